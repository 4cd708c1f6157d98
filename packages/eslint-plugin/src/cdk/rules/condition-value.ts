import { parseJsonPath } from '@stepproof/core';
import { AST_NODE_TYPES, type TSESTree } from '@typescript-eslint/utils';
import { type CdkSuggestion, defineCdkRule } from '../cdk-rule.ts';
import { methodCallOf, staticCallOf } from '../reading/calls.ts';
import { callsIn } from '../reading/calls-in.ts';
import type { CdkCode } from '../reading/cdk-code.ts';
import { textOf } from '../reading/constants.ts';
import { isPathValue } from '../reading/json-path-values.ts';

export const cdkConditionValue = defineCdkRule({
  id: 'cdk-condition-value',
  description: 'Disallow paths as values that a `Condition` compares with literally.',
  severity: 'warn',
  suggests: true,
  messages: {
    literal: '`{{method}}` compares with the text of this path, not with what it selects. `{{meant}}` takes a path.',
  },
  check(code, report) {
    for (const call of callsIn(code)) {
      if (call.type !== AST_NODE_TYPES.CallExpression) continue;
      const name = staticCallOf(call, comparing, code);
      const value = call.arguments[1];
      if (value === undefined || name?.startsWith('aws-stepfunctions.Condition.') !== true) continue;
      if (!isPathValue(value, code) && !isPlainPath(textOf(value, code))) continue;
      const method = name.slice(name.lastIndexOf('.') + 1);
      const meant = `${method}JsonPath`;
      report('literal', { at: value, data: { method, meant }, suggestions: changes(call, meant, code) });
    }
  },
});

/** `stringMatches` has no counterpart that takes a path. */
const comparing: ReadonlySet<string> = new Set(
  ['string', 'number', 'timestamp']
    .flatMap((kind) =>
      ['Equals', 'LessThan', 'LessThanEquals', 'GreaterThan', 'GreaterThanEquals'].map((how) => kind + how),
    )
    .concat('booleanEquals'),
);

/** `$` alone and `$.50` are texts that something may well be compared with. */
function isPlainPath(text: string | undefined): boolean {
  if (text === undefined || !/^\$\$?\.[A-Za-z_]/.test(text)) return false;
  return parseJsonPath(text).kind === 'parsed';
}

/** One change, as both are needed: the method, and the path as plain text. */
function changes(call: TSESTree.CallExpression, meant: string, code: CdkCode): readonly CdkSuggestion[] {
  const [variable, value] = call.arguments;
  const method = methodCallOf(call);
  const path = value === undefined ? undefined : pathTextOf(value, code);
  if (variable === undefined || method === undefined || path === undefined) return [];
  const by = `${code.source.getText(method.receiver)}.${meant}(${code.source.getText(variable)}, ${path})`;
  return [{ title: `Compare with what the path selects, by \`${meant}\``, replaces: call, by }];
}

/** The text of a path, as the code has it: in `JsonPath.stringAt('$.a')` that is `'$.a'`. */
function pathTextOf(value: TSESTree.Node, code: CdkCode): string | undefined {
  if (value.type === AST_NODE_TYPES.Literal) return value.raw;
  const [path] = value.type === AST_NODE_TYPES.CallExpression ? value.arguments : [];
  return textOf(path, code)?.startsWith('$') && path !== undefined ? code.source.getText(path) : undefined;
}
