import { newNode, opaqueOf } from '../new-node.ts';
import type { HclExpression, Node, StringNode } from '../node.ts';
import { holdsPlaceholder, isPlaceholder } from '../placeholders.ts';
import { bracketEnd, isEscapedOpening, isOpening } from './brackets.ts';
import type { ReadExpression } from './entries.ts';
import { heredocAt } from './heredoc.ts';
import { opaqueAt, passLayout, type Reading, report } from './reading.ts';
import { readTemplate, type TemplateContent } from './template.ts';

/** How many interpolations are read that hold nothing but strings with interpolations. */
const mostInterpolations = 8;

/** Reads a string in quotes: a text, what its only interpolation computes, or a text that is not known. */
export function readQuoted(reading: Reading, parent: Node['parent'], readExpression: ReadExpression): Node {
  const { text, position: start } = reading;
  const plainEnd = plainStringEnd(text, start + 1);
  if (plainEnd !== undefined) return plainString(reading, plainEnd, parent);
  const { end, isClosed } = quotedEnd(text, start + 1);
  reading.position = end;
  if (!isClosed) {
    report(reading, 'structure', { message: 'This string is not closed.', start, end: start + 1 });
    return opaqueAt(reading, { start, end }, parent);
  }
  const content = readTemplate(text, { start: start + 1, end: end - 1, escapes: 'backslash', indent: 0 });
  if (isOneInterpolation(content, { start, end })) return readInterpolated(reading, { start, parent }, readExpression);
  return templateNode(reading, content, { start, end, parent, layout: 'hcl-quoted' });
}

/** The end of a string in which every character stands for itself; nothing for any other. */
function plainStringEnd(text: string, start: number): number | undefined {
  for (let position = start; position < text.length; position++) {
    const code = text.charCodeAt(position);
    if (code === 0x22) return position + 1;
    if (code === 0x5c || code === 0x24 || code === 0x25 || code === 0x0a) return undefined;
  }
  return undefined;
}

function plainString(reading: Reading, end: number, parent: Node['parent']): Node {
  const { source, text, position: start } = reading;
  reading.position = end;
  const value = text.slice(start + 1, end - 1);
  const place: StringPlace = { source, start, end, parent, layout: 'hcl-quoted' };
  return stringNode(place, { value, isPartial: holdsPlaceholder(value) });
}

interface StringPlace extends Pick<StringNode, 'source' | 'start' | 'end' | 'parent' | 'layout'> {}

interface StringText {
  readonly value: string;
  readonly isPartial: boolean;
}

function stringNode({ parent, layout, ...place }: StringPlace, { value, isPartial }: StringText): Node {
  const node = newNode('string', place, parent);
  node.value = value;
  node.layout = layout;
  node.partial = isPartial;
  return isPartial && isPlaceholder(value) ? opaqueOf(node) : node;
}

/** Behind the quote that ends a string. It ends with its line at the latest, but for what interpolations hold. */
function quotedEnd(text: string, start: number): { readonly end: number; readonly isClosed: boolean } {
  let position = start;
  while (position < text.length && text[position] !== '\n') {
    if (text[position] === '"') return { end: position + 1, isClosed: true };
    if (text[position] === '\\') position += 2;
    else if (isEscapedOpening(text, position)) position += 3;
    else if (isOpening(text, position)) {
      const { end, isClosed } = bracketEnd(text, position + 2, text.length);
      if (!isClosed) return { end, isClosed };
      position = end;
    } else position++;
  }
  return { end: Math.min(position, text.length), isClosed: false };
}

function isOneInterpolation(
  { interpolations }: TemplateContent,
  { start, end }: { start: number; end: number },
): boolean {
  const [only, second] = interpolations;
  return only !== undefined && second === undefined && only.start === start + 3 && only.end === end - 2;
}

/** `"${local.flow}"` is what `local.flow` is. */
function readInterpolated(
  reading: Reading,
  { start, parent }: { readonly start: number; readonly parent: Node['parent'] },
  readExpression: ReadExpression,
): Node {
  const { position: end } = reading;
  const node = opaqueAt(reading, { start, end }, parent);
  if (reading.interpolations >= mostInterpolations) return node;
  reading.interpolations++;
  node.expression = expressionFrom(reading, start + 3, readExpression);
  reading.interpolations--;
  reading.position = end;
  return node;
}

/** A tilde takes the blanks around an interpolation away, of which there are none. */
function expressionFrom(reading: Reading, start: number, readExpression: ReadExpression): HclExpression | undefined {
  reading.position = reading.text[start] === '~' ? start + 1 : start;
  passLayout(reading, 'pass');
  const inside = readExpression(reading, undefined, 'pass');
  return inside.kind === 'opaque' ? inside.expression : undefined;
}

/** Reads a heredoc; nothing when there is none. */
export function readHeredoc(reading: Reading, parent: Node['parent']): Node | undefined {
  const { text, position: start } = reading;
  const heredoc = heredocAt(text, start);
  if (heredoc === undefined) return undefined;
  const { end, textEnd, indent } = heredoc;
  reading.position = end;
  if (!heredoc.isClosed) {
    const message = `The marker \`${heredoc.marker}\` that ends this text is missing.`;
    report(reading, 'structure', { message, start, end: heredoc.start });
  }
  const content = readTemplate(text, { start: heredoc.start, end: textEnd, escapes: 'none', indent });
  return templateNode(reading, content, { start, end, parent, layout: 'hcl-heredoc' });
}

function templateNode(reading: Reading, content: TemplateContent, place: Omit<StringPlace, 'source'>): Node {
  if (content.isUnknown) return opaqueAt(reading, place, place.parent);
  const isPartial = content.interpolations.length > 0 || holdsPlaceholder(content.text);
  return stringNode({ ...place, source: reading.source }, { value: content.text, isPartial });
}
