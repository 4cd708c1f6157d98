import { type FileText, formatOfText, type SyntaxTree, treeOf } from '@stepproof/core';

/** Reads a file of data, JSON or YAML, with the parser that it needs. Of a broken one the first fault is enough. */
export async function parseData(source: FileText): Promise<SyntaxTree> {
  if (formatOfText(source) !== 'yaml') return treeOf(source, { yaml: undefined, yamlRecovery: undefined });
  const { yamlReader: yaml } = await import('./yaml-reader.ts');
  return treeOf(source, { yaml, yamlRecovery: undefined });
}
