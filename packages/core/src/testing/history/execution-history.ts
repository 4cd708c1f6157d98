import type { Simulation } from '../../interpreter/simulation.ts';
import type { Value } from '../../interpreter/value.ts';
import { jsonText } from '../json-text.ts';
import { Chain, type EventDetails, type PendingEvent } from './chain.ts';
import { addVisits } from './state-events.ts';

/** An event as GetExecutionHistory tells it. Its details stand under a name that depends on its type. */
export interface HistoryEvent {
  readonly timestamp: string;
  readonly type: string;
  readonly id: number;
  readonly previousEventId: number;
  readonly [details: string]: unknown;
}

/**
 * The events of a simulation in the form of GetExecutionHistory
 * (https://docs.aws.amazon.com/step-functions/latest/apireference/API_HistoryEvent.html). What AWS tells and a simulation does not know, such as the
 * request ids of services, is left out. Of branches that are at work at the same time, one is told before the other.
 */
export function executionHistory(simulation: Simulation): readonly HistoryEvent[] {
  const pending: PendingEvent[] = [];
  const { input } = simulation;
  const roleArn = 'arn:aws:iam::000000000000:role/StateMachine';
  new Chain(pending).add('ExecutionStarted', 0, {
    name: 'executionStarted',
    members: { input: jsonText(input), inputDetails: whole, roleArn },
  });
  const chain = new Chain(pending);
  addVisits(simulation.visits, chain);
  const end = endOf(simulation);
  if (end !== undefined) chain.add(end.type, simulation.duration, { name: end.name, members: end.members });
  return numbered(pending, simulation.startTime);
}

/** AWS cuts long data off where it writes histories to logs; in a history it never does. */
export const whole: Value = { truncated: false };

interface End {
  readonly type: string;
  readonly name: string;
  readonly members: EventDetails;
}

/** Nothing where it is not known how the execution goes on. */
function endOf({ status, output, error, cause }: Simulation): End | undefined {
  switch (status) {
    case 'SUCCEEDED':
      return {
        type: 'ExecutionSucceeded',
        name: 'executionSucceeded',
        members: { output: output === undefined ? undefined : jsonText(output), outputDetails: whole },
      };
    case 'FAILED':
      return { type: 'ExecutionFailed', name: 'executionFailed', members: { error, cause } };
    case 'TIMED_OUT':
      return { type: 'ExecutionTimedOut', name: 'executionTimedOut', members: { error, cause } };
    default:
      return undefined;
  }
}

function numbered(pending: readonly PendingEvent[], startTime: number): readonly HistoryEvent[] {
  const ordered = pending.map((event, index) => ({ event, index }));
  ordered.sort((one, other) => one.event.time - other.event.time || one.index - other.index);
  const ids = new Map(ordered.map(({ event }, index) => [event, index + 1] as const));
  return ordered.map(({ event }) => ({
    timestamp: new Date(startTime + event.time).toISOString(),
    type: event.type,
    id: ids.get(event) as number,
    previousEventId: (event.previous && ids.get(event.previous)) ?? 0,
    ...(event.details && { [`${event.details.name}EventDetails`]: known(event.details.members) }),
  }));
}

function known(members: EventDetails): Readonly<Record<string, Value>> {
  return Object.fromEntries(
    Object.entries(members).filter((entry): entry is [string, Value] => entry[1] !== undefined && entry[1] !== ''),
  );
}
