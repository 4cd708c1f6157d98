import { isEssential, type JudgedNeed, shownResource } from '@stepproof/core';
import type { IamMachine } from '@stepproof/reports';
import { cutText, widthOf } from '@stepproof/reports';
import { printable } from '../../terminal/printable.ts';
import { type IamPen, sourceWords } from './iam-pen.ts';

/** A row: state, action, resource, who speaks of it. */
type Row = readonly [state: string, action: string, resource: string, by: string];

/** The needs as a table that is no wider than the terminal; where there is little room, resources are on lines of their own. */
export function needTable(needs: readonly JudgedNeed[], machine: IamMachine, pen: IamPen): readonly string[] {
  const rows = needs.map((need) => rowOf(need, machine, pen));
  const widths = [0, 1, 3].map((column) => Math.max(...rows.map((row) => widthOf(row[column] as string))));
  const [state = 0, action = 0, by = 0] = widths;
  const room = pen.columns - indent - Math.min(state, longestState) - action - by - 3 * gap;
  return room >= leastResource
    ? wideLines(rows, { state, action, room }, pen)
    : tallLines(rows, { state, action }, pen);
}

const indent = 4;
const gap = 2;
const longestState = 24;
/** The columns of a resource in which something of it can be recognised. */
const leastResource = 30;

function rowOf(need: JudgedNeed, { document, permissions: { grants } }: IamMachine, pen: IamPen): Row {
  const { state, action, resource, because } = need;
  const places = [...new Set(because.map((statement) => sourceWords(statement, grants, pen)))];
  const [first = '', ...more] = places;
  const by = more.length === 0 ? first : `${first} +${more.length}`;
  const note = isEssential(need) ? '' : ` (${need.need})`;
  return [
    printable(state?.name ?? '(state machine)'),
    `${action}${note}`,
    printable(shownResource(resource, document)),
    by,
  ];
}

interface Widths {
  readonly state: number;
  readonly action: number;
}

function wideLines(
  rows: readonly Row[],
  { state, action, room }: Widths & { readonly room: number },
  { colours }: IamPen,
): readonly string[] {
  const longest = Math.min(Math.max(...rows.map(([, , resource]) => widthOf(resource))), room);
  return rows.map(([name, asked, resource, by], index) => {
    const shown = rows[index - 1]?.[0] === name ? '' : name;
    const cells = [
      padded(shown, Math.min(state, longestState)),
      padded(asked, action),
      padded(resource, longest),
      colours.dim(by),
    ];
    return `${' '.repeat(indent)}${cells.join(' '.repeat(gap))}`.trimEnd();
  });
}

function tallLines(rows: readonly Row[], { state, action }: Widths, { colours, columns }: IamPen): readonly string[] {
  const ownState = Math.min(state, longestState, Math.max(8, columns - indent - action - gap));
  const margin = ' '.repeat(indent);
  return rows.flatMap(([name, asked, resource, by], index) => {
    const shown = rows[index - 1]?.[0] === name ? '' : name;
    const room = columns - indent - ownState - gap;
    const first = `${margin}${padded(shown, ownState)}${' '.repeat(gap)}${cutText(asked, room)}`.trimEnd();
    const below = `${margin}${' '.repeat(ownState + gap)}`;
    const rest = [`on ${resource}`, ...(by === '' ? [] : [colours.dim(cutText(`by ${by}`, room))])];
    return [first, ...rest.map((line, place) => `${below}${place === 0 ? cutText(line, room) : line}`)];
  });
}

function padded(text: string, width: number): string {
  const cut = cutText(text, width);
  return cut + ' '.repeat(Math.max(0, width - widthOf(cut)));
}
