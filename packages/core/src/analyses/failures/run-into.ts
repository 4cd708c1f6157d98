import type { Witness } from '../../engine/witness.ts';
import type { Failure } from '../../interpreter/failure.ts';
import type { Visit } from '../../interpreter/simulation.ts';
import type { State, StateMachine } from '../../model/state-machine.ts';
import type { Node, Property } from '../../syntax/node.ts';
import { concreted } from '../paths/concrete.ts';
import type { PathSettings } from '../paths/exploration.ts';
import type { Ending } from '../paths/position.ts';
import { runPath } from '../paths/run-path.ts';
import { visitsInOrder } from '../paths/taken.ts';
import { wayOf } from '../paths/way-of.ts';
import type { Expedition } from './ways-into.ts';

/** Where an execution is to fail. */
export interface Failing {
  readonly state: State;
  readonly place: Node | Property;
}

interface Running {
  readonly machine: StateMachine;
  readonly settings: PathSettings;
  readonly expedition: Expedition;
}

/** The execution of a path, if a visit of the state fails at the place. */
export async function runInto(
  ending: Ending,
  failing: Failing,
  { machine, settings, expedition }: Running,
): Promise<Witness | undefined> {
  const path = concreted(ending, expedition.walk.world);
  if (path === undefined) return undefined;
  const { simulation, mocks } = await runPath(machine, path, { ...settings, mostVisits });
  const visits = visitsInOrder(simulation.visits);
  expedition.steps.left -= visits.length;
  if (!visits.some((visit) => failsAt(visit, failing))) return undefined;
  return { input: path.input, mocks, ...wayOf(visits), error: simulation.error };
}

/** A way that is found is shorter, and an execution that went on and on would show little. */
const mostVisits = 1_000;

function failsAt({ state, failure, attempts }: Visit, failing: Failing): boolean {
  if (state !== failing.state) return false;
  return isThere(failure, failing) || attempts.some((attempt) => isThere(attempt.failure, failing));
}

/** At the place itself, or for a field at its value and what is in that. */
function isThere(failure: Failure | undefined, { state, place }: Failing): boolean {
  const at = failure?.place;
  if (at === undefined || place === state.property) return at === place;
  // A Condition fails as a field, not as the expression in it.
  if (at === place || (at.kind === 'property' && at.value === place)) return true;
  return isWithin(at, place.kind === 'property' ? place.value : place);
}

function isWithin(inner: Node | Property, outer: Node): boolean {
  return inner.source === outer.source && inner.start >= outer.start && inner.end <= outer.end;
}
