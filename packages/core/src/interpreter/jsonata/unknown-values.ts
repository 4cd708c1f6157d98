import type { JsonataReferences, VariableReference } from '../../expressions/jsonata-references.ts';
import { isList, isObject, memberOf, UnknownValue, type Value, type ValueObject } from '../value.ts';

/** What the variables of an expression hold: `$states` and the workflow variables. */
export interface Bound {
  readonly states: ValueObject;
  readonly variables: ValueObject;
}

/** A reference of an expression that leads to something unknown, or to a value with something unknown in it. */
export interface Touch {
  readonly reference: VariableReference;
  readonly unknown: UnknownValue;
  /** How it may be handed on: `whole` if all of it is unknown, `part` if it holds something unknown, `no` if lists were gone through. */
  readonly carried: 'whole' | 'part' | 'no';
}

/** The references that look at something unknown. An expression without any is evaluated as if all were known. */
export function touches({ states, variables }: JsonataReferences, bound: Bound): readonly Touch[] {
  const found = [
    ...states.map((reference) => touchOf(bound.states, reference)),
    ...variables
      .filter(({ local }) => !local)
      .map((reference) => touchOf(memberOf(bound.variables, reference.name), reference)),
  ];
  return found.filter((touch) => touch !== undefined);
}

function touchOf(root: Value | undefined, reference: VariableReference): Touch | undefined {
  let selected: readonly Value[] = root === undefined ? [] : [root];
  let mapped = false;
  for (const { name } of reference.members) {
    const unknown = selected.find((value) => value instanceof UnknownValue);
    if (unknown !== undefined) return { reference, unknown, carried: mapped || !reference.complete ? 'no' : 'whole' };
    if (selected.some(isList)) mapped = true;
    const step = stepInto(selected, name);
    if (step instanceof UnknownValue) return { reference, unknown: step, carried: 'no' };
    selected = step;
  }
  const unknown = unknownIn(selected);
  if (unknown === undefined) return undefined;
  if (mapped || !reference.complete) return { reference, unknown, carried: 'no' };
  return { reference, unknown, carried: selected[0] === unknown ? 'whole' : 'part' };
}

/** The members of that name, of the items where a list is gone through; an unknown item if there is one. */
function stepInto(selected: readonly Value[], name: string): readonly Value[] | UnknownValue {
  const members: Value[] = [];
  const open = [...selected].reverse();
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (value instanceof UnknownValue) return value;
    if (isList(value)) for (let index = value.length - 1; index >= 0; index--) open.push(value[index] as Value);
    const member = isObject(value) ? memberOf(value, name) : undefined;
    if (member !== undefined) members.push(member);
  }
  return members;
}

/** The first unknown value in the values; nothing if all is known. */
export function unknownIn(values: readonly Value[]): UnknownValue | undefined {
  const open = [...values].reverse();
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (value instanceof UnknownValue) return value;
    if (typeof value !== 'object' || value === null) continue;
    const members: readonly Value[] = isList(value) ? value : Object.values(value);
    for (let index = members.length - 1; index >= 0; index--) open.push(members[index] as Value);
  }
  return undefined;
}
