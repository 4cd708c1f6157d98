import type { JsonPath, JsonPathStep } from '../../expressions/json-path.ts';
import { printJsonPath } from '../../expressions/json-path-print.ts';
import type { Node, Property } from '../../syntax/node.ts';
import { Failure } from '../failure.ts';
import { quotedJson } from '../java-text.ts';
import { isList, isObject, memberOf, UnknownValue, type Value, withMember } from '../value.ts';

/**
 * The target with the value at the place that a `ResultPath` names: `$` is all of it, objects that are missing are made,
 * items of arrays are replaced and never made. Nothing where something else stands in the way
 * (https://states-language.net/spec.html#result-path). Inside something unknown the value is lost, and all stays unknown.
 */
export function writeAt(target: Value, path: JsonPath, value: Value): Value | undefined {
  const { steps } = path;
  if (steps.length === 1) return withStep(target, steps[0] as JsonPathStep, value);
  const holders = holdersOf(target, steps);
  let written: Value | undefined = value;
  for (let index = holders.length - 1; index >= 0 && written !== undefined; index--) {
    written = withStep(holders[index] as Value, steps[index] as JsonPathStep, written);
  }
  return written;
}

/**
 * What an execution fails with where `writeAt` finds nothing to write to. The name is the specification's where the target
 * itself is a scalar; of arrays, and of steps below the target, AWS was seen to name the step that does not fit.
 */
export function writeFailure(target: Value, path: JsonPath, place: Node | Property | undefined): Failure {
  const input = quotedJson(target);
  if (!isObject(target) && !isList(target)) {
    const cause = `Unable to apply ReferencePath ${printJsonPath(path)} to input ${input}`;
    return new Failure({ error: 'States.ResultPathMatchFailure', cause, place });
  }
  const cause = `Unable to apply step "${blockedStep(target, path)}" to input ${input}`;
  return new Failure({ error: 'States.ReferencePathConflict', cause, place });
}

/** The name or index that there is nothing to write to for. */
function blockedStep(target: Value, { steps }: JsonPath): string {
  const holders = holdersOf(target, steps);
  const blocked = steps.find((step, index) => withStep(holders[index] as Value, step, null) === undefined);
  if (blocked?.kind === 'member') return blocked.name;
  return blocked?.kind === 'index' ? String(blocked.index) : '';
}

/** What each step writes into, as it was before; where nothing was, an empty object. */
function holdersOf(target: Value, steps: readonly JsonPathStep[]): readonly Value[] {
  const holders: Value[] = [];
  let holder: Value | undefined = target;
  for (const step of steps) {
    const present: Value = holder === undefined ? {} : holder;
    holders.push(present);
    holder = childOf(present, step);
  }
  return holders;
}

function childOf(holder: Value, step: JsonPathStep): Value | undefined {
  if (holder instanceof UnknownValue) return holder;
  if (step.kind === 'member' && isObject(holder)) return memberOf(holder, step.name);
  return step.kind === 'index' && isList(holder) ? holder.at(step.index) : undefined;
}

function withStep(holder: Value, step: JsonPathStep, value: Value): Value | undefined {
  if (holder instanceof UnknownValue) return holder;
  if (step.kind === 'member') return isObject(holder) ? withMember(holder, step.name, value) : undefined;
  if (step.kind !== 'index' || !isList(holder)) return undefined;
  return holder.at(step.index) === undefined ? undefined : holder.with(step.index, value);
}
