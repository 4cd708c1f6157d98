import type { Node, Property } from '../syntax/node.ts';
import { conditionOperators } from './condition-operators.ts';
import { type Pattern, readPattern } from './pattern.ts';
import type { Condition } from './policy.ts';
import type { PolicyReading } from './read-policy.ts';
import { literal, symbolicText } from './symbolic-text.ts';

/**
 * The conditions of a statement; nothing where they are not known, or IAM refuses them.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition.html
 */
export function readConditions(
  written: Property | undefined,
  reading: PolicyReading,
): readonly Condition[] | undefined {
  if (written === undefined) return [];
  const operators = membersOf(written, reading);
  const read = operators?.map((operator) => readOperator(operator, reading));
  return read === undefined || read.includes(undefined) ? undefined : read.flatMap((conditions) => conditions ?? []);
}

function readOperator(operator: Property, reading: PolicyReading): readonly Condition[] | undefined {
  const form = /^(?:(ForAllValues|ForAnyValue):)?(\w+?)(IfExists)?$/i.exec(operator.name);
  const name = form?.[2] === undefined ? undefined : conditionOperators.get(form[2].toLowerCase());
  if (name === undefined) {
    reading.faults.push({ kind: 'operator', at: operator, name: operator.name });
    return undefined;
  }
  const quantifier = form?.[1]?.toLowerCase();
  return membersOf(operator, reading)?.map((key) => ({
    at: key,
    operator: name,
    quantifier: quantifier === undefined ? undefined : quantifier === 'forallvalues' ? 'ForAllValues' : 'ForAnyValue',
    holdsWithoutKey: form?.[3] !== undefined,
    key: key.name.toLowerCase(),
    values: readValues(key.value, reading),
  }));
}

function membersOf({ value }: Property, { faults }: PolicyReading): readonly Property[] | undefined {
  if (value.kind === 'object') return value.hasUnknownKeys ? undefined : value.properties;
  if (value.kind !== 'opaque') faults.push({ kind: 'condition', at: value, name: value.kind });
  return undefined;
}

function readValues(value: Node, reading: PolicyReading): readonly Pattern[] | undefined {
  const items = value.kind === 'array' ? value.items : [value];
  const values = items.map((item) => readValue(item, reading));
  return values.includes(undefined) ? undefined : (values as readonly Pattern[]);
}

function readValue(at: Node, { textOf, version }: PolicyReading): Pattern | undefined {
  if (at.kind === 'boolean' || at.kind === 'number') return symbolicText([literal(String(at.value))]);
  return at.kind === 'string' || at.kind === 'opaque' ? readPattern(textOf(at), version) : undefined;
}
