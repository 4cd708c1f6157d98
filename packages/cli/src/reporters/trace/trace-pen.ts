import { jsonText, type Value } from '@stepproof/core';
import { printable, widthOf } from '../../terminal/printable.ts';
import type { FramePen } from '../frames.ts';
import { cutText, shortJson } from './short-json.ts';

/** What it takes to draw a trace. */
export interface TracePen extends FramePen {
  readonly detail: 'short' | 'whole';
}

/** The columns that the names of fields take. */
const labelWidth = 16;

/** Data under a label, in one line unless all of it is asked for. */
export function dataLines(label: string, value: Value, pen: TracePen): readonly string[] {
  const { colours, columns, detail } = pen;
  const room = Math.max(columns - labelWidth - 2, 10);
  const head = `  ${colours.cyan(printable(label).padEnd(labelWidth))}`;
  if (detail === 'short') return [`${head}${shortJson(value, room)}`];
  const text = printable(jsonText(value));
  if (widthOf(text) <= room) return [`${head}${text}`];
  return [head.trimEnd(), ...indentedJson(value).map((line) => `    ${line}`)];
}

/** A sentence or a name under a label. */
export function textLine(label: string, text: string, { colours, columns }: TracePen): string {
  return `  ${colours.cyan(label.padEnd(labelWidth))}${cutText(printable(text), Math.max(columns - labelWidth - 2, 10))}`;
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
