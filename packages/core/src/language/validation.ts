import * as validators from './generated/validators.js';
import type { QueryLanguage, StateType } from './schema.ts';
import type { SchemaError } from './schema-error.ts';

/**
 * What the top level of a definition breaks of its schema. Values are plain JSON; an object made of names that a user wrote
 * has no prototype, so that `__proto__` is a name like any other. What is nested and has a schema of its own (states,
 * branches, processors, rules) is validated apart.
 */
export function machineErrors(value: unknown): readonly SchemaError[] {
  return errorsOf(validators.machine, value);
}

/** What a branch of a Parallel state breaks of its schema, without its states. */
export function branchErrors(value: unknown): readonly SchemaError[] {
  return errorsOf(validators.branch, value);
}

/** What the `ItemProcessor` or `Iterator` of a Map state breaks of its schema, without its states. */
export function itemProcessorErrors(value: unknown): readonly SchemaError[] {
  return errorsOf(validators.itemProcessor, value);
}

/** What a state breaks of the schema of its `Type` and effective query language, without nested scopes and Choice rules. */
export function stateErrors(kind: StateKind, value: unknown): readonly SchemaError[] {
  return errorsOf(stateValidators[kind.type][kind.queryLanguage], value);
}

/** What a rule of `Choices` breaks of its schema, without the rules nested in it. */
export function choiceRuleErrors(queryLanguage: QueryLanguage, value: unknown): readonly SchemaError[] {
  return errorsOf(choiceRuleValidators[queryLanguage], value);
}

/** What a rule inside `And`, `Or` or `Not` breaks of its schema, without the rules nested in it. */
export function nestedChoiceRuleErrors(value: unknown): readonly SchemaError[] {
  return errorsOf(validators.nestedChoiceRule, value);
}

/** What chooses the schema of a state. */
export interface StateKind {
  readonly type: StateType;
  readonly queryLanguage: QueryLanguage;
}

type Validators = Readonly<Record<QueryLanguage, validators.Validator>>;

const stateValidators: Readonly<Record<StateType, Validators>> = {
  Task: { JSONPath: validators.taskJSONPath, JSONata: validators.taskJSONata },
  Pass: { JSONPath: validators.passJSONPath, JSONata: validators.passJSONata },
  Choice: { JSONPath: validators.choiceJSONPath, JSONata: validators.choiceJSONata },
  Wait: { JSONPath: validators.waitJSONPath, JSONata: validators.waitJSONata },
  Parallel: { JSONPath: validators.parallelJSONPath, JSONata: validators.parallelJSONata },
  Map: { JSONPath: validators.mapJSONPath, JSONata: validators.mapJSONata },
  Succeed: { JSONPath: validators.succeedJSONPath, JSONata: validators.succeedJSONata },
  Fail: { JSONPath: validators.failJSONPath, JSONata: validators.failJSONata },
};

const choiceRuleValidators: Validators = {
  JSONPath: validators.choiceRuleJSONPath,
  JSONata: validators.choiceRuleJSONata,
};

const none: readonly SchemaError[] = [];

function errorsOf(validator: validators.Validator, value: unknown): readonly SchemaError[] {
  return validator(value) ? none : (validator.errors ?? none);
}
