import { createDocument, type Document } from '../../engine/document.ts';
import { contentOf } from '../../syntax/content.ts';
import { type Node, type Property, pointerOf, type StringNode } from '../../syntax/node.ts';
import { isUnclear } from '../../syntax/tree.ts';
import { SourceText } from '../../text/source-text.ts';
import type { Manner } from '../completion/written.ts';
import { jsonSpotOf, jsonSpotsAt } from './cursor-json.ts';
import { yamlSpotsAt } from './cursor-yaml.ts';
import { nodeAt } from './node-at.ts';
import { indentationAt, probeName, type Spot } from './spot.ts';

/** What is written at an offset, and how something else would be written in its place. */
export interface Cursor {
  /** The definition as it would be with a whole key or value at the cursor. */
  readonly document: Document;
  /** That key, or that value, in the document. */
  readonly node: Property | Node;
  readonly spot: Spot;
  /** The text as the user has it, in which the spot's offsets count. */
  readonly source: SourceText;
}

/** What stands at an offset of the file; nothing in comments, and where nothing could be written. */
export function cursorAt(document: Document, place: number): Cursor | undefined {
  const { tree } = document;
  // What completion writes is JSON or YAML.
  if (tree.format === 'hcl') return undefined;
  const offset = tree.source.offsetAt(place);
  if (offset === undefined) return undefined;
  const written = nodeAt(document.root, place);
  if (written !== undefined && isPlaceholder(written)) return undefined;
  const at = { written, place, offset };
  return inLinesAt(document, at) ?? firstFound(document, at);
}

/** What only deployment knows; a value that is missing is unknown too, and may be written. */
function isPlaceholder(node: Node | Property): boolean {
  return node.kind === 'opaque' ? node.written !== undefined : node.kind === 'string' && node.partial;
}

/** How values are written at the cursor. */
export function mannerAt({ document, node, spot }: Cursor): Manner {
  const { style, indentation, quote } = spot;
  const isFlow = style === 'yaml-block' && isBetweenBrackets(node);
  return { style: isFlow ? 'yaml-flow' : style, indentation, quote, unit: indentationUnit(document) };
}

