import { valueOfName } from '../analyses/deployed-value.ts';
import type { Document } from '../engine/document.ts';
import type { DeploymentValue, TemplateContext } from '../hosts/template.ts';
import { contentOf } from '../syntax/content.ts';
import { type Node, spanOf } from '../syntax/node.ts';
import { asWritten } from './field-documentation.ts';
import type { Hover } from './hover.ts';

/** What a placeholder of a definition stands for, as far as the template tells: `${PayFunctionArn}`. */
export function substitutionHover({ use }: Document, node: Node, offset: number): Hover | undefined {
  const declaration = use.declared?.declaration;
  const placeholder = placeholderAt(node, offset);
  if (declaration === undefined || placeholder === undefined) return undefined;
  const value = valueOfName(placeholder.name, declaration);
  if (value === undefined) return undefined;
  const words = valueWords(value, declaration.template);
  return { span: placeholder.span, markdown: `\`\${${placeholder.name}}\` stands for ${words}.` };
}

/** The placeholder that the offset is in, in a text or as a whole value. */
function placeholderAt(node: Node, offset: number) {
  const text = node.kind === 'opaque' ? (node.written ?? node) : node;
  if (text.kind !== 'string') return text === node && node.kind === 'opaque' ? bareAt(node) : undefined;
  const content = contentOf(text);
  const at = content.offsetAt(offset);
  for (const match of content.text.matchAll(/\$\{([^{}]*)\}/g)) {
    const end = match.index + match[0].length;
    if (at === undefined || at < match.index || at > end) continue;
    return { name: match[1] ?? '', span: content.locate(match.index, end) };
  }
  return undefined;
}

function bareAt(node: Node) {
  const name = /^\$\{([^{}]*)\}$/.exec(node.source.text.slice(node.start, node.end))?.[1];
  return name === undefined ? undefined : { name, span: spanOf(node) };
}

/** What deployment puts somewhere, in words. */
export function valueWords(value: DeploymentValue, { resources }: TemplateContext): string {
  switch (value.kind) {
    case 'text':
      return `\`${value.text.replaceAll('`', "'")}\``;
    case 'parameter':
      return `the parameter \`${value.name}\``;
    case 'pseudo-parameter':
      return `\`${value.name}\``;
    case 'reference': {
      const type = resources.get(value.to)?.type;
      const what = value.attribute === undefined ? 'what `Ref` gives' : `\`${value.attribute}\``;
      return `${what} of the resource \`${value.to}\`${type === undefined ? '' : ` (${asWritten(type)})`}`;
    }
    case 'joined':
      return 'a text that the template puts together';
    case 'unknown':
      return 'a value that is known once it is deployed';
  }
}
