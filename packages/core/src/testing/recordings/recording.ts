import { isList, isObject, memberOf, type Value, type ValueObject } from '../../interpreter/value.ts';

/** What was recorded of executions: what they were given, and what their tasks returned. */
export interface Recording {
  readonly inputs: readonly Value[];
  /** By the name of the state. */
  readonly outputs: ReadonlyMap<string, readonly Value[]>;
}

/**
 * What a recorded value tells: a history as GetExecutionHistory gives it is that of an execution, and any other value is an input.
 * https://docs.aws.amazon.com/step-functions/latest/apireference/API_GetExecutionHistory.html
 */
export function recordingIn(value: Value): Recording {
  const events = eventsIn(value);
  return events === undefined ? { inputs: [value], outputs: new Map() } : recordingOfEvents(events);
}

export function joinedRecordings(recordings: readonly Recording[]): Recording {
  const outputs = new Map<string, Value[]>();
  for (const recording of recordings)
    for (const [state, values] of recording.outputs) outputs.set(state, [...(outputs.get(state) ?? []), ...values]);
  return { inputs: recordings.flatMap(({ inputs }) => inputs), outputs };
}

function eventsIn(value: Value): readonly ValueObject[] | undefined {
  const events = isObject(value) ? memberOf(value, 'events') : value;
  if (!isList(events) || events.length === 0) return undefined;
  return events.every(isEvent) ? events : undefined;
}

function isEvent(value: Value): value is ValueObject {
  return isObject(value) && typeof memberOf(value, 'type') === 'string' && memberOf(value, 'id') !== undefined;
}

/** The events that tell what a task returned, whatever the task is. */
const successes: ReadonlyMap<unknown, string> = new Map([
  ['TaskSucceeded', 'taskSucceededEventDetails'],
  ['LambdaFunctionSucceeded', 'lambdaFunctionSucceededEventDetails'],
  ['ActivitySucceeded', 'activitySucceededEventDetails'],
]);

function recordingOfEvents(events: readonly ValueObject[]): Recording {
  const byId = new Map(events.map((event) => [memberOf(event, 'id'), event] as const));
  const inputs: Value[] = [];
  const outputs = new Map<string, Value[]>();
  for (const event of events) {
    const type = memberOf(event, 'type');
    if (type === 'ExecutionStarted') inputs.push(...dataOf(event, 'executionStartedEventDetails', 'input'));
    const details = successes.get(type);
    const state = details === undefined ? undefined : stateOf(event, byId);
    if (details === undefined || state === undefined) continue;
    outputs.set(state, [...(outputs.get(state) ?? []), ...dataOf(event, details, 'output')]);
  }
  return { inputs, outputs };
}

/** The data is JSON in a text. Where a part was cut off, it tells nothing. */
function dataOf(event: ValueObject, details: string, name: 'input' | 'output'): readonly Value[] {
  const holder = memberOf(event, details);
  const written = isObject(holder) ? memberOf(holder, name) : undefined;
  if (written === undefined) return [];
  if (typeof written !== 'string') return [written];
  try {
    return [JSON.parse(written) as Value];
  } catch {
    return [];
  }
}

/** The state that was entered before the event. */
function stateOf(event: ValueObject, byId: ReadonlyMap<Value | undefined, ValueObject>): string | undefined {
  let at: ValueObject | undefined = event;
  for (let steps = 0; at !== undefined && steps < byId.size; steps++) {
    if (memberOf(at, 'type') === 'TaskStateEntered') {
      const details = memberOf(at, 'stateEnteredEventDetails');
      const name = isObject(details) ? memberOf(details, 'name') : undefined;
      return typeof name === 'string' ? name : undefined;
    }
    at = byId.get(memberOf(at, 'previousEventId'));
  }
  return undefined;
}
