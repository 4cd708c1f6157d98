import { AST_NODE_TYPES, type TSESTree } from '@typescript-eslint/utils';
import { defineCdkRule } from '../cdk-rule.ts';
import { runOf } from '../reading/certainty.ts';
import { linksOf } from '../reading/links.ts';
import type { Creation } from '../reading/state-classes.ts';
import { stateWord } from '../reading/state-words.ts';
import { isInSight } from '../reading/uses.ts';

export const cdkNoDroppedBranch = defineCdkRule({
  id: 'cdk-no-dropped-branch',
  description: 'Disallow chains that leave out a branch or a part of themselves.',
  severity: 'warn',
  messages: {
    afterwards:
      '`afterwards()` was called before, so what comes after Choice `{{name}}` does not follow this branch. Add the branch before.',
    unused: '`afterwards()` alone joins nothing. Call `next` on what it returns.',
    sequence:
      '`Chain.sequence` connects nothing, and `{{name}}` has no next state, so the chain ends there. Use `next` to go on from it.',
  },
  check(code, report) {
    const links = linksOf(code);
    const goingOn = new Set(links.filter(({ kind }) => kind === 'next').flatMap(({ from }) => from?.map(nodeOf) ?? []));
    const joined = new Set<TSESTree.Node>();
    for (const link of links) {
      const { kind, at, call } = link;
      if (kind === 'afterwards' && call.parent.type === AST_NODE_TYPES.ExpressionStatement) report('unused', { at });
      const [state] = link.from ?? [];
      if (state === undefined) continue;
      const data = { name: stateWord(state, code) };
      if (kind === 'sequence' && !goingOn.has(state.node) && isInSight(state.node, code))
        report('sequence', { at, data });
      // Only of a Choice that is made in the same run is it certain that it is the same one.
      if (runOf(state.node) !== link.run) continue;
      if (kind === 'afterwards') joined.add(state.node);
      if ((kind === 'when' || kind === 'otherwise') && joined.has(state.node)) report('afterwards', { at, data });
    }
  },
});

function nodeOf({ node }: Creation): TSESTree.Node {
  return node;
}
