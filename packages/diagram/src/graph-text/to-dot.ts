import { printable } from '../text/printable.ts';
import { type GraphEdge, type GraphNode, type GraphPiece, nestedLines, type TextGraph } from './text-graph.ts';

/** A graph for Graphviz (https://graphviz.org/doc/info/lang.html). */
export function toDot({ name, pieces, edges, remarks }: TextGraph): string {
  const lines = [
    `digraph ${quoted(name)} {`,
    ...remarks.map((remark) => `  // ${printable(remark)}`),
    '  node [shape=box, style=rounded, fontname="sans-serif"]',
    '  edge [fontname="sans-serif", fontsize=10]',
    '  start [shape=circle, style=filled, fillcolor=black, label="", width=0.2]',
    ...nestedLines(pieces, lineOf),
    ...edges.map((edge) => `  ${edgeLine(edge)}`),
    '}',
  ];
  return `${lines.join('\n')}\n`;
}

function lineOf(piece: GraphPiece): string {
  if (piece.kind === 'close') return '}';
  if (piece.kind === 'open') return `subgraph cluster_${piece.id} { label=${quoted(piece.label)}; color="#bbbbbb"`;
  const { node } = piece;
  return `${node.id} [label=${quoted(node.label)}${shapeOf(node)}${styleOf(node)}]`;
}

function shapeOf({ type }: GraphNode): string {
  if (type === 'loose') return ', shape=box, style=dashed, color="#cc3333", fontcolor="#cc3333"';
  if (type === 'Choice') return ', shape=diamond, style=solid';
  if (type === 'Parallel' || type === 'Map') return ', peripheries=2';
  return type === 'Succeed' || type === 'Fail' ? ', shape=oval, style=solid' : '';
}

function styleOf({ feasible, type }: GraphNode): string {
  if (feasible === false) return ', class=infeasible, style=dashed, color="#999999", fontcolor="#999999"';
  if (feasible === 'unknown') return ', class=unknown, color="#b8860b", fontcolor="#b8860b"';
  return type === 'Fail' ? ', color="#cc3333"' : '';
}

function edgeLine({ from, to, label, kind, feasible }: GraphEdge): string {
  const attributes = [...(label === '' ? [] : [`label=${quoted(label)}`]), ...edgeStyle(kind, feasible)];
  return `${from ?? 'start'} -> ${to}${attributes.length === 0 ? '' : ` [${attributes.join(', ')}]`}`;
}

function edgeStyle(kind: GraphEdge['kind'], feasible: GraphEdge['feasible']): readonly string[] {
  if (feasible === false) return ['class=infeasible', 'style=dashed', 'color="#999999"', 'fontcolor="#999999"'];
  if (feasible === 'unknown') return ['class=unknown', 'style=dotted', 'color="#b8860b"'];
  return kind === 'catch' ? ['color="#cc3333"'] : [];
}

/** A text in quotes, in which nothing is an escape, an entity of HTML or the end. */
function quoted(text: string): string {
  return `"${printable(text).replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('&', '&amp;')}"`;
}
