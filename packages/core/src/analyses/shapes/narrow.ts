import type { JsonPathStep } from '../../expressions/json-path.ts';
import { isNever, itemOfShape, itemsReplaced, mayBe, memberOfShape, memberReplaced, restricted } from './parts.ts';
import { boundedList, fieldOf, kinds, type ListShape, listOf, present, type Shape } from './shape.ts';

/** A step to a part of a value. */
export type PartStep =
  | { readonly kind: 'member'; readonly name: string }
  | { readonly kind: 'index'; readonly index: number };

export interface Narrowing {
  /** What lies where the steps lead to. */
  readonly part: Shape;
  /** The types of which all values on the way stay, a sum of `kinds`: JSONata looks for members in lists too. */
  readonly unseen: number;
}

/**
 * The values of the shape in which the place that the steps lead to is among those of the part. It may be more where that cannot
 * be said.
 */
export function narrowed(
  shape: Shape,
  steps: readonly (PartStep | JsonPathStep)[],
  { part, unseen }: Narrowing,
): Shape {
  if (!steps.every(isNarrowable)) return shape;
  // Without recursion, since a path may have any number of steps.
  const holders: Shape[] = [shape];
  for (const step of steps.slice(0, -1)) holders.push(childOf(holders.at(-1) as Shape, step));
  let value = part;
  for (let index = steps.length - 1; index >= 0; index--)
    value = withChild(holders[index] as Shape, steps[index] as PartStep, { part: value, unseen });
  return value;
}

/** What is counted from the end is not told apart. */
function isNarrowable(step: PartStep | JsonPathStep): step is PartStep {
  return step.kind === 'member' || (step.kind === 'index' && step.index >= 0 && step.index < farthest);
}

const farthest = 16;

function childOf(shape: Shape, step: PartStep): Shape {
  return step.kind === 'member' ? memberOfShape(shape, step.name) : itemOfShape(shape, step.index);
}

/** What has no such part stays only where the part may be absent. */
function withChild(shape: Shape, step: PartStep, { part, unseen }: Narrowing): Shape {
  if (isNever(part)) return restricted(shape, unseen);
  const holding = step.kind === 'member' ? kinds.object : kinds.list;
  const kept = mayBe(part, kinds.absent) ? shape : restricted(shape, holding | unseen);
  if (!mayBe(kept, holding)) return kept;
  const inside = mayLack(kept, step) ? part : restricted(part, ~kinds.absent);
  if (isNever(inside)) return restricted(kept, ~holding);
  if (step.kind === 'index') return withElement(kept, step.index, inside);
  return memberReplaced(kept, step.name, inside);
}

/** Whether some of the objects, or lists, have no such part. */
function mayLack(shape: Shape, step: PartStep): boolean {
  if (step.kind === 'member') return mayBe(fieldOf(shape.object, step.name), kinds.absent);
  return mayBe(itemOfShape(restricted(shape, kinds.list), step.index), kinds.absent);
}

function withElement(shape: Shape, index: number, part: Shape): Shape {
  const list = shape.list ?? (listOf(present).list as ListShape);
  if (part.kinds === kinds.absent) return { ...shape, list: { ...list, maximum: Math.min(list.maximum, index) } };
  const element = restricted(part, ~kinds.absent);
  const items = itemsReplaced(list, index, element);
  const minimum = mayBe(part, kinds.absent) ? list.minimum : Math.max(list.minimum, index + 1);
  return { ...shape, list: boundedList({ ...list, items, minimum }) };
}
