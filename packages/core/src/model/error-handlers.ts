import type { Node, ObjectNode, StringNode } from '../syntax/node.ts';
import { isUnknown, propertyOf } from '../syntax/node.ts';
import { nullableStringField, numberField, stringField } from './field.ts';
import type { Catcher, ErrorNames, Retrier } from './state-machine.ts';

/** The Retry and Catch of a state, and whether they can be read to the last entry. */
export function lowerErrorHandlers(state: ObjectNode): {
  readonly retriers: readonly Retrier[];
  readonly catchers: readonly Catcher[];
  readonly handlersAreKnown: boolean;
} {
  const retry = itemsOf(state, 'Retry');
  const handlers = itemsOf(state, 'Catch');
  return {
    retriers: retry.objects.map(lowerRetrier),
    catchers: handlers.objects.map(lowerCatcher),
    handlersAreKnown: retry.areAll && handlers.areAll,
  };
}

/** The objects of an array field, and whether they are all it holds. */
export function itemsOf(
  object: ObjectNode,
  field: string,
): { readonly objects: readonly ObjectNode[]; readonly areAll: boolean } {
  const value = propertyOf(object, field)?.value;
  if (value === undefined) return nothing;
  if (value.kind !== 'array') return { objects: [], areAll: false };
  const objects = value.items.filter(isObject);
  return { objects, areAll: objects.length === value.items.length };
}

function isObject(node: Node): node is ObjectNode {
  return node.kind === 'object';
}

const nothing = { objects: [], areAll: true } as const;

function lowerRetrier(node: ObjectNode): Retrier {
  return {
    kind: 'retrier',
    node,
    errors: lowerErrorNames(node),
    intervalSeconds: numberField(node, 'IntervalSeconds'),
    maxAttempts: numberField(node, 'MaxAttempts'),
    backoffRate: numberField(node, 'BackoffRate'),
    maxDelaySeconds: numberField(node, 'MaxDelaySeconds'),
  };
}

function lowerCatcher(node: ObjectNode): Catcher {
  return {
    kind: 'catcher',
    node,
    errors: lowerErrorNames(node),
    next: stringField(node, 'Next'),
    resultPath: nullableStringField(node, 'ResultPath'),
  };
}

function lowerErrorNames(handler: ObjectNode): ErrorNames {
  const property = propertyOf(handler, 'ErrorEquals');
  if (property?.value.kind !== 'array') return { property, names: [], isFullyKnown: false };
  const { items } = property.value;
  const names = items.filter(isKnownString);
  return { property, names, isFullyKnown: names.length === items.length };
}

function isKnownString(node: Node): node is StringNode {
  return node.kind === 'string' && !isUnknown(node);
}
