import { contentOf } from '../../syntax/content.ts';
import { parseHclExpression } from '../../syntax/hcl/parse-hcl.ts';
import { templateTextOf } from '../../syntax/hcl/template-text.ts';
import type { Node, ReferenceStep, StringNode } from '../../syntax/node.ts';
import type { SourceText } from '../../text/source-text.ts';

/** What a value of a Terraform file is, in HCL and in JSON alike. */
export type Meaning =
  /** A text in which placeholders stand for what is interpolated. */
  | { readonly kind: 'text'; readonly at: Node; readonly text: SourceText }
  | { readonly kind: 'value'; readonly at: Exclude<Node, { kind: 'string' | 'opaque' }> }
  | { readonly kind: 'reference'; readonly at: Node; readonly steps: readonly ReferenceStep[] }
  | { readonly kind: 'call'; readonly at: Node; readonly name: string; readonly arguments: readonly Node[] }
  | { readonly kind: 'unknown'; readonly at: Node };

export function meaningOf(node: Node): Meaning {
  if (node.kind === 'string') return stringMeaning(node);
  if (node.kind !== 'opaque') return { kind: 'value', at: node };
  if (node.expression !== undefined) return { ...node.expression, at: node };
  return node.written?.kind === 'string' ? stringMeaning(node.written) : { kind: 'unknown', at: node };
}

/** A string of Terraform's JSON is a template of HCL. */
function stringMeaning(node: StringNode): Meaning {
  const content = contentOf(node);
  if (node.layout !== 'json') return { kind: 'text', at: node, text: content };
  const expression = onlyInterpolation(content);
  if (expression !== undefined) return meaningOf(expression);
  const text = templateTextOf(content)?.text;
  return text === undefined ? { kind: 'unknown', at: node } : { kind: 'text', at: node, text };
}

/** The expression in a string that is nothing else: `"${jsonencode({ … })}"`. */
function onlyInterpolation(content: SourceText): Node | undefined {
  const { text } = content;
  return text.startsWith('${') && text.endsWith('}')
    ? parseHclExpression(content.slice(2, text.length - 1))
    : undefined;
}
