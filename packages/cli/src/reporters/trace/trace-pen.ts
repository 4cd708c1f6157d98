import { jsonText, type Value } from '@stepproof/core';
import { cutText, widthOf } from '@stepproof/reports';
import type { Paint } from '../../terminal/colours.ts';
import { printable } from '../../terminal/printable.ts';
import type { FramePen } from '../frames.ts';
import { shortJson } from './short-json.ts';

/** What it takes to draw a trace. */
export interface TracePen extends FramePen {
  readonly detail: 'short' | 'whole';
}

/** The columns that the names of fields take. */
const labelWidth = 16;

/** Data under a label, in one line unless all of it is asked for. What is not as `before` is shown first. */
export function dataLines(label: string, value: Value, pen: TracePen, before?: Value): readonly string[] {
  const { colours, detail } = pen;
  const room = roomBeside(label, pen);
  const head = `  ${colours.cyan(padded(label))}`;
  if (detail === 'short') return [`${head}${shortJson(value, room, before)}`];
  const text = printable(jsonText(value));
  if (widthOf(text) <= room) return [`${head}${text}`];
  return [head.trimEnd(), ...indentedJson(value).map((line) => `    ${line}`)];
}

/** A sentence or a name under a label, in several lines where it is long. */
export function textLines(
  label: string,
  text: string,
  pen: TracePen,
  paint: Paint = pen.colours.cyan,
): readonly string[] {
  const lines = wrapped(printable(text), roomBeside(label, pen));
  return lines.map((line, index) => `  ${index === 0 ? paint(padded(label)) : ' '.repeat(labelWidth)}${line}`);
}

function roomBeside(label: string, { columns }: TracePen): number {
  return Math.max(columns - 2 - widthOf(padded(label)), 10);
}

/** Names of variables may be long. */
const longestLabel = 24;

/** A longer label has a blank behind it all the same. */
function padded(label: string): string {
  const text = cutText(printable(label), longestLabel);
  return text.length < labelWidth ? text.padEnd(labelWidth) : `${text} `;
}

/** How many lines a sentence may take. */
const mostLines = 6;

/** A text in lines of at most so many columns, broken at blanks where there are such. */
export function wrapped(text: string, columns: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (widthOf(longer) <= columns) line = longer;
    else {
      if (line !== '') lines.push(line.trimEnd());
      line = word;
    }
    if (lines.length >= mostLines) return [...lines.slice(0, mostLines - 1), cutText(`${lines.at(-1)} …`, columns)];
  }
  return [...lines, line].flatMap((one) => (widthOf(one) <= columns ? [one] : [cutText(one, columns)]));
}

/** JSON over several lines. */
export function indentedJson(value: Value): readonly string[] {
  const plain = JSON.parse(jsonText(value)) as Value;
  return JSON.stringify(plain, undefined, 2).split('\n').map(printable);
}

/** Lines within something else, with a bar beside them. */
export function nested(lines: readonly string[], { colours }: TracePen): readonly string[] {
  return lines.map((line) => `  ${colours.dim('│')} ${line}`);
}

/** The pen for lines that are nested. */
export function penWithin(pen: TracePen): TracePen {
  return { ...pen, columns: Math.max(pen.columns - 4, 30) };
}
