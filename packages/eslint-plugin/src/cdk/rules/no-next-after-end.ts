import { AST_NODE_TYPES } from '@typescript-eslint/utils';
import { type CdkSuggestion, defineCdkRule } from '../cdk-rule.ts';
import type { CdkCode } from '../reading/cdk-code.ts';
import { type Link, linksOf } from '../reading/links.ts';

export const cdkNoNextAfterEnd = defineCdkRule({
  id: 'cdk-no-next-after-end',
  description: 'Disallow `next` on a chain that ends in a Choice, Succeed or Fail.',
  severity: 'error',
  suggests: true,
  messages: {
    choice:
      'The chain ends in a Choice, which has no single next state, so the CDK throws here. `afterwards()` joins its branches.',
    end: 'The chain ends in a {{type}}, which nothing can follow, so the CDK throws here.',
  },
  check(code, report) {
    for (const link of linksOf(code)) {
      const last = link.kind === 'next' && link.from?.length === 0 ? link.receiver?.last : undefined;
      if (last === undefined) continue;
      const type = last.className.slice(last.className.indexOf('.') + 1);
      if (type === 'Choice') report('choice', { at: link.at, suggestions: joined(link, code) });
      else report('end', { at: link.at, data: { type } });
    }
  },
});

/** Where the Choice itself is added right before: `a.next(choice).next(b)`. */
function joined({ call }: Link, { source }: CdkCode): readonly CdkSuggestion[] {
  const before = call.callee.type === AST_NODE_TYPES.MemberExpression ? call.callee.object : undefined;
  const last = before?.type === AST_NODE_TYPES.CallExpression ? before.arguments.at(-1) : undefined;
  if (last?.type !== AST_NODE_TYPES.Identifier && last?.type !== AST_NODE_TYPES.CallExpression) return [];
  const by = `${source.getText(last)}.afterwards()`;
  return [{ title: 'Go on from the branches of the Choice', replaces: last, by }];
}
