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
      'Choice `{{name}}` is part of a Map by now, so the CDK leaves out the state that this leads to. Give it its `otherwise` before.',
  },
  check(code, report) {
    const links = linksOf(code);
    const takings: Taking[] = [];
    for (const [index, link] of links.entries()) {
      for (const state of changes.has(link.kind) ? (link.from ?? []) : []) {
        if (runOf(state.node) !== link.run) continue;
        const kind = takings.find((taking) => isTaken(state.node, taking, link))?.kind;
        const data = { name: stateWord(state, code) };
        if (kind === 'machine') report('machine', { at: link.at, data });
        if (kind === 'processor') report('otherwise', { at: link.at, data });
      }
      if (link.kind === 'machine') takings.push(takingOf(link, links.slice(0, index)));
      if (link.kind === 'processor') takings.push(takingOf(link, links));
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

/** What took states as they were then: the machine, or the Map whose processor they are part of. */
interface Taking {
  readonly kind: LinkKind;
  readonly run: TSESTree.Node;
  readonly states: ReadonlySet<TSESTree.Node>;
}

/** A processor takes what is added to it later too, but for what an `otherwise` leads to. */
function isTaken(state: TSESTree.Node, { kind, run, states }: Taking, link: Link): boolean {
  if (kind === 'processor' && link.kind !== 'otherwise') return false;
  return run === link.run && states.has(state);
}

/** The states that certainly are part of it. */
function takingOf({ kind, run, to }: Link, links: readonly Link[]): Taking {
  const followers = new Map<TSESTree.Node, TSESTree.Node[]>();
  for (const link of links.filter((one) => one.run === run && one.kind !== 'otherwise')) addFollowers(link, followers);
  const states = new Set<TSESTree.Node>(to.map(({ start }) => start.node));
  // A set that grows is gone through to its end.
  for (const state of states) for (const follower of followers.get(state) ?? []) states.add(follower);
  return { kind, run, states };
}

function addFollowers({ from, to }: Link, followers: Map<TSESTree.Node, TSESTree.Node[]>): void {
  for (const { node } of from ?? []) {
    const known = followers.get(node) ?? [];
    known.push(...to.map(({ start }) => start.node));
    followers.set(node, known);
  }
}
