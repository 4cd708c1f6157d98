import type { Span } from '../../text/span.ts';
import type { StringNode } from '../node.ts';
import { isBlankLine } from './block-layout.ts';
import { appendDecoded, appendVerbatim, type DecodedText, decodedText } from './decoded-text.ts';
import { afterLineBreak, isBlank, lineEndFrom } from './gaps.ts';

/** The text of a block scalar (YAML 1.2.2, section 8.1): its lines without indentation, folded for `>`. */
export function decodeBlock(node: StringNode): DecodedText {
  const { text } = node.source;
  const state: BlockState = {
    decoded: decodedText(text),
    isFolded: typeof node.layout === 'object' && node.layout.style === 'folded',
    indent: typeof node.layout === 'object' ? node.layout.indent : 0,
    breaks: [],
    position: afterLineBreak(text, lineEndFrom(text, node.start)),
    hasText: false,
    wasMoreIndented: false,
  };
  while (state.position < node.end) readLine(state, text);
  appendLastBreaks(state, trailingLineFeeds(node.value));
  return state.decoded;
}

interface BlockState {
  readonly decoded: DecodedText;
  readonly isFolded: boolean;
  readonly indent: number;
  /** The line breaks since the last line that is not blank. */
  breaks: Span[];
  position: number;
  hasText: boolean;
  wasMoreIndented: boolean;
}

function readLine(state: BlockState, text: string): void {
  const { position: start, indent } = state;
  const end = lineEndFrom(text, start);
  state.position = afterLineBreak(text, end);
  const lineBreak = { start: end, end: state.position };
  if (isBlankLine(text, { start, end }, indent)) {
    state.breaks.push(lineBreak);
    return;
  }
  appendBreaks(state, isBlank(text.charCodeAt(start + indent)));
  appendVerbatim(state.decoded, start + indent, end);
  state.breaks = [lineBreak];
  state.hasText = true;
}

/**
 * The breaks before a line. Folding makes a single one a space and drops the first of several, but it leaves those around
 * a line that is indented more (section 8.1.3).
 */
function appendBreaks(state: BlockState, isMoreIndented: boolean): void {
  const { breaks, decoded } = state;
  const keepsAll = !state.isFolded || !state.hasText || isMoreIndented || state.wasMoreIndented;
  state.wasMoreIndented = isMoreIndented;
  const first = breaks[0];
  if (first === undefined) return;
  if (!keepsAll && breaks.length === 1) appendDecoded(decoded, ' ', first);
  else for (const lineBreak of keepsAll ? breaks : breaks.slice(1)) appendBreak(decoded, lineBreak);
}

/** What chomping left of the last breaks. The value counts them: the last may be one that the file does not have. */
function appendLastBreaks(state: BlockState, count: number): void {
  const { breaks, decoded } = state;
  for (let index = 0; index < count; index++) {
    const lineBreak = breaks[index] ?? nextBreak(state);
    appendBreak(decoded, lineBreak);
  }
}

function nextBreak(state: BlockState): Span {
  const { written } = state.decoded;
  const start = lineEndFrom(written, state.position);
  state.position = afterLineBreak(written, start);
  return { start, end: state.position };
}

function appendBreak(decoded: DecodedText, lineBreak: Span): void {
  const { start, end } = lineBreak;
  if (end - start === 1 && decoded.written[start] === '\n') appendVerbatim(decoded, start, end);
  else appendDecoded(decoded, '\n', lineBreak);
}

function trailingLineFeeds(value: string): number {
  let start = value.length;
  while (start > 0 && value[start - 1] === '\n') start--;
  return value.length - start;
}
