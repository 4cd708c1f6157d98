import type { StringNode } from '../node.ts';
import { appendDecoded, appendVerbatim, type DecodedText, decodedText } from './decoded-text.ts';
import { afterLineBreak, isBlank, isLineBreak } from './gaps.ts';

/** Plain and quoted scalars (YAML 1.2.2, sections 7.3 and 6.5): line breaks fold, and quotes have their escapes. */
export function decodeFlow(node: StringNode, inside: { readonly start: number; readonly end: number }): DecodedText {
  const { start, end } = inside;
  const { layout, source } = node;
  const decoded = decodedText(source.text);
  const state: FlowState = { text: source.text, end, layout, decoded, position: start, runStart: start, inkEnd: start };
  while (state.position < end) readCharacter(state);
  appendVerbatim(decoded, state.runStart, layout === 'yaml-plain' ? state.inkEnd : end);
  return decoded;
}

/** What has been decoded of a plain or quoted scalar, and the stretch of plain characters that is being read. */
interface FlowState {
  readonly text: string;
  readonly end: number;
  readonly layout: StringNode['layout'];
  readonly decoded: DecodedText;
  position: number;
  runStart: number;
  /** The end of the run without trailing white space, which a line break swallows. */
  inkEnd: number;
}

function readCharacter(state: FlowState): void {
  const { text, layout, position } = state;
  const code = text.charCodeAt(position);
  if (isLineBreak(code)) foldLines(state);
  else if (code === backslash && layout === 'yaml-double-quoted') readEscape(state);
  else if (code === singleQuote && layout === 'yaml-single-quoted') readQuote(state);
  else {
    state.position++;
    if (!isBlank(code)) state.inkEnd = state.position;
  }
}

const backslash = 0x5c;
const singleQuote = 0x27;

/** One line break is a space; of several the first is dropped. White space around them belongs to no line. */
function foldLines(state: FlowState): void {
  appendVerbatim(state.decoded, state.runStart, state.inkEnd);
  const start = state.inkEnd;
  const breaks = passLineBreaks(state);
  appendDecoded(state.decoded, breaks === 1 ? ' ' : '\n'.repeat(breaks - 1), { start, end: state.position });
  startRun(state);
}

function passLineBreaks(state: FlowState): number {
  let breaks = 0;
  while (state.position < state.end) {
    const code = state.text.charCodeAt(state.position);
    if (isLineBreak(code)) {
      breaks++;
      state.position = afterLineBreak(state.text, state.position);
    } else if (isBlank(code)) state.position++;
    else break;
  }
  return breaks;
}

/** Two single quotes stand for one. */
function readQuote(state: FlowState): void {
  const start = state.position;
  appendVerbatim(state.decoded, state.runStart, start);
  state.position = start + 2;
  appendDecoded(state.decoded, "'", { start, end: state.position });
  startRun(state);
}

function readEscape(state: FlowState): void {
  const start = state.position;
  appendVerbatim(state.decoded, state.runStart, start);
  state.position = start + 1;
  const code = state.text.charCodeAt(state.position);
  // An escaped line break stands for nothing.
  if (isLineBreak(code)) passLineBreaks(state);
  else appendDecoded(state.decoded, readEscaped(state), { start, end: state.position });
  startRun(state);
}

function readEscaped(state: FlowState): string {
  const character = state.text.charAt(state.position);
  const length = hexadecimalLengths.get(character) ?? 0;
  const digits = state.text.slice(state.position + 1, state.position + 1 + length);
  state.position += 1 + length;
  if (length === 0) return escapes.get(character) ?? character;
  const code = Number.parseInt(digits, 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

const hexadecimalLengths: ReadonlyMap<string, number> = new Map([
  ['x', 2],
  ['u', 4],
  ['U', 8],
]);

/** The escapes of section 5.7 that do not stand for themselves. */
const escapes: ReadonlyMap<string, string> = new Map([
  ['0', '\0'],
  ['a', '\x07'],
  ['b', '\b'],
  ['t', '\t'],
  ['n', '\n'],
  ['v', '\v'],
  ['f', '\f'],
  ['r', '\r'],
  ['e', '\x1b'],
  ['N', '\x85'],
  ['_', '\xa0'],
  ['L', '\u2028'],
  ['P', '\u2029'],
]);

function startRun(state: FlowState): void {
  state.runStart = state.position;
  state.inkEnd = state.position;
}
