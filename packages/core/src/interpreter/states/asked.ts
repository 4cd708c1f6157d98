import type { ObjectNode, Property } from '../../syntax/node.ts';
import { propertyOf } from '../../syntax/node.ts';
import { evaluateField } from '../data/jsonata-field.ts';
import { isJsonata } from '../data/leave.ts';
import { select, textOf } from '../data/path-field.ts';
import { visitData } from '../data/visit-data.ts';
import type { Process } from '../drive.ts';
import type { AskedNumber } from '../items/asked-number.ts';
import type { StateVisit } from '../state-visit.ts';
import type { Value } from '../value.ts';
import { writtenValue } from '../written-value.ts';

/** A number that a field or its path asks for, and where. */
export interface AskedAt extends AskedNumber {
  readonly place: Property;
}

/** A field that holds a number or a JSONata expression, or has a twin whose name ends in `Path`. */
export interface NumberField {
  readonly field: string;
  /** What the path selects from. */
  readonly data: Value;
}

/** What the field of the state, or of an object in it, comes to; nothing where it is absent. */
export function* askedNumber(visit: StateVisit, holder: ObjectNode, field: NumberField): Process<AskedAt | undefined> {
  const literal = isJsonata(visit) ? propertyOf(holder, field.field) : undefined;
  return literal === undefined ? writtenNumber(visit, holder, field) : yield* evaluatedNumber(visit, literal);
}

/** The same of a state in JSONPath, which says the number or where it is. */
export function writtenNumber(
  visit: StateVisit,
  holder: ObjectNode,
  { field, data }: NumberField,
): AskedAt | undefined {
  const literal = propertyOf(holder, field);
  if (literal !== undefined) return { field, value: writtenValue(literal.value), place: literal };
  const path = propertyOf(holder, `${field}Path`);
  if (path === undefined) return undefined;
  const selection = select(path, visit, visitData(visit, data));
  const written = textOf(path.value);
  if (selection.kind === 'found') return { field: path.name, written, value: selection.value, place: path };
  throw visit.fault('States.Runtime', `Invalid path '${written}' : ${selection.message}`, path);
}

function* evaluatedNumber(visit: StateVisit, property: Property): Process<AskedAt> {
  const { name: field, value } = property;
  const written = textOf(value);
  const evaluated = yield* evaluateField(property, { visit, states: { input: visit.input } });
  return { field, written: written.startsWith('{%') ? written : undefined, value: evaluated, place: property };
}
