// Generated from the schemas of the language by `npm run generate`. Do not edit.
import type { SchemaError } from '../schema-error.js';

/** Whether the value is as its schema says; when it is not, `errors` says why until the next call. */
export interface Validator {
  (value: unknown): boolean;
  errors?: readonly SchemaError[] | null;
}

export const machine: Validator;
export const branch: Validator;
export const itemProcessor: Validator;
export const taskJSONPath: Validator;
export const taskJSONata: Validator;
export const passJSONPath: Validator;
export const passJSONata: Validator;
export const choiceJSONPath: Validator;
export const choiceJSONata: Validator;
export const waitJSONPath: Validator;
export const waitJSONata: Validator;
export const parallelJSONPath: Validator;
export const parallelJSONata: Validator;
export const mapJSONPath: Validator;
export const mapJSONata: Validator;
export const succeedJSONPath: Validator;
export const succeedJSONata: Validator;
export const failJSONPath: Validator;
export const failJSONata: Validator;
export const choiceRuleJSONPath: Validator;
export const choiceRuleJSONata: Validator;
export const nestedChoiceRule: Validator;
