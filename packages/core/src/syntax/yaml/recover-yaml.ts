import type * as Yaml from 'yaml';
import type { SourceText } from '../../text/source-text.ts';
import type { StringLayout } from '../node.ts';
import { defaultLimits, type SyntaxProblem, type SyntaxTree } from '../tree.ts';
import { addAlias } from './aliases.ts';
import { blockExtent, isBlankLine, readHeader } from './block-layout.ts';
import { afterLineBreak, type Gaps, gapsOf, lineEndFrom, passScalar } from './gaps.ts';
import { recoveryMessage } from './messages.ts';
import type { NodeProperties, ScalarText } from './scalar-node.ts';
import {
  addScalar,
  addUnknown,
  closeCollection,
  openCollection,
  report,
  type TreeBuilder,
  treeBuilder,
} from './tree-builder.ts';

/**
 * What is taken from the npm package `yaml`, which reads on after an error. Hosts load it when a file is broken; the module
 * itself is one.
 */
export type YamlRecovery = Pick<typeof Yaml, 'parseAllDocuments' | 'isAlias' | 'isMap' | 'isScalar' | 'isSeq'>;

/**
 * Reads a text again in which js-yaml met an error: every error is told, and what stands around them is kept. A tree that
 * has a root, or that was given up because it nests too deep, stays as it is.
 */
export function recoverYaml(source: SourceText, recovery: YamlRecovery, failed: SyntaxTree): SyntaxTree {
  if (failed.root !== undefined || failed.problems.some((problem) => problem.kind === 'limit')) return failed;
  if (source.text.length > longestRecovered) return failed;
  const documents = documentsOf(source, recovery);
  if (documents === undefined) return failed;
  const state: State = { builder: treeBuilder(source, defaultLimits), recovery, gaps: gapsOf(source), tasks: [] };
  const first = documents.find((document) => document.contents !== null) ?? documents[0];
  addValue(state, first?.contents ?? null);
  runTasks(state);
  passScalar(state.gaps, source.text.length, source.text.length);
  reportErrors(state.builder, documents);
  const { root, problems } = state.builder;
  return {
    source,
    format: 'yaml',
    root,
    problems: problems.length > 0 ? sorted(problems) : failed.problems,
    comments: state.gaps.comments,
  };
}

/** The second parser is slow where errors are many: some 20 microseconds for a character, hundreds of times js-yaml's. */
const longestRecovered = 500_000;

interface State {
  readonly builder: TreeBuilder;
  readonly recovery: YamlRecovery;
  readonly gaps: Gaps;
  /** What is left to do, the next thing last: the parser's tree is walked without recursion. */
  readonly tasks: Task[];
}

type Task =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'missing value' }
  | { readonly kind: 'end'; readonly end: number };

type YamlDocument = Yaml.Document.Parsed;

/** The parser recurses while it composes; a text that overflows its stack, or breaks it, stays as js-yaml left it. */
function documentsOf(source: SourceText, recovery: YamlRecovery): readonly YamlDocument[] | undefined {
  try {
    const documents = recovery.parseAllDocuments(source.text, parseOptions);
    return Array.isArray(documents) ? documents : undefined;
  } catch {
    return undefined;
  }
}

const parseOptions = { keepSourceTokens: true, logLevel: 'silent', prettyErrors: false, uniqueKeys: false } as const;

function runTasks(state: State): void {
  for (let task = state.tasks.pop(); task !== undefined; task = state.tasks.pop()) {
    if (task.kind === 'end') closeCollection(state.builder, task.end);
    else if (task.kind === 'value') addValue(state, task.value);
    else addUnknown(state.builder, state.gaps.position, state.gaps.position);
  }
}

function addValue(state: State, value: unknown): void {
  const { recovery } = state;
  if (recovery.isScalar(value)) addScalarOf(state, value as Yaml.Scalar.Parsed);
  else if (recovery.isAlias(value)) addAliasOf(state, value as Yaml.Alias.Parsed);
  else if (recovery.isSeq(value)) addList(state, value as Yaml.YAMLSeq.Parsed);
  else if (recovery.isMap(value)) addObject(state, value as Yaml.YAMLMap.Parsed);
  else addEmpty(state);
}

function addEmpty({ builder, gaps }: State): void {
  addScalar(builder, { start: gaps.position, end: gaps.position, value: '', layout: 'yaml-plain' }, undefined);
}

