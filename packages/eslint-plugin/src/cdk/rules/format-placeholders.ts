import { countPlaceholders } from '@stepproof/core';
import { AST_NODE_TYPES, type TSESTree } from '@typescript-eslint/utils';
import { defineCdkRule } from '../cdk-rule.ts';
import { staticCallOf } from '../reading/calls.ts';
import { callsIn } from '../reading/calls-in.ts';
import { textOf } from '../reading/constants.ts';

export const cdkFormatPlaceholders = defineCdkRule({
  id: 'cdk-format-placeholders',
  description: 'Require as many values as the template of `JsonPath.format` has placeholders.',
  severity: 'error',
  messages: { count: 'The template has {{placeholders}}, and {{values}} given.' },
  check(code, report) {
    for (const call of callsIn(code)) {
      if (call.type !== AST_NODE_TYPES.CallExpression) continue;
      if (staticCallOf(call, names, code) !== 'aws-stepfunctions.JsonPath.format') continue;
      const [template, ...values] = call.arguments;
      const text = values.some(isSpread) ? undefined : textOf(template, code);
      if (text === undefined || template === undefined) continue;
      const placeholders = placeholdersIn(text);
      if (placeholders === values.length) continue;
      const data = { placeholders: placeholderWords(placeholders), values: valueWords(values.length) };
      report('count', { at: template, data });
    }
  },
});

const names: ReadonlySet<string> = new Set(['format']);

function isSpread({ type }: TSESTree.Node): boolean {
  return type === AST_NODE_TYPES.SpreadElement;
}

/** The CDK writes a backslash before quotes and backslashes, but leaves it before braces, which are no placeholder then. */
function placeholdersIn(text: string): number {
  const written = text.replaceAll(/'|\\(?![{}])/g, '\\$&');
  return countPlaceholders({ kind: 'string', value: text, written, start: 0, end: text.length });
}

function placeholderWords(count: number): string {
  if (count === 0) return 'no placeholder';
  return count === 1 ? '1 placeholder' : `${count} placeholders`;
}

function valueWords(count: number): string {
  if (count === 0) return 'no value is';
  return count === 1 ? '1 value is' : `${count} values are`;
}
