import { type FinishedTest, locationOf, type Mismatch } from '@stepproof/core';
import { widthOf } from '@stepproof/reports';
import { printable } from '../../terminal/printable.ts';
import { type FramePen, sentence } from '../frames.ts';
import { drawPlace, placeName } from './places.ts';
import { shownPath, shownSides } from './sides.ts';

/** Why a test failed: what was expected and what was, and how the execution ended. */
export function drawFailure({ test, mismatches, execution, notes }: FinishedTest, pen: FramePen): string {
  const { colours } = pen;
  const title = `${colours.red(colours.bold('✗'))} ${colours.bold(printable(test.name))}`;
  const place = `  ${colours.cyan(placeName(locationOf(test.at), pen))}`;
  const hints = notes.map(({ message }) => `  ${colours.cyan('note')}: ${sentence(message, colours)}`);
  const parts = mismatches.map((mismatch) => [headingOf(mismatch, pen), ...drawSides(mismatch, pen)].join('\n'));
  const told = new Set(mismatches.map(({ subject }) => subject));
  const end = drawEnd(execution, told, pen);
  return [`${title}\n${place}`, ...parts, ...end, ...(hints.length > 0 ? [hints.join('\n')] : [])].join('\n\n');
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

/** How the execution went and what ended it, as far as it was not told. */
function drawEnd(
  execution: FinishedTest['execution'],
  told: ReadonlySet<Mismatch['subject']>,
  pen: FramePen,
): readonly string[] {
  const { status, error, cause, reason, place, path } = execution;
  const { colours, columns } = pen;
  const width = columns - indent.length - labelWidth;
  const frame = place === undefined ? [] : drawPlace(locationOf(place), narrowed(pen), colours.red);
  const lines = [
    ...(status === 'SUCCEEDED' || told.has('status') ? [] : [`${label('status')}${status}`]),
    ...(error === undefined || told.has('error') ? [] : [labelled('error', error, width)]),
    ...(cause === undefined || told.has('cause') ? [] : [labelled('cause', cause, width)]),
    ...(reason === undefined ? [] : [labelled('because', reason, width)]),
    ...(path.length === 0 || told.has('path') ? [] : [`${label('path')}${printable(shownPath(path, width))}`]),
    ...frame.map((line) => `${indent}${line}`),
  ];
  return lines.length === 0 ? [] : [[`  ${colours.bold('execution')}`, ...lines].join('\n')];
}

function narrowed(pen: FramePen): FramePen {
  return { ...pen, columns: pen.columns - indent.length };
}

function labelled(name: string, text: string, width: number): string {
  return `${label(name)}${wrapped(text, width).join(`\n${' '.repeat(indent.length + labelWidth)}`)}`;
}

/** How many lines of a cause are shown, which may be a whole stack trace. */
const mostLines = 6;

function wrapped(text: string, width: number): readonly string[] {
  const lines = [''];
  for (const word of wordsOf(printable(text.slice(0, mostLines * width)), width)) {
    const line = lines.at(-1) ?? '';
    if (line === '') lines[lines.length - 1] = word;
    else if (widthOf(line) + 1 + widthOf(word) <= width) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  const isCut = text.length > mostLines * width || lines.length > mostLines;
  return isCut ? [...lines.slice(0, mostLines - 1), '…'] : lines;
}

/** The words of a text, of which those that fit into no line are broken. */
function wordsOf(text: string, width: number): readonly string[] {
  return text.split(' ').flatMap((word) => {
    const parts = Math.max(1, Math.ceil(word.length / width));
    return Array.from({ length: parts }, (_, part) => word.slice(part * width, (part + 1) * width));
  });
}
