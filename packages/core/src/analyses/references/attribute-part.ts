import { type Place, type StringPart, stringPart } from '../../engine/place.ts';
import type { Node, StringNode } from '../../syntax/node.ts';
import type { Reference } from './template-references.ts';

/**
 * Where the attribute of a reference stands: in `${Orders.Arn}`, `!GetAtt Orders.Arn` or `["Orders", "Arn"]`. Nothing where it
 * is not found in the text.
 */
export function attributePart(at: Place, { to, attribute }: Reference): StringPart | undefined {
  if (attribute === undefined) return undefined;
  const sought = { to, attribute };
  if (at.kind === 'string-part') return partOfText(at, sought);
  return at.kind === 'span' || at.kind === 'property' ? undefined : partIn(at, sought);
}

interface Sought {
  readonly to: string;
  readonly attribute: string;
}

function partIn(node: Node, sought: Sought): StringPart | undefined {
  // What YAML aliases share is met once.
  const met = new Set<Node>();
  const open: Node[] = [node];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (met.has(next)) continue;
    met.add(next);
    const part = partOf(next, sought);
    if (part !== undefined) return part;
    open.push(...within(next).reverse());
  }
  return undefined;
}

function within(node: Node): Node[] {
  if (node.kind === 'object') return node.properties.map(({ value }) => value);
  if (node.kind === 'array') return [...node.items];
  return node.kind === 'opaque' && node.written !== undefined ? [node.written] : [];
}

function partOf(node: Node, sought: Sought): StringPart | undefined {
  if (node.kind === 'string') return partOfText(stringPart(node, { start: 0, end: node.value.length }), sought);
  if (node.kind !== 'array') return undefined;
  const [to, attribute] = node.items;
  return isText(to, sought.to) && isText(attribute, sought.attribute)
    ? stringPart(attribute, { start: 0, end: attribute.value.length })
    : undefined;
}

function isText(node: Node | undefined, text: string): node is StringNode {
  return node?.kind === 'string' && node.value === text;
}

/** The whole of a text, or what stands in it between braces. */
function partOfText({ node, start, end }: StringPart, { to, attribute }: Sought): StringPart | undefined {
  const text = node.value.slice(start, end);
  const isWhole = text === `${to}.${attribute}`;
  const braces = isWhole ? undefined : placeholdersIn(text).find(({ name }) => name === `${to}.${attribute}`);
  if (!isWhole && braces === undefined) return undefined;
  const from = start + (braces?.start ?? 0) + to.length + 1;
  return stringPart(node, { start: from, end: from + attribute.length });
}

function placeholdersIn(text: string): readonly { readonly name: string; readonly start: number }[] {
  return Array.from(text.matchAll(/(\$\{\s*)([^{}]*?)\s*\}/g), ({ 1: opening = '', 2: name = '', index }) => ({
    name,
    start: index + opening.length,
  }));
}
