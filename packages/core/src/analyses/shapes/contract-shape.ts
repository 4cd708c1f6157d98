import type { Constraint } from '../../project/contract/constraint.ts';
import { isAnyValue, types } from '../../project/contract/constraint.ts';
import {
  countOf,
  elementConstraint,
  isRequired,
  memberConstraint,
  namesIn,
  otherMembersConstraint,
  prefixOf,
  scalarsOf,
  typesOf,
} from '../../project/contract/constraint-parts.ts';
import type { TaskContract } from '../../project/contract/contract.ts';
import { onlyConstants } from './constants.ts';
import { anyErrors, type ErrorSet, onlyErrors, withoutErrors } from './error-set.ts';
import { maybe, withConstants } from './parts.ts';
import {
  anyObject,
  anything,
  kinds,
  listShape,
  objectShape,
  ofKinds,
  present,
  type Shape,
  type Source,
} from './shape.ts';

/** The input that a contract tells of, or the result of a task, with where it is from. */
export function contractedShape(constraint: Constraint, of: Source['of']): Shape {
  return { ...shapeOfConstraint(constraint, 0), source: { of, steps: [] } };
}

/** The errors that a task may fail with. */
export function contractedErrors(task: TaskContract | undefined): ErrorSet {
  const names = task?.errors;
  if (names === undefined || names.includes('States.ALL')) return anyErrors;
  if (!names.includes('States.TaskFailed')) return onlyErrors(...names);
  return names.includes('States.Timeout') ? anyErrors : withoutErrors(anyErrors, ['States.Timeout']);
}

/** The values that a contract allows at a place, all of them and perhaps more. */
function shapeOfConstraint(constraint: Constraint, depth: number): Shape {
  if (isAnyValue(constraint) || depth > deepest) return present;
  const plain = withScalars(ofKinds(kindsOf(typesOf(constraint))), constraint);
  const { list } = (plain.kinds & kinds.list) === 0 ? plain : listOfConstraint(constraint, depth);
  const { object } = (plain.kinds & kinds.object) === 0 ? plain : objectOfConstraint(constraint, depth);
  return { ...plain, list, object };
}

/** Shapes tell apart no more levels than these. */
const deepest = 8;

function kindsOf(sum: number): number {
  return kindsByType.reduce((all: number, [type, kind]) => ((sum & type) === 0 ? all : all | kind), 0);
}

const kindsByType: readonly (readonly [type: number, kind: number])[] = [
  [types.null, kinds.null],
  [types.true, kinds.true],
  [types.false, kinds.false],
  [types.number, kinds.number],
  [types.string, kinds.string],
  [types.array, kinds.list],
  [types.object, kinds.object],
];

function withScalars(shape: Shape, constraint: Constraint): Shape {
  const scalars = scalarsOf(constraint);
  if (scalars === undefined) return shape;
  const numbers = onlyConstants(...scalars.filter((value) => typeof value === 'number'));
  const strings = onlyConstants(...scalars.filter((value) => typeof value === 'string'));
  return withConstants(shape, {
    numbers: (shape.kinds & kinds.number) === 0 ? shape.numbers : numbers,
    strings: (shape.kinds & kinds.string) === 0 ? shape.strings : strings,
  });
}

function objectOfConstraint(constraint: Constraint, depth: number): Shape {
  const names = namesIn(constraint);
  if (names.size > mostNames) return anyObject;
  const fields = new Map<string, Shape>();
  for (const name of names) {
    const field = shapeOfConstraint(memberConstraint(constraint, name), depth + 1);
    fields.set(name, isRequired(constraint, name) ? field : maybe(field));
  }
  return objectShape(fields, otherShape(otherMembersConstraint(constraint), depth));
}

/** What nothing is asked of is traced to where it came from, as `anything` is. */
function otherShape(constraint: Constraint, depth: number): Shape {
  return isAnyValue(constraint) ? anything : maybe(shapeOfConstraint(constraint, depth + 1));
}

function listOfConstraint(constraint: Constraint, depth: number): Shape {
  const { minimum, maximum } = countOf(constraint);
  const behind = elementConstraint(constraint, Number.POSITIVE_INFINITY);
  const items = Array.from({ length: Math.min(prefixOf(constraint), mostItems) }, (_, index) =>
    shapeOfConstraint(elementConstraint(constraint, index), depth + 1),
  );
  return listShape({ items, rest: shapeOfConstraint(behind, depth + 1), minimum, maximum });
}

const mostItems = 32;

/** As many fields as shapes tell apart. */
const mostNames = 200;
