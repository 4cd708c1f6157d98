import type { Property } from '../../syntax/node.ts';
import { evaluateField } from '../data/jsonata-field.ts';
import { isJsonata } from '../data/leave.ts';
import { selectedBy } from '../data/path-field.ts';
import { visitData } from '../data/visit-data.ts';
import type { Process } from '../drive.ts';
import { quotedJson } from '../java-text.ts';
import type { StateVisit } from '../state-visit.ts';
import { UnknownValue, type Value } from '../value.ts';
import { writtenValue } from '../written-value.ts';

/** The field that says how many seconds something may take, and the one that says where that stands. */
interface LimitFields {
  readonly literal: Property | undefined;
  readonly path: Property | undefined;
}

/** How long the task may take altogether. */
export function timeoutOf({ fields }: StateVisit): LimitFields {
  return { literal: fields.TimeoutSeconds, path: fields.TimeoutSecondsPath };
}

/** How long it may be silent. */
export function heartbeatOf({ fields }: StateVisit): LimitFields {
  return { literal: fields.HeartbeatSeconds, path: fields.HeartbeatSecondsPath };
}

/** The seconds that a field of a JSONPath state allows; nothing where it is not said, or unknown. */
export function timeLimit(visit: StateVisit, { literal, path }: LimitFields): number | undefined {
  if (literal !== undefined) return checked(visit, literal, writtenValue(literal.value));
  if (path === undefined) return undefined;
  return checked(visit, path, selectedBy(path, visit, visitData(visit, visit.input)));
}

/** The same of a JSONata state, whose limit may be computed. */
export function* jsonataTimeLimit(visit: StateVisit, { literal }: LimitFields): Process<number | undefined> {
  if (literal === undefined) return undefined;
  return checked(visit, literal, yield* evaluateField(literal, { visit, states: { input: visit.input } }));
}

function checked(visit: StateVisit, property: Property, value: Value): number | undefined {
  if (value instanceof UnknownValue) return undefined;
  if (typeof value === 'number' && Number.isInteger(value) && value > 0) return value;
  const error = isJsonata(visit) ? 'States.QueryEvaluationError' : 'States.Runtime';
  const text = `The ${property.name} field refers to value "${quotedJson(value)}" which is not a positive integer.`;
  throw visit.fault(error, text, property);
}
