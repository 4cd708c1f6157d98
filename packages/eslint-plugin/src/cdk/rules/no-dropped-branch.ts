import { AST_NODE_TYPES, type TSESTree } from '@typescript-eslint/utils';
import { defineCdkRule } from '../cdk-rule.ts';
import { runOf } from '../reading/certainty.ts';
import { type Link, linksOf } from '../reading/links.ts';
import { stateWord } from '../reading/state-words.ts';

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
    for (const link of links) {
      if (link.kind === 'afterwards' && link.call.parent.type === AST_NODE_TYPES.ExpressionStatement) {
        report('unused', { at: link.at });
      }
      const [state] = link.from ?? [];
      if (state === undefined) continue;
      const data = { name: stateWord(state, code) };
      if (isBranchAfterJoin(link, links)) report('afterwards', { at: link.at, data });
      if (link.kind === 'sequence' && !goesOn(state.node, links)) report('sequence', { at: link.at, data });
    }
  },
});

function isBranchAfterJoin(link: Link, links: readonly Link[]): boolean {
  if (link.kind !== 'when' && link.kind !== 'otherwise') return false;
  const [state] = link.from ?? [];
  return links
    .slice(0, links.indexOf(link))
    .some((earlier) => earlier.kind === 'afterwards' && earlier.run === link.run && isOf(earlier, state?.node));
}

/** Of a Choice that is made in the same run, so that it is the same one. */
function isOf({ from, run }: Link, state: TSESTree.Node | undefined): boolean {
  return state !== undefined && from?.some(({ node }) => node === state && runOf(node) === run) === true;
}

/** Wherever it goes on from, the two may be connected there. */
function goesOn(state: TSESTree.Node, links: readonly Link[]): boolean {
  return links.some(
    ({ kind, from }) => kind === 'next' && (from === undefined || from.some(({ node }) => node === state)),
  );
}
