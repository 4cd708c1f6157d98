import type { Property } from '../../syntax/node.ts';
import { evaluateExpression } from '../data/json-path-template.ts';
import { evaluateField } from '../data/jsonata-field.ts';
import { isJsonata } from '../data/leave.ts';
import { expressionOf } from '../data/template.ts';
import { visitData } from '../data/visit-data.ts';
import type { Process, Remainder } from '../drive.ts';
import { Failure } from '../failure.ts';
import { quotedJson } from '../java-text.ts';
import type { StateVisit } from '../state-visit.ts';
import { typeName, UnknownValue, type Value } from '../value.ts';
import { writtenValue } from '../written-value.ts';

/** A Fail state ends its scope with an error, which may have no name and no cause. */
export function runFail(visit: StateVisit): Remainder {
  if (isJsonata(visit)) return failJsonata(visit);
  const error = textOfField(visit, errorField(visit));
  const cause = textOfField(visit, causeField(visit));
  throw new Failure({ error, cause, place: visit.state.property });
}

function* failJsonata(visit: StateVisit): Process<void> {
  const error = yield* evaluatedText(visit, errorField(visit));
  const cause = yield* evaluatedText(visit, causeField(visit));
  throw new Failure({ error, cause, place: visit.state.property });
}

function errorField({ fields }: StateVisit): Property | undefined {
  return fields.Error ?? fields.ErrorPath;
}

function causeField({ fields }: StateVisit): Property | undefined {
  return fields.Cause ?? fields.CausePath;
}

function* evaluatedText(visit: StateVisit, property: Property | undefined): Process<string | undefined> {
  if (property === undefined) return undefined;
  return asText(visit, property, yield* evaluateField(property, { visit, states: { input: visit.input } }));
}

function textOfField(visit: StateVisit, property: Property | undefined): string | undefined {
  return property === undefined ? undefined : asText(visit, property, valueOfField(visit, property));
}

function asText(visit: StateVisit, property: Property, value: Value): string {
  visit.note(property.name, value);
  if (value instanceof UnknownValue) return value.label;
  if (typeof value === 'string') return value;
  throw notText(visit, property, value);
}

function valueOfField(visit: StateVisit, property: Property): Value {
  const { value, name } = property;
  if (!name.endsWith('Path') || value.kind !== 'string' || value.partial) return writtenValue(value);
  return evaluateExpression(expressionOf(value, property), visit, visitData(visit, visit.input));
}

function notText(visit: StateVisit, property: Property, value: Value): Failure {
  const found = `Expected 'string', but was '${typeName(value)}' for value: ${quotedJson(value)}`;
  const text = `The value of the field '${property.name}' has an unexpected type. ${found}`;
  return visit.fault(isJsonata(visit) ? 'States.QueryEvaluationError' : 'States.Runtime', text, property);
}
