import { readEcmaPattern } from '../../expressions/ecma-pattern.ts';
import { lengthGraph, type PatternGraph, searchGraph } from '../../expressions/pattern-graph.ts';
import type { Constraint } from './constraint.ts';

type OfTexts = Extract<Constraint, { readonly kind: 'length' | 'pattern' }>;

/** The texts that a constraint lets pass. Nothing where it is not understood, or takes too much to be told. */
export function textGraphOf(constraint: OfTexts): PatternGraph | undefined {
  const known = graphs.get(constraint);
  if (known !== undefined) return known.graph;
  const graph = graphFor(constraint);
  graphs.set(constraint, { graph });
  return graph;
}

const graphs = new WeakMap<OfTexts, { readonly graph: PatternGraph | undefined }>();

function graphFor(constraint: OfTexts): PatternGraph | undefined {
  if (constraint.kind === 'length') return lengthGraph(constraint.minimum, constraint.maximum);
  const part = readEcmaPattern(constraint.source);
  return part && searchGraph(part);
}
