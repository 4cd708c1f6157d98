import type { ToldVisit } from '../told.ts';

/** One visit of a state, with how deep in Parallel and Map states it lies. */
export interface Moment {
  readonly visit: ToldVisit;
  readonly depth: number;
}

/** All visits of an execution in the order in which they began, those in branches and iterations too. */
export function momentsOf(trace: readonly ToldVisit[]): readonly Moment[] {
  const moments: Moment[] = [];
  const waiting: Moment[] = trace.map((visit) => ({ visit, depth: 0 }));
  for (let moment = waiting.pop(); moment !== undefined; moment = waiting.pop()) {
    moments.push(moment);
    for (const visit of visitsWithin(moment.visit)) waiting.push({ visit, depth: moment.depth + 1 });
  }
  return moments.sort((one, other) => one.visit.id - other.visit.id);
}

function visitsWithin({ attempts = [] }: ToldVisit): readonly ToldVisit[] {
  return attempts.flatMap(({ runs = [] }) => runs.flatMap(({ trace }) => trace));
}
