import { isFlow, isTight } from './edit.ts';
import type { Layout } from './laid-out.ts';
import { lineBreakAt, lineStartOf } from './lines.ts';
import type { Node, ObjectNode, Property } from './node.ts';

/** How a value beside those of an object is laid out; nothing for an empty object, and in HCL. */
export function layoutIn(object: ObjectNode): Layout | undefined {
  const first = object.properties.find(({ parent }) => parent === object);
  if (first === undefined || object.layout === 'hcl') return undefined;
  const { source, start } = first;
  const given = { indentation: indentationAt(source.text, start), lineBreak: lineBreakAt(source.text, start) };
  if (!isFlow(object)) return { ...given, indentation: columnOf(first), style: 'block', unit: unitOfBlock(object) };
  if (!hasLines(source.text.slice(object.start, start)))
    return { ...given, style: isTight(first) ? 'tight' : 'line', unit: usualUnit };
  const outer = indentationAt(source.text, object.start);
  const unit = given.indentation.startsWith(outer) ? given.indentation.slice(outer.length) : '';
  return { ...given, style: 'lines', unit: unit === '' ? usualUnit : unit };
}

/** How an object is laid out that stands beside another one, which may have all of it on one line. */
export function layoutBeside(sibling: Property): Layout | undefined {
  const { parent, value } = sibling;
  const layout = layoutIn(parent);
  if (layout === undefined || value.kind !== 'object' || value.parent !== sibling || !isFlow(value)) return layout;
  if (hasLines(writtenText(value))) return { ...layout, style: 'lines' };
  const [first] = value.properties;
  return { ...layout, style: first !== undefined && isTight(first) ? 'tight' : 'line' };
}

/** How an item is laid out that stands beside another one. */
export function layoutBesideItem(item: ObjectNode): Layout | undefined {
  const layout = layoutIn(item);
  if (layout === undefined) return undefined;
  const { source, start } = item;
  if (layout.style === 'block') return { ...layout, indentation: layout.indentation.slice(2) };
  return { ...layout, indentation: indentationAt(source.text, start) };
}

function writtenText({ source, start, end }: Node): string {
  return source.text.slice(start, end);
}

function hasLines(text: string): boolean {
  return /[\r\n]/.test(text);
}

/** The blanks that begin the line of an offset. */
function indentationAt(text: string, offset: number): string {
  return /^[ \t]*/.exec(text.slice(lineStartOf(text, offset), offset).replace('\ufeff', ''))?.[0] ?? '';
}

const usualUnit = '  ';

/** As many blanks as stand before a key of a block, where the dash of an item counts as one. */
function columnOf({ source, start }: Property): string {
  return source.text.slice(lineStartOf(source.text, start), start).replace('\ufeff', '').replace(/[^\t]/g, ' ');
}

/** By how much the object is indented below its key, or any of its values below theirs. */
function unitOfBlock(object: ObjectNode): string {
  const steps = [object, ...object.properties.map(({ value }) => value)].flatMap(stepInto);
  const step = steps.find((columns) => columns > 0 && columns <= 8);
  return step === undefined ? usualUnit : ' '.repeat(step);
}

function stepInto(node: Node): readonly number[] {
  const { parent } = node;
  if (node.kind !== 'object' || isFlow(node) || parent?.kind !== 'property') return [];
  const [first] = node.properties;
  return first === undefined ? [] : [columnOf(first).length - columnOf(parent).length];
}
