import type { YamlBlockLayout } from '../node.ts';
import { isLineBreak } from './gaps.ts';

/** A block scalar as it stands in a text: its lines lie between `bodyStart` and `bodyEnd`. */
export interface BlockBody {
  /** The offset of the `|` or `>`. */
  readonly start: number;
  readonly bodyStart: number;
  readonly bodyEnd: number;
  /** The columns before its text, or nothing when all its lines are blank. */
  readonly indent: number | undefined;
}

/**
 * Where a block scalar's last character stands, trailing blank lines aside, and how it is laid out. One of blank lines only
 * ends with its indicator, and no column is known to be inside of it.
 */
export function blockExtent(text: string, body: BlockBody): { readonly end: number; readonly layout: YamlBlockLayout } {
  const { style, chomping, end: headerEnd } = readHeader(text, body.start);
  const { indent = 0 } = body;
  const end = body.indent === undefined ? undefined : contentEnd(text, { ...body, indent });
  if (end === undefined) return { end: headerEnd, layout: { style, chomping, indent: 0 } };
  return { end, layout: { style, chomping, indent } };
}

/** Whether all characters of a line are indentation, so that it is an empty line of the text (YAML 1.2.2, section 8.1.1.1). */
export function isBlankLine(
  text: string,
  line: { readonly start: number; readonly end: number },
  indent: number,
): boolean {
  if (line.end - line.start > indent) return false;
  for (let position = line.start; position < line.end; position++) {
    if (text.charCodeAt(position) !== 0x20) return false;
  }
  return true;
}

/** The style, the chomping and the indentation indicator after `|` or `>`, in either order (section 8.1.1). */
export function readHeader(text: string, start: number) {
  let chomping: YamlBlockLayout['chomping'] = 'clip';
  let indicator: number | undefined;
  let end = start + 1;
  for (; end < text.length; end++) {
    const character = text.charAt(end);
    if (character === '-') chomping = 'strip';
    else if (character === '+') chomping = 'keep';
    else if (character >= '1' && character <= '9') indicator = Number(character);
    else break;
  }
  const style: YamlBlockLayout['style'] = text[start] === '>' ? 'folded' : 'literal';
  return { style, chomping, indicator, end };
}

/** Walks back over blank lines; nothing when there are no others, which an explicit indentation indicator allows. */
function contentEnd(text: string, body: BlockBody & { readonly indent: number }): number | undefined {
  let end = body.bodyEnd;
  while (end > body.bodyStart) {
    const lineEnd = beforeLineBreak(text, end);
    const start = lineStartOf(text, lineEnd, body.bodyStart);
    if (!isBlankLine(text, { start, end: lineEnd }, body.indent)) return lineEnd;
    end = start;
  }
  return undefined;
}

function beforeLineBreak(text: string, end: number): number {
  if (!isLineBreak(text.charCodeAt(end - 1))) return end;
  return text.charCodeAt(end - 1) === 0x0a && text.charCodeAt(end - 2) === 0x0d ? end - 2 : end - 1;
}

function lineStartOf(text: string, position: number, least: number): number {
  let start = position;
  while (start > least && !isLineBreak(text.charCodeAt(start - 1))) start--;
  return start;
}
