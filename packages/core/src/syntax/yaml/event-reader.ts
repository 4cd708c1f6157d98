import type * as JsYaml from 'js-yaml';
import type { SourceText } from '../../text/source-text.ts';
import type { StringLayout } from '../node.ts';
import type { Comment, ParseLimits } from '../tree.ts';
import { addAlias } from './aliases.ts';
import { blockExtent } from './block-layout.ts';
import { blockIndicator, emptyPlace, flowEnd, type Gaps, gapsOf, lineEndFrom, passScalar } from './gaps.ts';
import type { YamlReader } from './parse-yaml.ts';
import type { NodeProperties, ScalarText } from './scalar-node.ts';
import { type TagPrefix, tagName } from './tags.ts';
import {
  addScalar,
  closeCollection,
  openCollection,
  openSkipped,
  report,
  type TreeBuilder,
  treeBuilder,
} from './tree-builder.ts';

/** Builds the tree that js-yaml's events describe: one pass, without recursion. */
export function readEvents(
  source: SourceText,
  events: readonly JsYaml.Event[],
  given: { readonly reader: YamlReader; readonly limits: ParseLimits },
): { readonly builder: TreeBuilder; readonly comments: readonly Comment[] } {
  const state: State = {
    text: source.text,
    reader: given.reader,
    builder: treeBuilder(source, given.limits),
    gaps: gapsOf(source),
    closings: [],
    tagPrefixes: [],
    contentEnd: 0,
    isLaterDocument: false,
  };
  for (let index = 0; index < events.length; index++)
    readEvent(state, events[index] as JsYaml.Event, events[index + 1]);
  const end = source.text.length;
  passScalar(state.gaps, end, end);
  return { builder: state.builder, comments: state.gaps.comments };
}

interface State {
  readonly text: string;
  readonly reader: YamlReader;
  readonly builder: TreeBuilder;
  readonly gaps: Gaps;
  /** How each open collection ends: at a bracket, with its last value, or with its document. */
  readonly closings: Closing[];
  tagPrefixes: readonly TagPrefix[];
  /** Where the last characters that belong to a value ended. */
  contentEnd: number;
  /** Whether a document with content came before, so that the one that begins is not read. */
  isLaterDocument: boolean;
}

type Closing = '}' | ']' | 'last value' | 'document';

/** js-yaml's `EVENT_ID`, which is a value of the module that only hosts load. */
const eventType = { document: 1, sequence: 2, mapping: 3, scalar: 4, alias: 5, pop: 6 } as const;

const flowStyle = 2;
const blockStyles = 4;

const layouts: readonly StringLayout[] = ['yaml-plain', 'yaml-plain', 'yaml-single-quoted', 'yaml-double-quoted'];

function readEvent(state: State, event: JsYaml.Event, next: JsYaml.Event | undefined): void {
  switch (event.type) {
    case eventType.scalar:
      readScalar(state, event);
      break;
    case eventType.mapping:
    case eventType.sequence:
      readCollection(state, event, next);
      break;
    case eventType.pop:
      readEnd(state);
      break;
    case eventType.alias:
      readAlias(state, event);
      break;
    case eventType.document:
      readDocument(state, event, next);
  }
}

function readScalar(state: State, event: JsYaml.ScalarEvent): void {
  const properties = event.tagStart === -1 && event.anchorStart === -1 ? undefined : propertiesOf(state, event);
  if (event.valueStart === -1) {
    readEmpty(state, event, properties);
    return;
  }
  const scalar = event.style >= blockStyles ? blockScalar(state, event) : flowScalar(state, event);
  passScalar(state.gaps, scalar.start, Math.max(scalar.end, event.valueEnd));
  state.contentEnd = scalar.end;
  addScalar(state.builder, scalar, properties);
}

function flowScalar(state: State, event: JsYaml.ScalarEvent): ScalarText {
  const { valueStart, valueEnd, style } = event;
  const quote = style === 1 ? 0 : 1;
  const value = event.fast ? state.text.slice(valueStart, valueEnd) : state.reader.getScalarValue(state.text, event);
  return { start: valueStart - quote, end: valueEnd + quote, value, layout: layouts[style] as StringLayout };
}

