import type { JsonPathStep } from '../../expressions/json-path.ts';
import { join } from './join.ts';
import { isNever, itemOfShape, itemsReplaced, mayBe, memberOfShape, memberReplaced, restricted } from './parts.ts';
import {
  absent,
  boundedList,
  kinds,
  type ListShape,
  listOf,
  never,
  objectShape,
  present,
  type Shape,
} from './shape.ts';

/**
 * The target with the value at the place that a `ResultPath` names, for all targets that it can be written to: `never` where it
 * can be written to none. Objects that are missing are made; items of lists are replaced and never made.
 */
export function writeShape(target: Shape, steps: readonly JsonPathStep[], value: Shape): Shape {
  const holders = holdersOf(target, steps);
  let written = value;
  for (let index = steps.length - 1; index >= 0; index--) {
    if (isNever(written)) return never;
    written = withStep(holders[index] as Shape, steps[index] as JsonPathStep, written);
  }
  return written;
}

/** Whether there are targets that it cannot be written to. */
export function mayRefuseWrite(target: Shape, steps: readonly JsonPathStep[]): boolean {
  return holdersOf(target, steps).some((holder, index) => {
    const step = steps[index] as JsonPathStep;
    if (step.kind === 'member') return mayBe(holder, ~kinds.object);
    return step.kind !== 'index' || mayBe(itemOfShape(holder, step.index), kinds.absent);
  });
}

/** The first thing on the way that the step there cannot write into; nothing where all can be written. */
export function refusingHolder(target: Shape, steps: readonly JsonPathStep[]): RefusingHolder | undefined {
  for (const [index, holder] of holdersOf(target, steps).entries()) {
    const step = steps[index] as JsonPathStep;
    if (isNever(withStep(holder, step, present))) return { holder, step };
  }
  return undefined;
}

export interface RefusingHolder {
  readonly holder: Shape;
  readonly step: JsonPathStep;
}

/** What each step writes into, as it was before; where nothing was, an empty object. */
function holdersOf(target: Shape, steps: readonly JsonPathStep[]): readonly Shape[] {
  const holders: Shape[] = [];
  let holder = target;
  for (const step of steps) {
    const made = mayBe(holder, kinds.absent) ? join(restricted(holder, ~kinds.absent), emptyObject) : holder;
    holders.push(made);
    holder = childOf(made, step);
  }
  return holders;
}

export const emptyObject: Shape = objectShape(new Map());

/** Only what is written into counts: a member of an object, or an element that is there. */
function childOf(holder: Shape, step: JsonPathStep): Shape {
  if (step.kind === 'member') return memberOfShape(restricted(holder, kinds.object), step.name);
  return step.kind === 'index' ? itemOfShape(restricted(holder, kinds.list), step.index) : absent;
}

function withStep(holder: Shape, step: JsonPathStep, value: Shape): Shape {
  if (step.kind === 'member') return withMember(holder, step.name, value);
  return step.kind === 'index' ? withItem(holder, step.index, value) : never;
}

/** The objects of the shape with another value under a name. */
export function withMember(shape: Shape, name: string, value: Shape): Shape {
  const holder = restricted(shape, kinds.object);
  return isNever(holder) ? never : memberReplaced(holder, name, value);
}

/** The lists of the shape that reach to the index, with another value there. */
function withItem(shape: Shape, index: number, value: Shape): Shape {
  const holder = restricted(shape, kinds.list);
  if (isNever(holder) || itemOfShape(holder, index).kinds === kinds.absent) return never;
  const list = holder.list ?? (listOf(present).list as ListShape);
  return { ...holder, list: replaced(list, index, value) };
}

function replaced(list: ListShape, index: number, value: Shape): ListShape | undefined {
  const { minimum, maximum } = list;
  const at = index >= 0 ? index : minimum === maximum ? minimum + index : undefined;
  if (at === undefined || at > 100) {
    const items = list.items.map((item) => join(item, value));
    return boundedList({
      items,
      rest: join(list.rest, value),
      minimum: Math.max(minimum, at === undefined ? -index : at + 1),
      maximum,
    });
  }
  return boundedList({
    ...list,
    items: itemsReplaced(list, at, value),
    minimum: Math.max(minimum, at + 1),
  });
}
