import { printable } from '../text/printable.ts';
import { type GraphEdge, type GraphNode, type GraphPiece, nestedLines, type TextGraph } from './text-graph.ts';

/** A flowchart for Mermaid (https://mermaid.js.org/syntax/flowchart.html), which Markdown viewers draw. */
export function toMermaid({ pieces, edges, remarks }: TextGraph): string {
  const lines = [
    'flowchart TD',
    ...remarks.map((remark) => `  %% ${commented(remark)}`),
    '  start((" "))',
    ...nestedLines(pieces, lineOf),
    ...edges.map((edge) => `  ${arrowOf(edge)}`),
    ...styles,
    ...stylesOfEdges(edges),
  ];
  return `${lines.join('\n')}\n`;
}

function lineOf(piece: GraphPiece): string {
  if (piece.kind === 'close') return 'end';
  if (piece.kind === 'open') return `subgraph ${piece.id}["${escaped(piece.label)}"]`;
  const { node } = piece;
  const [open, close] = shapes[node.type ?? 'Pass'];
  const classes = classesOf(node);
  return `${node.id}${open}"${escaped(node.label)}"${close}${classes === undefined ? '' : `:::${classes}`}`;
}

const shapes: Readonly<Record<NonNullable<GraphNode['type']>, readonly [string, string]>> = {
  Pass: ['[', ']'],
  Task: ['[', ']'],
  Wait: ['(', ')'],
  Choice: ['{', '}'],
  Parallel: ['[[', ']]'],
  Map: ['[[', ']]'],
  Succeed: ['([', '])'],
  Fail: ['([', '])'],
  loose: ['[', ']'],
};

function classesOf({ feasible, type }: GraphNode): string | undefined {
  if (feasible !== true) return feasible === false ? 'infeasible' : 'unknown';
  if (type === 'loose') return 'loose';
  return type === 'Fail' ? 'failing' : undefined;
}

function arrowOf({ from, to, label, feasible }: GraphEdge): string {
  const arrow = feasible === false ? '-.->' : '-->';
  return `${from ?? 'start'} ${arrow}${label === '' ? '' : `|"${escaped(label)}"|`} ${to}`;
}

const styles = [
  '  classDef infeasible fill:none,stroke:#999,color:#999,stroke-dasharray:5 5',
  '  classDef unknown stroke:#b8860b,color:#b8860b',
  '  classDef failing stroke:#c33',
  '  classDef loose fill:none,stroke:#c33,color:#c33,stroke-dasharray:4 3',
];

/** Edges are styled by the order in which they are written. */
function stylesOfEdges(edges: readonly GraphEdge[]): readonly string[] {
  const numbers = (wanted: (edge: GraphEdge) => boolean) =>
    edges.flatMap((edge, index) => (wanted(edge) ? [index] : [])).join(',');
  return [
    [numbers(({ feasible, kind }) => feasible === true && kind === 'catch'), 'stroke:#c33'],
    [numbers(({ feasible }) => feasible === false), 'stroke:#999,color:#999'],
    [numbers(({ feasible }) => feasible === 'unknown'), 'stroke:#b8860b,stroke-dasharray:2 3'],
  ].flatMap(([which, style]) => (which === '' ? [] : [`  linkStyle ${which} ${style}`]));
}

/**
 * A text as Mermaid takes it in quotes, with a code for each character that could mean something to it, or to Markdown. Nothing can end the
 * quotes.
 */
function escaped(text: string): string {
  const shown = printable(text);
  return shown === '' ? ' ' : shown.replace(meaningful, (character) => `#${character.codePointAt(0)};`);
}

const meaningful = /(?![\p{L}\p{N} ,:/=])(?!(?<=[\p{L}\p{N}])[._-](?=[\p{L}\p{N}]))./gsu;

/** A comment cannot be taken for a directive. */
function commented(text: string): string {
  return printable(text).replace(/[{}%]/g, ' ');
}