function isBetweenBrackets(node: Node | Property): boolean {
  let outer = node.parent;
  while (outer?.kind === 'property') outer = outer.parent;
  return outer !== undefined && /[[{]/.test(outer.source.text.charAt(outer.start));
}

/** The blanks before the first key that has any. */
function indentationUnit({ root }: Document): string {
  let node = root;
  while (node?.kind === 'object') {
    const first: Property | undefined = node.properties[0];
    if (first === undefined) break;
    const blanks = indentationAt(first.source.text, first.start);
    if (blanks !== '') return blanks;
    node = first.value;
  }
  return usualUnit;
}

const usualUnit = '  ';

/** An offset, and what stands there as far as the tree knows. */
interface WrittenPlace {
  readonly written: Node | Property | undefined;
  /** In the file. */
  readonly place: number;
  /** In the tree's source. */
  readonly offset: number;
}

/** A string over several lines is only written in, never replaced, so that the definition is looked at as it stands. */
function inLinesAt(document: Document, { written: node, place, offset }: WrittenPlace): Cursor | undefined {
  const { tree } = document;
  if (tree.format !== 'yaml' || node?.kind !== 'string' || isUnclear(tree)) return undefined;
  if (!/[\r\n]/.test(node.source.text.slice(node.start, node.end))) return undefined;
  const content = contentOf(node);
  const inside = content.offsetAt(place);
  if (inside === undefined) return undefined;
  const typed = content.text.slice(0, inside);
  const following = content.text.slice(inside);
  return { document, node, spot: { ...insideOf(node, offset), typed, following }, source: tree.source };
}

function insideOf({ layout }: StringNode, offset: number): Omit<Spot, 'typed' | 'following'> {
  return {
    offset,
    start: offset,
    end: offset,
    style: 'yaml-block',
    quote: layout === 'yaml-double-quoted' ? '"' : layout === 'yaml-single-quoted' ? "'" : undefined,
    probe: '',
    colon: 'written',
    before: '',
    after: '',
    missingComma: undefined,
    line: 'shared',
    indentation: '',
  };
}

function firstFound(document: Document, { written, offset }: WrittenPlace): Cursor | undefined {
  for (const spot of spotsAt(document, written, offset)) {
    const cursor = asWritten(document, written, spot) ?? probed(document, spot);
    if (cursor !== undefined) return cursor;
  }
  return undefined;
}

function spotsAt({ tree }: Document, written: Node | Property | undefined, offset: number): readonly Spot[] {
  const { text } = tree.source;
  if (tree.format === 'yaml') return yamlSpotsAt(text, offset);
  // In a text without faults the tree knows as well what stands where.
  const isFaultless = tree.problems.every(({ kind }) => kind === 'extension');
  const whole = isFaultless && written !== undefined ? jsonSpotOf(written, offset) : undefined;
  return whole === undefined ? jsonSpotsAt(text, offset) : [whole];
}

/** A whole string in a whole text stands where it stands, and nothing needs to be read anew. */
function asWritten(document: Document, node: Node | Property | undefined, spot: Spot): Cursor | undefined {
  const { tree } = document;
  if (node === undefined || isUnclear(tree) || node.start !== spot.start || node.end !== spot.end) return undefined;
  // In YAML a word that begins its line may become a key.
  const isWhole =
    node.kind === 'property' ? spot.colon === 'written' : node.kind === 'string' && spot.line === 'shared';
  if (!isWhole || spot.start === spot.end || spot.before !== '' || spot.after !== '') return undefined;
  return { document, node, spot, source: tree.source };
}

/** Reads the definition with the probe in the spot. Not where the probe breaks a text that was whole. */
function probed(document: Document, spot: Spot): Cursor | undefined {
  const { use, tree, environment } = document;
  const { text } = tree.source;
  const source = SourceText.ofFile(tree.source.file, text.slice(0, spot.start) + spot.probe + text.slice(spot.end));
  const reread = tree.reread?.(source);
  if (reread === undefined || (isUnclear(reread) && !isUnclear(tree))) return undefined;
  const root = counterpart(document.root, reread.root);
  const node = nodeAt(root, spot.start + spot.probe.indexOf(probeName) + 1);
  if (node === undefined || textOf(node) !== probeName || takesLinesBelow(node, spot)) return undefined;
  const changed = createDocument({ ...use, tree: { ...reread, root }, root }, environment);
  return { document: changed, node, spot, source: tree.source };
}

/** A new key would take the deeper lines that stand below it already, which are none of its own. */
function takesLinesBelow(node: Node | Property, { style, colon }: Spot): boolean {
  if (style !== 'yaml-block' || colon === 'written' || node.kind !== 'property') return false;
  return node.value.kind === 'object' || node.value.kind === 'array';
}

function textOf(node: Node | Property): string | undefined {
  if (node.kind === 'property') return node.name;
  return node.kind === 'string' ? node.value : undefined;
}

/** The definition in the text that was read anew: the root, or what stands where the definition stood in a template. */
function counterpart(root: Node | undefined, newRoot: Node | undefined): Node | undefined {
  let node = newRoot;
  if (root === undefined) return node;
  for (const step of pointerOf(root).split('/').slice(1)) node = childOf(node, step);
  return node;
}

function childOf(node: Node | undefined, step: string): Node | undefined {
  // Such as the definition that \`Fn::ToJsonString\` makes a text of.
  if (node?.kind === 'opaque') return childOf(node.written, step);
  if (node?.kind === 'array') return node.items[Number(step)];
  if (node?.kind !== 'object') return undefined;
  const name = step.replaceAll('~1', '/').replaceAll('~0', '~');
  return node.properties.findLast((property) => property.name === name)?.value;
}
