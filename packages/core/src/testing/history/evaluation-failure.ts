import type { Failure } from '../../interpreter/failure.ts';
import type { Visit } from '../../interpreter/simulation.ts';
import type { State } from '../../model/state-machine.ts';
import { type Node, type Property, pointerOf } from '../../syntax/node.ts';
import type { Chain, PendingEvent } from './chain.ts';

/** Whether a JSONata expression of a state failed, which has an event of its own. */
export function isEvaluationFailure({ error }: Failure): boolean {
  return error === 'States.QueryEvaluationError';
}

interface Around {
  readonly visit: Visit;
  readonly chain: Chain;
  readonly previous: PendingEvent | undefined;
  readonly time: number;
}

export function addEvaluationFailure(failure: Failure, { visit, chain, previous, time }: Around): void {
  const { error, cause, place } = failure;
  const members = { error, cause, location: place && locationIn(visit.state, place), state: visit.state.name };
  chain.addAfter(previous, 'EvaluationFailed', { time, details: { name: 'evaluationFailed', members } });
}

/** The way from the state to a part of it: `Output/total`; nothing for the state itself. */
function locationIn(state: State, place: Node | Property): string | undefined {
  const outer = pointerOf(state.property);
  const inner = pointerOf(place);
  return inner.startsWith(`${outer}/`) ? inner.slice(outer.length + 1) : undefined;
}
