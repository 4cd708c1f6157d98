import type { ToldBranch, ToldVisit } from '@stepproof/panels';
import type { Values } from '../tests/told.ts';

/** Where one may stop in an execution: a state that is entered, or that tries again. */
export interface Stop {
  readonly frame: Frame;
  /** From 1. */
  readonly attempt: number;
}

/** A state that is at work, in the state that runs it. */
export interface Frame {
  readonly visit: ToldVisit;
  /** The variables that have a value when it is entered. */
  readonly variables: Values;
  readonly outer: OuterFrame | undefined;
  /** How many states it is in. */
  readonly depth: number;
}

/** A Parallel or Map state, with the branch or the iteration that is at work. */
export interface OuterFrame extends Frame {
  readonly branch: Pick<ToldBranch, 'kind' | 'index'>;
}

/** The stops of an execution in the order in which it is told: branches and iterations one after the other. */
export function stopsOf(trace: readonly ToldVisit[], variables: Values): readonly Stop[] {
  return [...stopsIn(trace, { variables, outer: undefined })];
}

/** The nesting is bounded by the interpreter. */
function* stopsIn(
  trace: readonly ToldVisit[],
  { variables, outer }: Pick<Frame, 'variables' | 'outer'>,
): Iterable<Stop> {
  let known = variables;
  for (const visit of trace) {
    const frame: Frame = { visit, variables: known, outer, depth: outer === undefined ? 0 : outer.depth + 1 };
    yield { frame, attempt: 1 };
    yield* stopsWithin(frame);
    if (visit.assigned !== undefined) known = { ...known, ...visit.assigned };
  }
}

function* stopsWithin(frame: Frame): Iterable<Stop> {
  for (const [index, { runs = [] }] of (frame.visit.attempts ?? []).entries()) {
    if (index > 0) yield { frame, attempt: index + 1 };
    for (const branch of runs)
      yield* stopsIn(branch.trace, { variables: frame.variables, outer: { ...frame, branch } });
  }
}

/** The frames of a stop, the innermost first. */
export function framesOf({ frame }: Stop): readonly (Frame | OuterFrame)[] {
  const frames: (Frame | OuterFrame)[] = [];
  for (let at: Frame | OuterFrame | undefined = frame; at !== undefined; at = at.outer) frames.push(at);
  return frames;
}
