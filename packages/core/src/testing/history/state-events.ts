import type { Visit } from '../../interpreter/simulation.ts';
import { objectOf } from '../../interpreter/value.ts';
import { jsonText } from '../json-text.ts';
import { addAttempt } from './attempt-events.ts';
import type { Chain } from './chain.ts';
import { addEvaluationFailure, isEvaluationFailure } from './evaluation-failure.ts';
import { whole } from './execution-history.ts';

/** The events of states that follow each other. */
export function addVisits(visits: readonly Visit[], chain: Chain): void {
  for (const visit of visits) addVisit(visit, chain);
}

function addVisit(visit: Visit, chain: Chain): void {
  const { state, enteredAt, input, failure, leftAt } = visit;
  const { type } = state;
  if (type === undefined) return;
  const before = chain.last;
  chain.add(`${type}StateEntered`, enteredAt, {
    name: 'stateEntered',
    members: { name: state.name, input: jsonText(input), inputDetails: whole },
  });
  const entered = chain.last;
  for (const attempt of visit.attempts) addAttempt(attempt, { visit, chain, before, entered });
  if (visit.attempts.length === 0 && failure !== undefined && isEvaluationFailure(failure))
    // Recorded on AWS: but for Wait, the failure follows what came before the state.
    addEvaluationFailure(failure, { visit, chain, previous: type === 'Wait' ? entered : before, time: enteredAt });
  if (leftAt !== undefined) chain.add(`${type}StateExited`, leftAt, exitOf(visit));
}

function exitOf({ state, output, assigned }: Visit) {
  const variables = Object.entries(assigned ?? {}).map(([name, value]) => [name, jsonText(value)] as const);
  const members = {
    name: state.name,
    output: output === undefined ? undefined : jsonText(output),
    outputDetails: whole,
    ...(variables.length > 0 && { assignedVariables: objectOf(variables), assignedVariablesDetails: whole }),
  };
  return { name: 'stateExited', members };
}
