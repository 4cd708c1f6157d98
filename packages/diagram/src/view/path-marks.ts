import type { Drawing, StateId } from '../drawing.ts';

/** What of a picture an execution comes by. */
export interface PathMarks {
  readonly states: ReadonlySet<StateId>;
  /** Transitions by their places in the list. */
  readonly transitions: ReadonlySet<number>;
}

/**
 * The transitions between the states of an execution, in their order. Where branches ran in between, a state follows the last one before it that
 * leads to it; where several transitions do, all of them are marked, because the states do not tell which was taken.
 */
export function pathMarks({ transitions }: Drawing, path: readonly StateId[]): PathMarks {
  const into = new Map<StateId, number[]>();
  for (const [index, { to }] of transitions.entries()) {
    if (typeof to !== 'number') continue;
    const known = into.get(to);
    if (known === undefined) into.set(to, [index]);
    else known.push(index);
  }
  const marked = new Set<number>();
  const lastAt = new Map<StateId, number>();
  for (const [at, state] of path.entries()) {
    for (const index of takenInto(into.get(state) ?? [], transitions, lastAt)) marked.add(index);
    lastAt.set(state, at);
  }
  return { states: new Set(path), transitions: marked };
}

function takenInto(
  candidates: readonly number[],
  transitions: Drawing['transitions'],
  lastAt: ReadonlyMap<StateId, number>,
): readonly number[] {
  const when = (index: number) => lastAt.get(transitions[index]?.from ?? -1) ?? -1;
  const latest = candidates.reduce((most, index) => Math.max(most, when(index)), -1);
  if (latest >= 0) return candidates.filter((index) => when(index) === latest);
  return candidates.filter((index) => transitions[index]?.kind === 'start');
}
