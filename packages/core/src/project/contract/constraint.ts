/**
 * What a JSON Schema asks of a value, as far as it is understood: less may be asked here than the schema asks, never more. Each
 * asks something of values of one type only, and lets all others pass, as the keywords of JSON Schema do.
 */
export type Constraint =
  /** Of no parts, `all` lets everything pass, and `any` nothing. */
  | { readonly kind: 'all' | 'any'; readonly parts: readonly Constraint[] }
  /** The types that a value may have, a sum of `types`. */
  | { readonly kind: 'types'; readonly types: number }
  /** The only values, none of them a list or an object. */
  | { readonly kind: 'scalars'; readonly values: readonly Scalar[] }
  | ({ readonly kind: 'range' } & Range)
  /** The length of texts in characters. */
  | ({ readonly kind: 'length' } & Count)
  /** A regular expression that is found somewhere in a text. */
  | { readonly kind: 'pattern'; readonly source: string }
  | { readonly kind: 'required'; readonly name: string }
  | { readonly kind: 'member'; readonly name: string; readonly of: Constraint }
  /** The members besides those of some names. */
  | { readonly kind: 'others'; readonly names: ReadonlySet<string>; readonly of: Constraint }
  | { readonly kind: 'element'; readonly index: number; readonly of: Constraint }
  /** The elements of a list from an index on. */
  | { readonly kind: 'elements'; readonly from: number; readonly of: Constraint }
  /** How many elements a list has. */
  | ({ readonly kind: 'count' } & Count);

export type Scalar = string | number | boolean | null;

export interface Count {
  readonly minimum: number;
  readonly maximum: number;
}

export interface Range {
  readonly low: number;
  readonly isLowOpen: boolean;
  readonly high: number;
  readonly isHighOpen: boolean;
}

export const types = { null: 1, true: 2, false: 4, number: 8, string: 16, array: 32, object: 64 } as const;

export const allTypes = 127;

/** Everything passes. */
export const anyValue: Constraint = { kind: 'all', parts: [] };

/** Nothing does. */
export const noValue: Constraint = { kind: 'any', parts: [] };

export function isAnyValue(constraint: Constraint): boolean {
  return constraint.kind === 'all' && constraint.parts.length === 0;
}

export function isNoValue(constraint: Constraint): boolean {
  return constraint.kind === 'any' && constraint.parts.length === 0;
}

export function allOf(...parts: readonly Constraint[]): Constraint {
  const asked = parts.filter((part) => !isAnyValue(part));
  if (asked.some(isNoValue)) return noValue;
  return asked.length === 1 ? (asked[0] as Constraint) : { kind: 'all', parts: asked };
}

export function anyOf(...parts: readonly Constraint[]): Constraint {
  if (parts.some(isAnyValue)) return anyValue;
  const possible = parts.filter((part) => !isNoValue(part));
  return possible.length === 1 ? (possible[0] as Constraint) : { kind: 'any', parts: possible };
}
