import type { Simulation, Visit } from '../interpreter/simulation.ts';

/** The names of the states in the order in which they were entered, those inside of Parallel and Map too. */
export function statePath({ visits }: Pick<Simulation, 'visits'>): readonly string[] {
  return allVisits(visits)
    .sort((one, other) => one.id - other.id)
    .map(({ state }) => state.name);
}

/** The nesting is bounded by the interpreter. */
function allVisits(visits: readonly Visit[]): Visit[] {
  return visits.flatMap((visit) => [
    visit,
    ...visit.attempts.flatMap(({ runs }) => runs.flatMap((run) => allVisits(run.visits))),
  ]);
}