function addScalarOf(state: State, scalar: Yaml.Scalar.Parsed): void {
  const [start, valueEnd] = scalar.range;
  const token = scalar.srcToken;
  const value = scalar.source ?? '';
  const written: ScalarText =
    token?.type === 'block-scalar'
      ? { start, value, ...blockPlace(state, scalar, token) }
      : { start, end: valueEnd, value, layout: flowLayouts.get(scalar.type) ?? 'yaml-plain' };
  passScalar(state.gaps, start, Math.max(valueEnd, written.end));
  addScalar(state.builder, written, propertiesOf(scalar));
}

const flowLayouts: ReadonlyMap<string | undefined, StringLayout> = new Map([
  ['QUOTE_SINGLE', 'yaml-single-quoted'],
  ['QUOTE_DOUBLE', 'yaml-double-quoted'],
]);

function blockPlace(state: State, scalar: Yaml.Scalar.Parsed, token: { readonly indent: number }) {
  const { text } = state.builder.source;
  const [start, bodyEnd] = scalar.range;
  const bodyStart = Math.min(afterLineBreak(text, lineEndFrom(text, start)), bodyEnd);
  // A comment may follow the indicator.
  passScalar(state.gaps, bodyStart, bodyEnd);
  const { indicator } = readHeader(text, start);
  const indent =
    indicator === undefined ? indentOfFirstLine(text, { bodyStart, bodyEnd }) : Math.max(token.indent, 0) + indicator;
  return blockExtent(text, { start, bodyStart, bodyEnd, indent });
}

function indentOfFirstLine(
  text: string,
  body: { readonly bodyStart: number; readonly bodyEnd: number },
): number | undefined {
  for (let start = body.bodyStart; start < body.bodyEnd; ) {
    const end = lineEndFrom(text, start);
    if (!isBlankLine(text, { start, end }, end - start)) return indentAt(text, start);
    start = afterLineBreak(text, end);
  }
  return undefined;
}

function indentAt(text: string, lineStart: number): number {
  let position = lineStart;
  while (text.charCodeAt(position) === 0x20) position++;
  return position - lineStart;
}

function addAliasOf(state: State, alias: Yaml.Alias.Parsed): void {
  const [start, end] = alias.range;
  passScalar(state.gaps, start, end);
  addAlias(state.builder, { name: alias.source, start, end });
}

function addList(state: State, list: Yaml.YAMLSeq.Parsed): void {
  const [start, end] = list.range;
  openCollection(state.builder, { kind: 'array', start, properties: propertiesOf(list) });
  state.tasks.push({ kind: 'end', end: endBefore(state, end) });
  for (const value of [...list.items].reverse()) state.tasks.push({ kind: 'value', value });
}

function addObject(state: State, object: Yaml.YAMLMap.Parsed): void {
  const [start, end] = object.range;
  openCollection(state.builder, { kind: 'object', start, properties: propertiesOf(object) });
  state.tasks.push({ kind: 'end', end: endBefore(state, end) });
  for (const { key, value } of [...object.items].reverse()) {
    // A key whose colon is missing has no value; nothing is known of it, so that no rule reports it once more.
    state.tasks.push(value === null ? { kind: 'missing value' } : { kind: 'value', value });
    state.tasks.push({ kind: 'value', value: key });
  }
}

/** The parser lets a collection go on to the next token; ours end with their last character. */
function endBefore(state: State, end: number): number {
  const { text } = state.builder.source;
  let last = end;
  while (last > 0 && ' \t\r\n'.includes(text.charAt(last - 1))) last--;
  return last;
}

function propertiesOf(node: { anchor?: string; tag?: string; range: Yaml.Range }): NodeProperties | undefined {
  const { anchor, tag, range } = node;
  return anchor === undefined && tag === undefined ? undefined : { anchor, tag, tagStart: range[0] };
}

/** What follows the first value that has no place in the document is one mistake, however many tokens it has. */
function reportErrors(builder: TreeBuilder, documents: readonly YamlDocument[]): void {
  const { length } = builder.source.text;
  let isAfterEnd = false;
  for (const { code, message, pos } of documents.flatMap((document) => document.errors)) {
    const isTrailing = /in YAML stream|at node end/.test(message);
    if (!(isTrailing && isAfterEnd)) {
      const start = Math.min(pos[0], length);
      const end = Math.min(Math.max(start, pos[1]), length);
      report(builder, 'structure', { start, end, message: recoveryMessage(code, message) });
    }
    isAfterEnd = isTrailing;
  }
}

function sorted(problems: SyntaxProblem[]): readonly SyntaxProblem[] {
  return problems.sort((one, other) => one.span.start - other.span.start);
}
