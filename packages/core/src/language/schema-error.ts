import type { JsonType } from './schema.ts';

/** What a value breaks of its schema. `instancePath` is the JSON Pointer (RFC 6901) of the value from the one validated. */
export type SchemaError =
  | Breach<'type', { readonly type: JsonType | readonly JsonType[] }>
  | Breach<'enum', { readonly allowedValues: readonly (string | number | boolean | null)[] }>
  | Breach<'const', { readonly allowedValue: string | number | boolean | null }>
  | Breach<'minimum' | 'maximum', { readonly comparison: '>=' | '<='; readonly limit: number }>
  | Breach<'minLength' | 'maxLength' | 'minItems' | 'minProperties', { readonly limit: number }>
  | Breach<'pattern', { readonly pattern: string }>
  | Breach<'required', { readonly missingProperty: string }>
  | Breach<'additionalProperties', { readonly additionalProperty: string }>
  | Breach<'exactlyOneOf' | 'atMostOneOf' | 'atLeastOneOf', FieldGroup>;

/** A group of fields of one object, and those of them that stand in it. */
export interface FieldGroup {
  readonly fields: readonly string[];
  readonly present: readonly string[];
}

interface Breach<Keyword extends string, Parameters> {
  readonly keyword: Keyword;
  readonly instancePath: string;
  readonly params: Parameters;
}
