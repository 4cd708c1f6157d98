import type { FinishedTest, Mismatch } from '@stepproof/core';
import { locationOf } from '@stepproof/core';
import { printable, widthOf } from '../../terminal/printable.ts';
import { type FramePen, sentence } from '../frames.ts';
import { drawPlace, placeName } from './places.ts';
import { shownPath, shownSides } from './sides.ts';

/** Why a test failed: what was expected and what was, and how the execution ended where that is the reason. */
export function drawFailure({ test, mismatches, simulation, notes }: FinishedTest, pen: FramePen): string {
  const { colours } = pen;
  const title = `${colours.red(colours.bold('✗'))} ${colours.bold(printable(test.name))}`;
  const place = `  ${colours.cyan(placeName(locationOf(test.at), pen))}`;
  const hints = notes.map(({ message }) => `  ${colours.cyan('note')}: ${sentence(message, colours)}`);
  const parts = mismatches.map((mismatch) =>
    [
      headingOf(mismatch, pen),
      ...drawSides(mismatch, pen),
      ...(mismatch.subject === 'status' ? drawEnd(simulation, pen) : []),
    ].join('\n'),
  );
  return [`${title}\n${place}`, ...parts, ...(hints.length > 0 ? [hints.join('\n')] : [])].join('\n\n');
}

function headingOf({ subject, pointer, at }: Mismatch, { colours, texts }: FramePen): string {
  const { file, span } = locationOf(at);
  const { line } = texts.linesOf({ file }).index.positionAt(span.start);
  const where = pointer === '' ? '' : ` ${printable(pointer)}`;
  return `  ${colours.bold(subject)}${where} ${colours.dim(`(line ${line})`)}`;
}

/** How far what follows a label is indented. */
const indent = '    ';
const labelWidth = 'expected  '.length;

function drawSides({ expected, actual }: Mismatch, { colours, columns }: FramePen): readonly string[] {
  const sides = shownSides(expected, actual, columns - indent.length - labelWidth);
  return [
    `${label('expected')}${colours.green(printable(sides.expected))}`,
    `${label('actual')}${colours.red(printable(sides.actual))}`,
  ];
}

function label(text: string): string {
  return `${indent}${text.padEnd(labelWidth)}`;
}

/** What ended the execution, and where. */
function drawEnd(
  { status, error, cause, reason, place, visits }: FinishedTest['simulation'],
  pen: FramePen,
): readonly string[] {
  const { colours, columns } = pen;
  const width = columns - indent.length - labelWidth;
  const path = shownPath(
    visits.map(({ state }) => state.name),
    width,
  );
  const told = [
    ...(error === undefined ? [] : [labelled('error', error, width)]),
    ...(cause === undefined ? [] : [labelled('cause', cause, width)]),
    ...(reason === undefined ? [] : [labelled('because', reason, width)]),
    ...(path === '' ? [] : [`${label('path')}${printable(path)}`]),
  ];
  if (place === undefined || status === 'SUCCEEDED') return told;
  const frame = drawPlace(locationOf(place), { ...pen, columns: columns - indent.length }, colours.red);
  return [...told, ...frame.map((line) => `${indent}${line}`)];
}

function labelled(name: string, text: string, width: number): string {
  return `${label(name)}${wrapped(text, width).join(`\n${' '.repeat(indent.length + labelWidth)}`)}`;
}

/** How many lines of a cause are shown, which may be a whole stack trace. */
const mostLines = 6;

function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of printable(text.slice(0, mostLines * width)).split(' ')) {
    if (line !== '' && widthOf(line) + 1 + widthOf(word) > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  lines.push(line);
  const isCut = text.length > mostLines * width || lines.length > mostLines;
  return isCut ? [...lines.slice(0, mostLines - 1), `${lines[mostLines - 1] ?? ''} …`] : lines;
}