function blockScalar(state: State, event: JsYaml.ScalarEvent): ScalarText {
  const { valueStart: bodyStart, valueEnd: bodyEnd } = event;
  const start = blockIndicator(state.gaps, Math.max(state.gaps.position, event.tagEnd, event.anchorEnd), bodyStart);
  const indent = event.indent === -1 ? undefined : event.indent;
  const { end, layout } = blockExtent(state.text, { start, bodyStart, bodyEnd, indent });
  // A comment may follow the indicator.
  passScalar(state.gaps, bodyStart, bodyEnd);
  return { start, end, value: state.reader.getScalarValue(state.text, event), layout };
}

/** A value of no characters: null, or what its tag makes of it. A document without any is none. */
function readEmpty(state: State, event: JsYaml.ScalarEvent, properties: NodeProperties | undefined): void {
  if (properties === undefined && state.closings.at(-1) === 'document') return;
  const place = Math.max(event.tagEnd, event.anchorEnd, emptyPlace(state.gaps));
  passScalar(state.gaps, place, place);
  state.contentEnd = place;
  addScalar(state.builder, { start: place, end: place, value: '', layout: 'yaml-plain' }, properties);
}

function readCollection(
  state: State,
  event: JsYaml.MappingEvent | JsYaml.SequenceEvent,
  next: JsYaml.Event | undefined,
): void {
  const { start } = event;
  const closing = closingOf(state, event, next);
  state.closings.push(closing);
  passScalar(state.gaps, start, closing === 'last value' ? start : start + 1);
  const properties = event.tagStart === -1 && event.anchorStart === -1 ? undefined : propertiesOf(state, event);
  openCollection(state.builder, { kind: event.type === eventType.mapping ? 'object' : 'array', start, properties });
}

/** A flow collection ends at its bracket, but for the pair in `[name: value]`, which has none. */
function closingOf(
  state: State,
  event: JsYaml.MappingEvent | JsYaml.SequenceEvent,
  next: JsYaml.Event | undefined,
): Closing {
  if (event.style !== flowStyle) return 'last value';
  if (event.type === eventType.sequence) return ']';
  // The pair in `[{}: value]` begins where its key begins.
  const isPair = next !== undefined && 'start' in next && next.start === event.start;
  return state.text.charAt(event.start) === '{' && !isPair ? '}' : 'last value';
}

function readEnd(state: State): void {
  const closing = state.closings.pop();
  if (closing === '}' || closing === ']') {
    state.contentEnd = flowEnd(state.gaps, closing);
    passScalar(state.gaps, state.contentEnd, state.contentEnd);
  }
  if (closing !== 'document' || state.isLaterDocument) closeCollection(state.builder, state.contentEnd);
}

function readAlias(state: State, event: JsYaml.AliasEvent): void {
  const { anchorStart, anchorEnd } = event;
  passScalar(state.gaps, anchorStart, anchorEnd);
  state.contentEnd = anchorEnd;
  addAlias(state.builder, { name: state.text.slice(anchorStart, anchorEnd), start: anchorStart - 1, end: anchorEnd });
}

/** The first document that holds anything is the definition. */
function readDocument(state: State, event: JsYaml.DocumentEvent, next: JsYaml.Event | undefined): void {
  state.tagPrefixes = event.directives.filter((directive) => directive.kind === 'tag');
  state.closings.push('document');
  const start = startOf(next);
  if (state.builder.root === undefined) return;
  if (!state.isLaterDocument && start !== undefined) {
    const message = 'Only the first document of a file is read, and another one begins here.';
    report(state.builder, 'syntax', { start, end: lineEndFrom(state.text, start), message });
  }
  state.isLaterDocument = true;
  openSkipped(state.builder);
}

/** Where a document's value begins; an empty one has none. */
function startOf(event: JsYaml.Event | undefined): number | undefined {
  if (event === undefined) return undefined;
  if ('start' in event) return event.start;
  if ('valueStart' in event && event.valueStart !== -1) return event.valueStart;
  return undefined;
}

function propertiesOf(
  state: State,
  event: JsYaml.ScalarEvent | JsYaml.MappingEvent | JsYaml.SequenceEvent,
): NodeProperties {
  const { anchorStart, anchorEnd, tagStart, tagEnd } = event;
  const anchor = anchorStart === -1 ? undefined : state.text.slice(anchorStart, anchorEnd);
  const tag = tagStart === -1 ? undefined : tagName(state.text.slice(tagStart, tagEnd), state.tagPrefixes);
  return { anchor, tag, tagStart };
}
