import { guidePage } from '../documentation.ts';
import type { QueryLanguage, Schema } from '../schema.ts';
import { assign, comment, next } from './common.ts';
import { comparisonOperands, comparisonOperators } from './comparison-operators.ts';
import { inputOutput } from './input-output.ts';
import { booleanOrExpression } from './jsonata.ts';

const page = guidePage('state-choice');

const combinations: Readonly<Record<string, Schema>> = {
  And: {
    description:
      'True when all of these rules are true. They are tested in order and the first false one ends the test.',
    page,
    type: 'array',
    minItems: 1,
    items: nestedRule('One of the rules that are all to be true.'),
  },
  Or: {
    description: 'True when any of these rules is true. They are tested in order and the first true one ends the test.',
    page,
    type: 'array',
    minItems: 1,
    items: nestedRule('One of the rules of which any is to be true.'),
  },
  Not: nestedRule('True when this rule is false.'),
};

const condition: Readonly<Record<string, Schema>> = {
  ...combinations,
  Variable: {
    description:
      'A reference path to the value to compare: in the input (`$.`), the context object (`$$.`) or a variable. When it ' +
      'selects nothing, every operator but `IsPresent` fails the execution with `States.Runtime`.',
    page,
    type: 'string',
    holds: 'choice-path',
  },
  ...comparisonOperands,
};

/** Either a combination of rules, or a `Variable` with exactly one comparison operator. */
const oneTest: Pick<Schema, 'exactlyOneOf'> = {
  exactlyOneOf: [
    ['Variable', ...Object.keys(combinations)],
    [...comparisonOperators.keys(), ...Object.keys(combinations)],
  ],
};

const topLevel: Readonly<Record<QueryLanguage, Schema>> = {
  JSONPath: {
    description: 'A rule: what to test, and the state to go to when it is true. The first true rule wins.',
    page,
    type: 'object',
    properties: { ...condition, Assign: assign.JSONPath, Comment: comment, Next: next },
    required: ['Next'],
    ...oneTest,
    additionalProperties: false,
  },
  JSONata: {
    description: 'A rule: a condition, and the state to go to when it is true. The first true rule wins.',
    page,
    type: 'object',
    properties: {
      Condition: booleanOrExpression({
        description:
          'A JSONata expression that gives `true` or `false`, or one of these. Other results fail the state.',
        page,
      }),
      Assign: assign.JSONata,
      Output: {
        ...inputOutput,
        description: 'JSONata: the state output when this rule is the one taken, instead of `Output` of the state.',
      },
      Comment: comment,
      Next: next,
    },
    required: ['Condition', 'Next'],
    additionalProperties: false,
  },
};

/** The schemas of Choice rules: those in `Choices`, and those nested in `And`, `Or` and `Not`, which are JSONPath only. */
export const choiceRuleSchemas: {
  readonly topLevel: Readonly<Record<QueryLanguage, Schema>>;
  readonly nested: Schema;
} = {
  topLevel,
  nested: {
    description: 'A rule inside `And`, `Or` or `Not`. It has no `Next`: only the rule around it decides where to go.',
    page,
    type: 'object',
    properties: { ...condition, Comment: comment },
    ...oneTest,
    additionalProperties: false,
  },
};

function nestedRule(description: string): Schema {
  return { description, page, type: 'object', holds: 'choice-rule' };
}
