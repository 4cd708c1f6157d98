import { type ErrorHandlers, errorHandlers } from '../analyses/errors/error-handlers.ts';
import { firstRetryAfter, retryPlanOf } from '../analyses/errors/retry-plan.ts';
import { executionTypes } from '../analyses/flow/execution-types.ts';
import { defineRule } from '../engine/rule.ts';
import { maximumExpressSeconds, maximumStandardSeconds } from '../language/quotas.ts';
import { type Field, numberField, writtenAt } from '../model/field.ts';
import { type State, type StateMachine, statesOfType } from '../model/state-machine.ts';
import type { Node } from '../syntax/node.ts';

export const withinMachineTimeout = defineRule({
  id: 'within-machine-timeout',
  description: 'Disallow waits, timeouts and retries that outlast the execution.',
  category: 'limits',
  severity: 'warning',
  requirements: ['TOP-10', 'WAIT-13', 'RETRY-22'],
  messages: {
    wait: 'The state machine times out after {limit} seconds, so a wait of {seconds} is never over.',
    year: 'A Standard execution ends after a year, 31,536,000 seconds, so a wait of {seconds} is never over.',
    timeout: 'The state machine times out after {limit} seconds, so a timeout of {seconds} has no effect.',
    onlyTry:
      'The first retry comes after {seconds} seconds at the earliest, and the state machine times out after {limit}, so nothing is tried again.',
    retry:
      'Retry {attempt} comes after {seconds} seconds at the earliest, and the state machine times out after {limit}, so retry {last} is the last.',
  },
  needs: { errors: errorHandlers, types: executionTypes },
  check({ machine }, { errors, types }, report) {
    const limit = limitOf(machine);
    const isExpress = ({ scope }: State) => types.get(scope) === 'EXPRESS';
    for (const { at, seconds, state } of waitsIn(machine)) {
      if (isExpress(state) && seconds >= maximumExpressSeconds) continue;
      if (limit !== undefined && seconds >= limit.seconds)
        report('wait', { at, data: { limit: limit.seconds, seconds }, related: limit.related });
      else if (seconds >= maximumStandardSeconds) report('year', { at, data: { seconds } });
    }
    if (limit === undefined) return;
    const { related } = limit;
    for (const { at, seconds, state } of timeoutsIn(machine)) {
      if (seconds <= limit.seconds || (isExpress(state) && seconds > maximumExpressSeconds)) continue;
      report('timeout', { at, data: { limit: limit.seconds, seconds }, related });
    }
    for (const { at, seconds, attempt, state, plan } of retriesAfter(limit.seconds, errors)) {
      if (isExpress(state) && firstRetryAfter(maximumExpressSeconds, plan) !== undefined) continue;
      const data = { limit: limit.seconds, seconds };
      if (attempt === 1) report('onlyTry', { at, data, related });
      else report('retry', { at, data: { ...data, attempt, last: attempt - 1 }, related });
    }
  },
});

/** The timeout of the machine. One of zero is no limit that anything could be held against; another rule speaks of it. */
function limitOf({ timeoutSeconds: field }: StateMachine) {
  if (field.kind !== 'present' || field.value < 1) return undefined;
  const related = [{ at: field.property, message: 'The state machine has its timeout here.' }];
  return { seconds: field.value, related };
}

interface Span {
  readonly at: Node;
  readonly seconds: number;
  readonly state: State;
}

function waitsIn(machine: StateMachine): readonly Span[] {
  return statesOfType(machine, 'Wait').flatMap((state) => spanOf(numberField(state.node, 'Seconds'), state));
}

function timeoutsIn(machine: StateMachine): readonly Span[] {
  return statesOfType(machine, 'Task').flatMap((state) => spanOf(state.timeoutSeconds, state));
}

function spanOf(field: Field<number>, state: State): readonly Span[] {
  return field.kind === 'present' ? [{ at: field.property.value, seconds: field.value, state }] : [];
}

/** Of each Retrier the first retry that comes too late. */
function* retriesAfter(limit: number, { lists }: ErrorHandlers) {
  for (const list of lists) {
    if (list.field !== 'Retry') continue;
    for (const retrier of list.handlers) {
      const plan = retryPlanOf(retrier);
      const late = plan === undefined ? undefined : firstRetryAfter(limit, plan);
      if (plan === undefined || late === undefined) continue;
      const at = writtenAt(retrier.maxAttempts) ?? writtenAt(retrier.intervalSeconds) ?? retrier.node;
      yield { ...late, at, plan, state: list.state };
    }
  }
}
