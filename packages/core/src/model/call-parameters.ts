import type { QueryLanguage } from '../language/schema.ts';
import { isUnknown, type Node, type ObjectNode, type Property, propertyOf } from '../syntax/node.ts';
import { lacks } from './field.ts';

/** What a Task, an `ItemReader` or a `ResultWriter` hands to the call it makes: `Parameters`, or `Arguments` in JSONata. */
export type CallParameters = { readonly kind: 'missing' } | { readonly kind: 'unknown' } | KnownParameters;

/** An object whose keys are the parameters, or a part of it. */
export interface KnownParameters {
  readonly kind: 'known';
  readonly object: ObjectNode;
  /** Where the object is written. */
  readonly property: Property;
  readonly language: QueryLanguage;
}

/** `unknown` when an expression, a variable or a placeholder makes the value. */
export type Parameter =
  | { readonly kind: 'missing' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'literal'; readonly property: Property; readonly value: Node };

const missing = { kind: 'missing' } as const;
const unknown = { kind: 'unknown' } as const;

export function callParameters(holder: ObjectNode, language: QueryLanguage | undefined): CallParameters {
  if (language === undefined) return unknown;
  const name = language === 'JSONata' ? 'Arguments' : 'Parameters';
  const property = propertyOf(holder, name);
  if (property === undefined) return lacks(holder, 'Parameters', 'Arguments') ? missing : unknown;
  const { value: object } = property;
  return object.kind === 'object' ? { kind: 'known', object, property, language } : unknown;
}

/** The parameter, or in JSONPath its twin whose name ends in `.$`, which serves as well. */
export function parameterOf({ object, language }: KnownParameters, name: string): Parameter {
  const property = propertyOf(object, name);
  if (property === undefined) return lacks(object, `${name}.$`) ? missing : unknown;
  const { value } = property;
  const isExpression = language === 'JSONata' && value.kind === 'string' && value.value.startsWith('{%');
  return isUnknown(value) || isExpression ? unknown : { kind: 'literal', property, value };
}

/** A parameter that is an object, as parameters of its own. */
export function parametersIn(parameters: KnownParameters, name: string): CallParameters {
  const parameter = parameterOf(parameters, name);
  if (parameter.kind !== 'literal') return parameter;
  const { property, value } = parameter;
  return value.kind === 'object' ? { ...parameters, object: value, property } : unknown;
}

/** The text of a parameter that is written out as one, and its place. */
export function textParameter(
  parameters: KnownParameters,
  name: string,
): Extract<Node, { kind: 'string' }> | undefined {
  const parameter = parameterOf(parameters, name);
  return parameter.kind === 'literal' && parameter.value.kind === 'string' ? parameter.value : undefined;
}
