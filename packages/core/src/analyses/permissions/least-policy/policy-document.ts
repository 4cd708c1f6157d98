import type { SymbolicText } from '../../../iam/symbolic-text.ts';
import type { JsonValue } from '../../../syntax/edit.ts';
import type { LeastStatement } from './least-policy.ts';
import type { NeededCondition } from './needed-conditions.ts';

/** How a text is written in the language of a template. */
export type TextWriter = (text: SymbolicText) => JsonValue;

/** A policy document with these statements. */
export function policyDocument(statements: readonly LeastStatement[], write: TextWriter): JsonValue {
  return { Version: '2012-10-17', Statement: statements.map((statement) => policyStatement(statement, write)) };
}

/** A statement as a policy document has it. */
export function policyStatement({ sid, actions, resources, conditions }: LeastStatement, write: TextWriter): JsonValue {
  return {
    Sid: sid,
    Effect: 'Allow',
    Action: oneOrAll(actions),
    Resource: oneOrAll(resources.map(write)),
    ...(conditions.length > 0 && { Condition: conditionsOf(conditions, write) }),
  };
}

function conditionsOf(conditions: readonly NeededCondition[], write: TextWriter): JsonValue {
  const operators = [...new Set(conditions.map(({ operator }) => operator))];
  return Object.fromEntries(
    operators.map((operator) => {
      const own = conditions.filter((condition) => condition.operator === operator);
      return [operator, Object.fromEntries(own.map(({ key, values }) => [key, oneOrAll(values.map(write))]))];
    }),
  );
}

function oneOrAll(all: readonly JsonValue[]): JsonValue {
  const [only] = all;
  return only !== undefined && all.length === 1 ? only : all;
}
