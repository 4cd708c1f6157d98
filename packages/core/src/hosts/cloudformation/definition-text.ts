import { contentOf } from '../../syntax/content.ts';
import type { Node } from '../../syntax/node.ts';
import { SourceText } from '../../text/source-text.ts';
import { attributeReference, intrinsicOf, writtenText } from './intrinsic.ts';

/**
 * The text that a value of a template is or will be. What only deployment fills in is a placeholder in it: `${Orders.Arn}`,
 * as `Fn::Sub` has it; other intrinsic functions become one with their name. Nothing for values that are no texts.
 */
export function definitionTextOf(node: Node): SourceText | undefined {
  const text = writtenText(node);
  if (text !== undefined) return contentOf(text);
  const intrinsic = intrinsicOf(node);
  switch (intrinsic?.name) {
    case 'Sub': {
      const { argument } = intrinsic;
      const substituted = argument.kind === 'array' ? argument.items[0] : argument;
      return substituted === undefined ? undefined : definitionTextOf(substituted);
    }
    case 'Join':
      return joinedText(intrinsic.argument);
    default:
      return undefined;
  }
}

function joinedText(argument: Node): SourceText | undefined {
  const [delimiter, list] = argument.kind === 'array' ? argument.items : [];
  const between = delimiter && writtenText(delimiter);
  if (between === undefined || list?.kind !== 'array') return undefined;
  const parts = list.items.map((item) => definitionTextOf(item) ?? standInFor(item));
  if (between.value !== '') {
    const glue = SourceText.standIn(between.source, between.value, between);
    return SourceText.joined(
      argument.source.file,
      parts.flatMap((part, index) => (index === 0 ? [part] : [glue, part])),
    );
  }
  return SourceText.joined(argument.source.file, parts);
}

function standInFor(node: Node): SourceText {
  return SourceText.standIn(node.source, `\${${standInName(node)}}`, node);
}

function standInName(node: Node): string {
  const intrinsic = intrinsicOf(node);
  if (intrinsic === undefined) return node.kind;
  const { name, argument } = intrinsic;
  if (name === 'Ref') return nameWithoutBraces(writtenText(argument)?.value ?? name);
  const reference = name === 'GetAtt' ? attributeReference(argument) : undefined;
  return nameWithoutBraces(reference === undefined ? `Fn::${name}` : `${reference.to}.${reference.attribute}`);
}

function nameWithoutBraces(name: string): string {
  return name.replace(/[{}]/g, '');
}
