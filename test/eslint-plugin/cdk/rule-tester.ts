import { RuleTester } from '@typescript-eslint/rule-tester';
import type { TSESLint } from '@typescript-eslint/utils';
import { afterAll, describe, it } from 'vitest';
import type { CdkRule } from '../../../packages/eslint-plugin/src/cdk/cdk-rule.ts';

RuleTester.afterAll = afterAll;
RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;

/** What every example begins with, in one line, and `this` that is a scope. */
const beginning =
  "import * as cdk from 'aws-cdk-lib'; import * as sfn from 'aws-cdk-lib/aws-stepfunctions'; " +
  "import * as tasks from 'aws-cdk-lib/aws-stepfunctions-tasks'; declare const scope: any, stack: any;\n";

/**
 * A finding: its message's id, what it says, the text that it is at, and what each suggestion makes of the code. Where the text is in the code
 * several times, `at` has more of it, with the text between `«` and `»`.
 */
export interface Expected {
  readonly id: string;
  readonly data?: Readonly<Record<string, string | number>>;
  readonly at: string;
  readonly becomes?: readonly string[];
}

export interface Examples {
  readonly valid: readonly string[];
  readonly invalid: readonly (readonly [code: string, ...expected: Expected[]])[];
}

/** Tries a rule on code without types, as in a project of JavaScript. Lines may be without the imports, which are put before them. */
export function tryRule(name: string, rule: CdkRule, { valid, invalid }: Examples): void {
  new RuleTester().run(name, rule as unknown as TSESLint.RuleModule<string, []>, {
    valid: valid.map(whole),
    invalid: invalid.map(([code, ...expected]) => ({
      code: whole(code),
      errors: expected.map((one) => errorOf(whole(code), one)),
    })),
  });
}

/** Code that imports something says what `sfn` is itself. */
export function whole(code: string): string {
  return /\bimport\b|\brequire\b/.test(code) ? code : beginning + code;
}

function errorOf(code: string, { id, data, at, becomes }: Expected) {
  const [context = '', marked] = at.includes('«') ? [at.replaceAll(/[«»]/g, ''), /«(.*)»/s.exec(at)?.[1]] : [at];
  const found = code.indexOf(context);
  if (found === -1 || code.includes(context, found + 1)) throw new Error(`The code has not exactly one ${context}.`);
  const start = found + (marked === undefined ? 0 : at.indexOf('«'));
  return {
    messageId: id,
    ...(data === undefined ? {} : { data }),
    ...placeOf(code, start, start + (marked ?? context).length),
    ...(becomes === undefined
      ? {}
      : { suggestions: becomes.map((output) => ({ messageId: 'suggestion', output: whole(output) })) }),
  };
}

function placeOf(code: string, start: number, end: number) {
  const [line, column] = lineAndColumn(code, start);
  const [endLine, endColumn] = lineAndColumn(code, end);
  return { line, column, endLine, endColumn };
}

function lineAndColumn(code: string, offset: number): readonly [number, number] {
  const before = code.slice(0, offset).split('\n');
  return [before.length, (before.at(-1)?.length ?? 0) + 1];
}
