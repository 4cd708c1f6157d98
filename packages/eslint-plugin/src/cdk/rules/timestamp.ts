import { parseTimestamp } from '@stepproof/core';
import { AST_NODE_TYPES } from '@typescript-eslint/utils';
import { defineCdkRule } from '../cdk-rule.ts';
import { staticCallOf } from '../reading/calls.ts';
import { callsIn } from '../reading/calls-in.ts';
import { textOf } from '../reading/constants.ts';

export const cdkTimestamp = defineCdkRule({
  id: 'cdk-timestamp',
  description: 'Require timestamps that AWS can read.',
  severity: 'error',
  messages: { syntax: '{{problem}}' },
  check(code, report) {
    for (const call of callsIn(code)) {
      const name = call.type === AST_NODE_TYPES.CallExpression ? staticCallOf(call, methods, code) : undefined;
      const index = name === 'aws-stepfunctions.WaitTime.timestamp' ? 0 : isComparison(name) ? 1 : undefined;
      const at = index === undefined ? undefined : call.arguments[index];
      const text = textOf(at, code);
      // Expressions and paths are for other rules.
      if (at === undefined || text === undefined || /^(?:\{%|\$)/.test(text)) continue;
      const read = parseTimestamp(text);
      const [problem] = read.kind === 'malformed' ? read.problems : [];
      if (problem !== undefined) report('syntax', { at, data: { problem: problem.message } });
    }
  },
});

const comparisons = ['Equals', 'LessThan', 'LessThanEquals', 'GreaterThan', 'GreaterThanEquals'].map(
  (comparison) => `timestamp${comparison}`,
);

const methods: ReadonlySet<string> = new Set(['timestamp', ...comparisons]);

function isComparison(name: string | undefined): boolean {
  return comparisons.some((comparison) => name === `aws-stepfunctions.Condition.${comparison}`);
}
