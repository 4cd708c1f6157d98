import type { TSESTree } from '@typescript-eslint/utils';
import { defineCdkRule } from '../cdk-rule.ts';
import { runOf } from '../reading/certainty.ts';
import { type Link, type LinkKind, linksOf } from '../reading/links.ts';
import { stateWord } from '../reading/state-words.ts';

export const cdkNoLateChange = defineCdkRule({
  id: 'cdk-no-late-change',
  description: 'Disallow changes of a state after its state machine was made.',
  severity: 'warn',
  messages: {
    machine:
      'The state machine was made before, with state `{{name}}` as it was then, so this is not in its definition. Do it above.',
    otherwise:
      'Choice `{{name}}` is part of a {{owner}} by now, so the CDK leaves out the state that this leads to. Give it its `otherwise` before.',
  },
  check(code, report) {
    const before: Link[] = [];
    for (const link of linksOf(code)) {
      for (const state of changes.has(link.kind) ? (link.from ?? []) : []) {
        if (runOf(state.node) !== link.run) continue;
        const data = { name: stateWord(state, code) };
        const written = writtenDown(state.node, link, before);
        if (written?.kind === 'machine') report('machine', { at: link.at, data });
        else if (written !== undefined && link.kind === 'otherwise') {
          report('otherwise', { at: link.at, data: { ...data, owner: 'Map' } });
        }
      }
      before.push(link);
    }
  },
});

const changes: ReadonlySet<LinkKind> = new Set([
  'next',
  'when',
  'otherwise',
  'addCatch',
  'addRetry',
  'branch',
  'processor',
]);

/** What took the state as it was then: the machine, or the Map whose processor it is part of. */
function writtenDown(state: TSESTree.Node, { run }: Link, before: readonly Link[]): Link | undefined {
  const certain = before.filter((link) => link.run === run);
  const taking = certain.filter(({ kind }) => kind === 'machine' || kind === 'processor');
  return taking.find((link) => reachedFrom(link, certain).has(state));
}

/** The states that were part of it when it was made. */
function reachedFrom(taking: Link, links: readonly Link[]): ReadonlySet<TSESTree.Node> {
  const earlier = taking.kind === 'machine' ? links.slice(0, links.indexOf(taking)) : links;
  const reached = new Set(taking.to.map(({ start }) => start.node));
  // A set that grows is gone through to its end.
  for (const node of reached) {
    for (const { from, to } of earlier) {
      if (from?.some((state) => state.node === node)) for (const { start } of to) reached.add(start.node);
    }
  }
  return reached;
}
