import type { Node, Property } from '../../syntax/node.ts';
import { intrinsicShape } from './intrinsics.ts';
import { isNever, madeBy } from './parts.ts';
import { needed } from './path-field.ts';
import type { Template } from './program.ts';
import { never, objectShape, present, type Shape, tupleShape } from './shape.ts';
import type { StateRun } from './state-run.ts';

/** What the payload template in a field of the state makes of the data; the data itself where there is no such field. */
export function afterTemplate(run: StateRun, field: string, data: Shape): Shape {
  const property = run.property(field);
  return property === undefined ? data : filledIn(run, property, data);
}

/** What a payload template makes of the data. */
export function filledIn(run: StateRun, property: Property, data: Shape): Shape {
  if (isNever(data)) return never;
  const template = run.program.payload(property.value);
  const filled = evaluate(template, (part) => leafShape(run, part, data));
  return isNever(filled) || template.kind === 'path' ? filled : madeBy(filled, run.origin(property));
}

type Leaf = Exclude<Template, { readonly kind: 'constant' | 'object' | 'list' }>;

/** Puts the objects and lists of a template together; one part that fails is enough for all of it to fail. */
export function evaluate(template: Template, leaf: (part: Leaf) => Shape): Shape {
  switch (template.kind) {
    case 'constant':
      return template.shape;
    case 'list': {
      const items = template.items.map((item) => evaluate(item, leaf));
      return items.some(isNever) ? never : tupleShape(items);
    }
    case 'object': {
      const fields = new Map<string, Shape>();
      let fails = false;
      for (const { name, template: part } of template.members) {
        const field = evaluate(part, leaf);
        fails ||= isNever(field);
        fields.set(name, field);
      }
      return fails ? never : objectShape(fields);
    }
    default:
      return leaf(template);
  }
}

/** A path or an intrinsic function in the place of a value. */
export function leafShape(run: StateRun, part: Leaf, data: Shape): Shape {
  switch (part.kind) {
    case 'path':
      return needed(run, part.path, { data, place: part.place });
    case 'call':
      return intrinsicShape(run, part.call, { data, place: part.place });
    default:
      return unknownLeaf(run, part);
  }
}

function unknownLeaf(run: StateRun, part: { readonly place: Node | Property; readonly reason?: string }): Shape {
  run.notUnderstood(part.place, part.reason ?? 'The expression is not understood.');
  run.mayFail('States.Runtime', 'States.IntrinsicFailure', 'States.QueryEvaluationError');
  return present;
}
