import { AST_NODE_TYPES, type TSESTree } from '@typescript-eslint/utils';
import { defineCdkRule } from '../cdk-rule.ts';
import type { CdkCode } from '../reading/cdk-code.ts';
import { textOf } from '../reading/constants.ts';
import { unwrapped } from '../reading/expression.ts';
import { handlersIn } from '../reading/handlers.ts';
import { cdkNameOf } from '../reading/names.ts';
import { givenMember } from '../reading/objects.ts';

export const cdkHandlerErrors = defineCdkRule({
  id: 'cdk-handler-errors',
  description: 'Require errors in `addRetry` and `addCatch` that can be handled together.',
  severity: 'error',
  messages: {
    none: 'An empty list of errors handles none, and AWS refuses it. Leave `errors` away to handle all.',
    all: '`States.ALL` stands alone in a list of errors, so the CDK throws here.',
  },
  check(code, report) {
    for (const { props } of handlersIn(code)) {
      const written = givenMember(props, 'errors');
      const list = written === undefined ? undefined : unwrapped(written);
      if (list?.type !== AST_NODE_TYPES.ArrayExpression) continue;
      if (list.elements.length === 0) report('none', { at: list });
      const all = list.elements.length > 1 ? list.elements.find((element) => isAll(element, code)) : undefined;
      if (all != null) report('all', { at: all });
    }
  },
});

function isAll(element: TSESTree.Node | null, code: CdkCode): boolean {
  if (element === null || element.type === AST_NODE_TYPES.SpreadElement) return false;
  return textOf(element, code) === 'States.ALL' || cdkNameOf(element, code) === 'aws-stepfunctions.Errors.ALL';
}
