import { evaluateField } from '../data/jsonata-field.ts';
import { isJsonata } from '../data/leave.ts';
import { selectedBy } from '../data/path-field.ts';
import { visitData } from '../data/visit-data.ts';
import type { Process } from '../drive.ts';
import { quotedJson } from '../java-text.ts';
import type { StateVisit } from '../state-visit.ts';
import { UnknownValue, type Value } from '../value.ts';
import { writtenValue } from '../written-value.ts';

/** The seconds that `TimeoutSeconds` or `HeartbeatSeconds` allows, or its path; nothing where it is not said, or unknown. */
export function timeLimit(visit: StateVisit, field: string): number | undefined {
  const property = visit.property(field);
  if (property !== undefined) return checked(visit, field, writtenValue(property.value));
  if (visit.property(`${field}Path`) === undefined) return undefined;
  return checked(visit, field, selectedBy(`${field}Path`, visit, visitData(visit, visit.input)));
}

/** The same of a JSONata state, whose limit may be computed. */
export function* jsonataTimeLimit(visit: StateVisit, field: string): Process<number | undefined> {
  const property = visit.property(field);
  if (property === undefined) return undefined;
  return checked(visit, field, yield* evaluateField(property, { visit, states: { input: visit.input } }));
}

function checked(visit: StateVisit, field: string, value: Value | undefined): number | undefined {
  if (value === undefined || value instanceof UnknownValue) return undefined;
  if (typeof value === 'number' && Number.isInteger(value) && value > 0) return value;
  const error = isJsonata(visit) ? 'States.QueryEvaluationError' : 'States.Runtime';
  const property = visit.property(field) ?? visit.property(`${field}Path`);
  const text = `The ${property?.name} field refers to value "${quotedJson(value)}" which is not a positive integer.`;
  throw visit.fault(error, text, property);
}
