import { parseTimestamp } from '../../expressions/timestamp.ts';
import type { WaitState } from '../../model/state-machine.ts';
import type { Property } from '../../syntax/node.ts';
import { afterInputPath } from '../data/json-path-flow.ts';
import { evaluateField } from '../data/jsonata-field.ts';
import { isJsonata, leaveJsonataWithInput, leaveWithInput } from '../data/leave.ts';
import { select, textOf } from '../data/path-field.ts';
import { visitData } from '../data/visit-data.ts';
import type { Process, Remainder } from '../drive.ts';
import { type Failure, Halt } from '../failure.ts';
import { quotedJson } from '../java-text.ts';
import type { StateVisit } from '../state-visit.ts';
import { UnknownValue, type Value } from '../value.ts';
import { writtenValue } from '../written-value.ts';
import { proceed } from './proceed.ts';

/** A Wait state lets virtual time pass. */
export function runWait(visit: StateVisit, state: WaitState): Remainder {
  if (isJsonata(visit)) return waitJsonata(visit, state);
  const data = afterInputPath(visit);
  visit.wait(secondsOf(visit, untilOf(visit, data)));
  leaveWithInput(visit, data);
  return proceed(visit, state.next);
}

function* waitJsonata(visit: StateVisit, state: WaitState): Process<void> {
  const property = visit.fields.Seconds ?? visit.fields.Timestamp;
  if (property === undefined) throw endless(visit);
  const value = yield* evaluateField(property, { visit, states: { input: visit.input } });
  visit.wait(secondsOf(visit, { property, value }));
  yield* leaveJsonataWithInput(visit);
  proceed(visit, state.next);
}

/** What the field that says how long, or until when, comes to. */
interface Until {
  readonly property: Property;
  readonly value: Value;
}

function untilOf(visit: StateVisit, data: Value): Until {
  const { Seconds, SecondsPath, Timestamp, TimestampPath } = visit.fields;
  const literal = Seconds ?? (SecondsPath === undefined ? Timestamp : undefined);
  if (literal !== undefined) return { property: literal, value: writtenValue(literal.value) };
  const path = SecondsPath ?? TimestampPath;
  if (path === undefined) throw endless(visit);
  return { property: path, value: visit.note(path.name, selectedFor(visit, path, data)) };
}

function endless({ state }: StateVisit): Halt {
  return new Halt('UNDECIDED', `\`${state.name}\` does not say how long it waits.`, state.property);
}

function selectedFor(visit: StateVisit, path: Property, data: Value): Value {
  const selection = select(path, visit, visitData(visit, data));
  if (selection.kind === 'found') return selection.value;
  const text = `The ${path.name} parameter does not reference an input value: ${textOf(path.value)}`;
  throw visit.fault('States.Runtime', text, path);
}

/** How long an unknown value makes it wait cannot be told; nothing but the time depends on it. */
function secondsOf(visit: StateVisit, until: Until): number {
  if (until.value instanceof UnknownValue) return 0;
  return until.property.name.startsWith('Seconds') ? wholeSeconds(visit, until) : secondsUntil(visit, until);
}

/** A whole number that is not negative, or a text of one (Step Functions Developer Guide, "Wait workflow state"). */
function wholeSeconds(visit: StateVisit, until: Until): number {
  if (isCount(until.value)) return notTooLong(visit, until.value, until);
  const text = typeof until.value === 'string' ? until.value : quotedJson(until.value);
  if (!/^[+-]?\d+$/.test(text)) throw wrong(visit, until, 'cannot be parsed as a long value');
  const seconds = Number(text);
  if (seconds < 0) throw wrong(visit, until, 'references a negative value');
  return notTooLong(visit, seconds, until);
}

function isCount(value: Value): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function secondsUntil(visit: StateVisit, until: Until): number {
  const parsed = typeof until.value === 'string' ? parseTimestamp(until.value) : undefined;
  if (parsed?.kind !== 'parsed') throw wrong(visit, until, notATimestamp[dataKind(until)]);
  const { frame } = visit;
  const now = frame.execution.settings.startTime + frame.now;
  return notTooLong(visit, Math.max(0, parsed.tree.epochMilliseconds - now) / 1_000, until);
}

const notATimestamp = {
  path: 'does not reference a valid ISO-8601 extended offset date-time format string',
  field: 'cannot be parsed as an ISO-8601 extended offset date-time format string',
} as const;

function dataKind({ property }: Until): 'path' | 'field' {
  return property.name.endsWith('Path') ? 'path' : 'field';
}

/** AWS keeps the delay in 32 bits. */
function notTooLong(visit: StateVisit, seconds: number, { property }: Until): number {
  if (seconds < 2 ** 31) return seconds;
  throw visit.fault(errorOf(visit), 'Wait state delay is too long.', property);
}

function wrong(visit: StateVisit, until: Until, what: string): Failure {
  const { property, value } = until;
  const found = typeof value === 'string' ? value : quotedJson(value);
  const text =
    dataKind(until) === 'path'
      ? `The ${property.name} parameter ${what}: ${textOf(property.value)} == ${found}`
      : `The ${property.name} field ${what}: ${found}`;
  return visit.fault(errorOf(visit), text, property);
}

function errorOf(visit: StateVisit): string {
  return isJsonata(visit) ? 'States.QueryEvaluationError' : 'States.Runtime';
}
