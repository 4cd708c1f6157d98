import { type MachineUse, parseText, SourceText, type Span, type SyntaxTree } from '@stepproof/core';
import type { Code, CodeFile, Node } from './code-file.ts';
import { type DefinitionPlace, isMachine } from './definition-places.ts';
import { followed } from './follow.ts';
import { originOf } from './json-edits.ts';
import { JsonWriter } from './json-writer.ts';
import { definitionParts, type TextPart } from './text-parts.ts';
import { pieceAt, type WrittenJson } from './written-json.ts';

/** A state machine, or a state, as it was read from code. */
export interface Reading {
  readonly use: MachineUse;
  readonly holds: DefinitionPlace['holds'];
  /** What it is written as. */
  readonly root: Node;
  /** Every object and array that is a part of it. */
  readonly collections: ReadonlySet<Node>;
  /** Where what other code uses too is written. */
  readonly shared: readonly Span[];
}

/** Reads what a place has; nothing where that is not known, or is written in another file, in which it is checked. */
export function readingOf(place: DefinitionPlace, file: CodeFile): Reading | undefined {
  const { code, holds } = place;
  const parts = definitionParts(code);
  const [first, second] = parts ?? [];
  if (first?.kind === 'json' && second === undefined) return valueReading(first.value, place, file);
  if (parts === undefined) return valueReading(code, place, file);
  const isHere = parts.every((part) => !part.code.file.isOther);
  const isText = parts.some(({ kind }) => kind === 'written' || kind === 'json');
  return isHere && isText && holds === 'machine' ? textReading(parts, place, file) : undefined;
}

function valueReading(code: Code, place: DefinitionPlace, file: CodeFile): Reading | undefined {
  const { node, file: own } = followed(code);
  if (node.type !== 'ObjectExpression' || code.file.isOther || (own.isOther && isMachine({ file: own, node })))
    return undefined;
  const writer = new JsonWriter();
  const written = place.holds === 'state' ? writer.state(code, place.name ?? 'state') : writer.value(code);
  const tree = withoutExtensions(treeOf(written, file));
  return { ...readingFrom({ tree, written, writer }, place, file), root: node };
}

function textReading(parts: readonly TextPart[], place: DefinitionPlace, file: CodeFile): Reading {
  const writer = new JsonWriter();
  const written = writer.text(parts);
  const tree = treeOf(written, file);
  const isOnlyText = parts.every(({ kind }) => kind !== 'json');
  const root = (parts[0] as TextPart).code.node;
  return { ...readingFrom({ tree: isOnlyText ? tree : withoutExtensions(tree), written, writer }, place, file), root };
}

interface Read {
  readonly tree: SyntaxTree;
  readonly written: WrittenJson;
  readonly writer: JsonWriter;
}

function readingFrom(
  { tree, written, writer }: Read,
  { name, type, holds }: DefinitionPlace,
  file: CodeFile,
): Omit<Reading, 'root'> {
  const limited = writer.isFull ? withLimit(tree) : tree;
  const use = {
    file: file.path,
    name: name ?? 'definition',
    tree: limited,
    root: tree.root,
    type,
    declared: undefined,
  };
  return { use, holds, collections: writer.collections, shared: sharedSpans(written) };
}

function treeOf(written: WrittenJson, { path, text }: CodeFile): SyntaxTree {
  const source = SourceText.translated(SourceText.ofFile(path, text), written.text, {
    pieces: written.pieces,
    origin: originOf(path, written),
  });
  const tree = parseText(source, 'json', { readers: { yaml: undefined, yamlRecovery: undefined } });
  // Comments of the code are ESLint's.
  return { ...tree, comments: [] };
}

/** Code may have comments and trailing commas, of which nothing is left when it runs. */
function withoutExtensions(tree: SyntaxTree): SyntaxTree {
  return { ...tree, problems: tree.problems.filter(({ kind }) => kind !== 'extension') };
}

function withLimit(tree: SyntaxTree): SyntaxTree {
  const message = 'The constants here are used so often in each other that not all of the definition is checked.';
  const span = tree.source.locate(0, 1);
  return { ...tree, problems: [...tree.problems, { kind: 'limit', message, span }] };
}

/** Where what is used elsewhere too is written, each such place once. */
function sharedSpans(written: WrittenJson): readonly Span[] {
  const spans = new Map<number, Span>();
  for (const { isShared, start, end } of written.regions) {
    if (!isShared || start === 0) continue;
    const first = pieceAt(written, start)?.start ?? 0;
    spans.set(first, { start: first, end: pieceAt(written, end - 1)?.end ?? 0 });
  }
  return [...spans.values()];
}
