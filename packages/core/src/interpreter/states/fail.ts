import type { Property } from '../../syntax/node.ts';
import { evaluateExpression } from '../data/json-path-template.ts';
import { evaluateField } from '../data/jsonata-field.ts';
import { isJsonata } from '../data/leave.ts';
import { expressionOf } from '../data/template.ts';
import { visitData } from '../data/visit-data.ts';
import type { Process } from '../drive.ts';
import { Failure } from '../failure.ts';
import { quotedJson } from '../java-text.ts';
import type { StateVisit } from '../state-visit.ts';
import { typeName, UnknownValue, type Value } from '../value.ts';
import { writtenValue } from '../written-value.ts';

/** A Fail state ends its scope with an error, which may have no name and no cause. */
export function* runFail(visit: StateVisit): Process<void> {
  const error = yield* textOfField(visit, 'Error');
  const cause = yield* textOfField(visit, 'Cause');
  throw new Failure({ error, cause, place: visit.state.property });
}

function* textOfField(visit: StateVisit, field: string): Process<string | undefined> {
  const property = visit.property(field) ?? visit.property(`${field}Path`);
  if (property === undefined) return undefined;
  const value = yield* valueOfField(visit, property);
  visit.note(property.name, value);
  if (value instanceof UnknownValue) return value.label;
  if (typeof value === 'string') return value;
  throw notText(visit, property, value);
}

function* valueOfField(visit: StateVisit, property: Property): Process<Value> {
  const { value, name } = property;
  if (isJsonata(visit)) return yield* evaluateField(property, { visit, states: { input: visit.input } });
  if (!name.endsWith('Path') || value.kind !== 'string' || value.partial) return writtenValue(value);
  return evaluateExpression(expressionOf(value, property), visit, visitData(visit, visit.input));
}

function notText(visit: StateVisit, property: Property, value: Value): Failure {
  const found = `Expected 'string', but was '${typeName(value)}' for value: ${quotedJson(value)}`;
  const text = `The value of the field '${property.name}' has an unexpected type. ${found}`;
  return visit.fault(isJsonata(visit) ? 'States.QueryEvaluationError' : 'States.Runtime', text, property);
}
