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
    const machines: Taken[] = [];
    for (const [index, link] of links.entries()) {
      const before = () => links.slice(0, index);
      for (const state of changes.has(link.kind) ? (link.from ?? []) : []) {
        if (runOf(state.node) !== link.run) continue;
        const data = { name: stateWord(state, code) };
        if (machines.some(({ run, states }) => run === link.run && states.has(state.node))) {
          report('machine', { at: link.at, data });
        } else if (link.kind === 'otherwise' && isInProcessor(state.node, link, before())) {
          report('otherwise', { at: link.at, data });
        }
      }
      if (link.kind === 'machine') machines.push(takenBy(link, before()));
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

/** The states that a machine has written down. */
interface Taken {
  readonly run: TSESTree.Node;
  readonly states: ReadonlySet<TSESTree.Node>;
}

/** A processor takes what is added to its states later too, but for what an `otherwise` leads to. */
function isInProcessor(state: TSESTree.Node, { run }: Link, before: readonly Link[]): boolean {
  const processors = before.filter((link) => link.kind === 'processor' && link.run === run);
  const leading = before.filter(({ kind }) => kind !== 'otherwise');
  return processors.some((processor) => takenBy(processor, leading).states.has(state));
}

/** The states that certainly are part of what begins here. */
function takenBy({ run, to }: Link, links: readonly Link[]): Taken {
  const followers = new Map<TSESTree.Node, TSESTree.Node[]>();
  for (const link of links) if (link.run === run) addFollowers(link, followers);
  const states = new Set<TSESTree.Node>(to.map(({ start }) => start.node));
  // A set that grows is gone through to its end.
  for (const state of states) for (const follower of followers.get(state) ?? []) states.add(follower);
  return { run, states };
}

function addFollowers({ from, to }: Link, followers: Map<TSESTree.Node, TSESTree.Node[]>): void {
  for (const { node } of from ?? []) {
    const known = followers.get(node) ?? [];
    known.push(...to.map(({ start }) => start.node));
    followers.set(node, known);
  }
}
