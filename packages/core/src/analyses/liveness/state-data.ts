import { parseJsonPath } from '../../expressions/json-path.ts';
import { nullableStringField } from '../../model/field.ts';
import type { State } from '../../model/state-machine.ts';
import { type ObjectNode, propertyOf } from '../../syntax/node.ts';
import { namesOf, plainNamesOf, type StateUses } from './state-uses.ts';
import { eitherUse, isNothing, type Use, unused, useAt, used, useWithin, useWithout } from './use.ts';

/** Of what a state hands on, what it is made of. */
export interface Origin {
  /** What is read of the input of the state. */
  readonly input: Use;
  /** What is read of what its task, branches or iterations bring forth, or the Pass. */
  readonly result: Use;
}

/** Where a JSONPath field puts a result: names from the input; nothing where that is not known. */
export function placeOf(holder: ObjectNode): readonly string[] | null | undefined {
  const field = nullableStringField(holder, 'ResultPath');
  if (field.kind === 'missing') return holder.hasUnknownKeys ? undefined : [];
  if (field.kind !== 'present') return undefined;
  if (field.value === null) return null;
  const path = parseJsonPath(field.value);
  return path.kind === 'parsed' ? plainNamesOf(path.tree) : undefined;
}

/** What `use` of the data in which `ResultPath` has put a result reads of the input, and of the result. */
export function splitByResultPath(holder: ObjectNode, use: Use): Origin {
  const place = placeOf(holder);
  if (place === undefined) return { input: isNothing(use) ? unused : used, result: isNothing(use) ? unused : used };
  if (place === null) return { input: use, result: unused };
  return { input: useWithout(use, place), result: useWithin(use, place) };
}

/** What `use` of the part that `InputPath` or `OutputPath` selects reads of the whole. */
export function throughPath(node: ObjectNode, name: 'InputPath' | 'OutputPath', use: Use): Use {
  const field = nullableStringField(node, name);
  if (isNothing(use)) return unused;
  if (field.kind === 'missing') return node.hasUnknownKeys ? used : use;
  if (field.kind !== 'present') return used;
  if (field.value === null) return unused;
  const path = parseJsonPath(field.value);
  if (path.kind !== 'parsed') return used;
  if (path.tree.root.kind !== 'input') return unused;
  const names = plainNamesOf(path.tree);
  return names === undefined ? useAt(namesOf(path.tree)) : useAt(names, use);
}

/** What is read of the data of a state when `use` is read of what it hands on without an error. */
export function originOf(state: State, use: Use, own: StateUses): Origin {
  if (state.queryLanguage === 'JSONata') return originInJsonata(state, use, own);
  if (state.queryLanguage !== 'JSONPath') return { input: used, result: used };
  return makesResult(state) ? originOfResult(state, use, own) : originOfInput(state, use, own);
}

/** Whether the state brings something forth, and does not only hand on what it was given. */
export function makesResult({ type }: State): boolean {
  return type === 'Task' || type === 'Parallel' || type === 'Map' || type === 'Pass';
}

function originOfResult(state: State, use: Use, own: StateUses): Origin {
  const { node } = state;
  const split = splitByResultPath(node, throughPath(node, 'OutputPath', use));
  const selects = propertyOf(node, 'ResultSelector') !== undefined;
  const result = selects ? own.result : eitherUse(split.result, own.result);
  const given = throughPath(node, 'InputPath', eitherUse(own.input, asGiven(state, result)));
  return { input: eitherUse(split.input, given), result };
}

/** What of its effective input a Pass hands on as its result. A part that is picked out counts as read, whatever becomes of it. */
function asGiven({ type, node }: State, result: Use): Use {
  if (type !== 'Pass' || propertyOf(node, 'Result') !== undefined || propertyOf(node, 'Parameters') !== undefined)
    return unused;
  return propertyOf(node, 'InputPath') === undefined ? result : used;
}

function originOfInput({ node }: State, use: Use, own: StateUses): Origin {
  const output = throughPath(node, 'OutputPath', use);
  // What `Assign` reads is the effective input, and that it was counted as a result tells no more.
  return { input: throughPath(node, 'InputPath', eitherUse(own.input, output)), result: unused };
}

function originInJsonata(state: State, use: Use, own: StateUses): Origin {
  const isWritten = state.node.hasUnknownKeys || propertyOf(state.node, 'Output') !== undefined;
  if (isWritten) return own;
  const isResult = makesResult(state) && state.type !== 'Pass';
  if (isResult) return { input: own.input, result: eitherUse(own.result, use) };
  return { input: eitherUse(own.input, use), result: own.result };
}
