import { choiceRuleSchemas } from '../../packages/core/src/language/fields/choice-rule.ts';
import { branchSchema, itemProcessorSchema, machineSchema } from '../../packages/core/src/language/machine.ts';
import type { Schema } from '../../packages/core/src/language/schema.ts';
import { queryLanguages, stateTypes } from '../../packages/core/src/language/schema.ts';
import { stateSchemas } from '../../packages/core/src/language/state-schemas.ts';

/** The schemas that have a validator each, by the validator's name. */
export const namedSchemas: ReadonlyMap<string, Schema> = new Map([
  ['machine', machineSchema],
  ['branch', branchSchema],
  ['itemProcessor', itemProcessorSchema],
  ...stateTypes.flatMap((type) =>
    queryLanguages.map((language): [string, Schema] => [
      `${type.toLowerCase()}${language}`,
      stateSchemas[type][language],
    ]),
  ),
  ...queryLanguages.map((language): [string, Schema] => [
    `choiceRule${language}`,
    choiceRuleSchemas.topLevel[language],
  ]),
  ['nestedChoiceRule', choiceRuleSchemas.nested],
]);
