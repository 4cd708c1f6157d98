import type { ScopeRun, Visit } from '../../interpreter/simulation.ts';
import type { State } from '../../model/state-machine.ts';
import type { Target, Targets } from './targets.ts';

/** The transitions that an execution took, nested ones too. */
export function takenBy(visits: readonly Visit[], targets: Targets): ReadonlySet<Target> {
  const taken = new Set<Target>();
  const [first] = visits;
  if (first !== undefined) add(taken, startOf(first.state.scope, targets));
  addVisits(taken, visits, targets);
  return taken;
}

/** The visits of an execution in the order in which they began. */
export function visitsInOrder(visits: readonly Visit[]): readonly Visit[] {
  return allVisits(visits).sort((one, other) => one.id - other.id);
}

function allVisits(visits: readonly Visit[]): Visit[] {
  return visits.flatMap((visit) => [visit, ...runsOf(visit).flatMap((run) => allVisits(run.visits))]);
}

function runsOf({ attempts }: Visit): readonly ScopeRun[] {
  return attempts.flatMap(({ runs }) => runs);
}

function addVisits(taken: Set<Target>, visits: readonly Visit[], targets: Targets): void {
  for (const [index, visit] of visits.entries()) {
    for (const run of runsOf(visit)) {
      const [first] = run.visits;
      if (first !== undefined) add(taken, startOf(first.state.scope, targets));
      addVisits(taken, run.visits, targets);
    }
    if (visits[index + 1] !== undefined) add(taken, wayOn(visit, targets));
  }
}

function startOf({ startAt }: State['scope'], targets: Targets): Target | undefined {
  return startAt.kind === 'present' ? targets.at(startAt.property) : undefined;
}

function wayOn({ state, catcher, rule }: Visit, targets: Targets): Target | undefined {
  if (catcher !== undefined) return targets.at(catcher.node);
  if (rule !== undefined) return targets.at(rule);
  const field = state.type === 'Choice' ? state.default : 'next' in state ? state.next : undefined;
  return field?.kind === 'present' ? targets.at(field.property) : undefined;
}

function add(taken: Set<Target>, target: Target | undefined): void {
  if (target !== undefined) taken.add(target);
}
