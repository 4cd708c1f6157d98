import type { Simulation, Visit } from '../../interpreter/simulation.ts';

/** All visits of a simulation, also those inside Parallel and Map states, in the order they were entered within each scope. */
export function* allVisits({ visits }: Pick<Simulation, 'visits'>): Generator<Visit> {
  const open: Iterator<Visit>[] = [visits.values()];
  for (let current = open.at(-1); current !== undefined; current = open.at(-1)) {
    const next = current.next();
    if (next.done === true) open.pop();
    else {
      yield next.value;
      open.push(visitsWithin(next.value));
    }
  }
}

function* visitsWithin({ attempts }: Visit): Generator<Visit> {
  for (const { runs } of attempts) for (const { visits } of runs) yield* visits;
}
