/**
 * Whether one of the blocks that a Terraform file is made of begins at an offset, with as many labels as it has.
 * https://developer.hashicorp.com/terraform/language/syntax/configuration#blocks
 */
export function isBlockHeader(text: string, position: number): boolean {
  header.lastIndex = position;
  return header.test(text);
}

const label = '[ \\t]*(?:"[^"\\r\\n]*"|[\\w-]+)';

const header = new RegExp(
  `(?:(?:resource|data|ephemeral)\\b${label}${label}|(?:module|variable|output|provider|check)\\b${label}|(?:locals|terraform|moved|removed|import)\\b)[ \\t]*\\{`,
  'y',
);
