import { AST_NODE_TYPES, type TSESTree } from '@typescript-eslint/utils';
import { type CdkSuggestion, defineCdkRule } from '../cdk-rule.ts';
import { staticCallOf } from '../reading/calls.ts';
import { type Call, callsIn } from '../reading/calls-in.ts';
import type { CdkCode } from '../reading/cdk-code.ts';
import { isPathValue } from '../reading/json-path-values.ts';

export const cdkNoPathInText = defineCdkRule({
  id: 'cdk-no-path-in-text',
  description: 'Disallow paths within other text.',
  severity: 'warn',
  suggests: true,
  messages: {
    text: 'A path within a text is not evaluated: the CDK throws here, or sends the path itself. `JsonPath.format` puts what it selects into a text.',
  },
  check(code, report) {
    const seen = new Set<TSESTree.Node>();
    for (const call of callsIn(code)) {
      const text = textAround(call);
      if (text === undefined || seen.has(text) || !isPath(call, code)) continue;
      seen.add(text);
      report('text', { at: text, suggestions: formatted(text, call, code) });
    }
  },
});

function isPath(call: Call, code: CdkCode): boolean {
  if (call.type !== AST_NODE_TYPES.CallExpression) return false;
  return staticCallOf(call, reading, code)?.startsWith('aws-stepfunctions.JsonPath.') === true;
}

/** What gives a text that may be put together with others by mistake. */
const reading: ReadonlySet<string> = new Set([
  'stringAt',
  'format',
  'uuid',
  'arrayGetItem',
  'base64Encode',
  'base64Decode',
  'hash',
]);

function textAround({ parent }: Call): TSESTree.TemplateLiteral | TSESTree.BinaryExpression | undefined {
  if (parent.type === AST_NODE_TYPES.BinaryExpression && parent.operator === '+') return parent;
  if (parent.type !== AST_NODE_TYPES.TemplateLiteral) return undefined;
  // A text that is nothing but the path is the path.
  const isAlone = parent.expressions.length === 1 && parent.quasis.every(({ value }) => value.raw === '');
  return isAlone || parent.parent.type === AST_NODE_TYPES.TaggedTemplateExpression ? undefined : parent;
}

/** Of a template literal all of whose expressions are paths; others would become values of the format too, which may be meant or not. */
function formatted(text: TSESTree.Node, call: Call, code: CdkCode): readonly CdkSuggestion[] {
  if (text.type !== AST_NODE_TYPES.TemplateLiteral || call.callee.type !== AST_NODE_TYPES.MemberExpression) return [];
  if (!text.expressions.every((expression) => isPathValue(expression, code))) return [];
  const parts = text.quasis.map(({ value }) => value.cooked ?? '');
  if (parts.some((part) => /[{}'\\\n]/.test(part))) return [];
  const values = text.expressions.map((expression) => `, ${code.source.getText(expression)}`).join('');
  const by = `${code.source.getText(call.callee.object)}.format('${parts.join('{}')}'${values})`;
  return [{ title: 'Use `JsonPath.format`', replaces: text, by }];
}
