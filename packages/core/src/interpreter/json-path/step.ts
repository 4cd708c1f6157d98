import type { FilterStep, JsonPathStep, SliceStep, UnionStep } from '../../expressions/json-path.ts';
import { isList, isObject, memberOf, objectOf, UnknownValue, type Value, type ValueList } from '../value.ts';
import { conditionHolds } from './filter.ts';
import { applyFunction } from './function.ts';
import { type Search, spend } from './search.ts';

interface StepPlace {
  readonly isLast: boolean;
  /** Whether `..` comes before. */
  readonly isScan: boolean;
  readonly search: Search;
}

/** What a step selects from a value; nothing where it does not fit. What an unknown value holds is unknown. */
export function applyStep(value: Value, step: JsonPathStep, place: StepPlace): readonly Value[] {
  if (value instanceof UnknownValue) return giveUp(place.search, value);
  switch (step.kind) {
    case 'member':
      return memberIn(value, step.name);
    case 'index':
      return isList(value) ? itemAt(value, step.index) : [];
    case 'slice':
      return isList(value) ? sliceOf(value, step, place.search) : [];
    case 'union':
      return unionOf(value, step, place);
    case 'wildcard':
      return childrenOf(value);
    case 'descendants':
      return containersIn(value, place.search);
    case 'filter':
      return filtered(value, step, place);
    case 'function':
      return applyFunction(value, step, place.search);
    case 'script':
      return giveUp(place.search, unreadable(`[(${step.text})]`));
  }
}

function giveUp(search: Search, unknown: UnknownValue): readonly Value[] {
  search.unknown ??= unknown;
  return [];
}

function unreadable(label: string): UnknownValue {
  return new UnknownValue(label, `It is not known what AWS selects with \`${label}\`. Write the path without it.`);
}

function memberIn(value: Value, name: string): readonly Value[] {
  const member = isObject(value) ? memberOf(value, name) : undefined;
  return member === undefined ? [] : [member];
}

function itemAt(list: ValueList, index: number): readonly Value[] {
  const item = list.at(index);
  return item === undefined ? [] : [item];
}

/**
 * Jayway reads no step (`[::2]`), and counts a negative bound from the end only where it stands alone. Its versions differ
 * in what `[-3:-1]` is, and which one AWS has is not known.
 */
function sliceOf(list: ValueList, { from, to }: SliceStep, search: Search): readonly Value[] {
  if (from === undefined) return to === undefined ? giveUp(search, unreadable('[:]')) : list.slice(0, to);
  if (to === undefined) return list.slice(from);
  if (from < 0) return from >= to ? [] : giveUp(search, unreadable(`[${from}:${to}]`));
  return list.slice(from, Math.max(from, to));
}

function unionOf(value: Value, { members }: UnionStep, { isLast }: StepPlace): readonly Value[] {
  const names = members.filter((member) => typeof member === 'string');
  if (names.length === 0) {
    return isList(value) ? members.flatMap((member) => itemAt(value, Number(member))) : [];
  }
  if (!isObject(value)) return [];
  if (!isLast) return names.flatMap((name) => memberIn(value, name));
  return [objectOf(names.flatMap((name) => memberIn(value, name).map((member) => [name, member] as const)))];
}

function childrenOf(value: Value): readonly Value[] {
  if (isList(value)) return value;
  return isObject(value) ? Object.values(value) : [];
}

/** The value and every object and array below it, each before what it holds. */
function containersIn(root: Value, search: Search): readonly Value[] {
  const containers: Value[] = [];
  const open: Value[] = [root];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next instanceof UnknownValue) return giveUp(search, next);
    if (!isList(next) && !isObject(next)) continue;
    containers.push(next);
    const children = childrenOf(next);
    spend(search, children.length + 1);
    if (search.unknown !== undefined) return [];
    for (let index = children.length - 1; index >= 0; index--) open.push(children[index] as Value);
  }
  return containers;
}

/** Jayway asks an object itself and an array's items; after `..` an array is asked itself first, which few conditions hold for. */
function filtered(value: Value, { condition }: FilterStep, { isScan, search }: StepPlace): readonly Value[] {
  const holds = (item: Value): boolean => {
    const outcome = conditionHolds(condition, item, search);
    if (outcome instanceof UnknownValue) giveUp(search, outcome);
    return outcome === true;
  };
  if (isObject(value)) return holds(value) ? [value] : [];
  if (!isList(value) || (isScan && !holds(value))) return [];
  return value.filter((item) => search.unknown === undefined && holds(item));
}
