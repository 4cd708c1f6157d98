import type { TSESTree } from '@typescript-eslint/utils';
import { defineCdkRule } from '../cdk-rule.ts';
import { runOf } from '../reading/certainty.ts';
import { linksOf } from '../reading/links.ts';
import { stateWord } from '../reading/state-words.ts';

export const cdkOneGraph = defineCdkRule({
  id: 'cdk-one-graph',
  description: 'Disallow states that begin two branches, processors or state machines.',
  severity: 'error',
  messages: {
    twice:
      'State `{{name}}` begins another branch, processor or state machine already, and the CDK takes a state once only.',
  },
  check(code, report) {
    const begun = new Set<TSESTree.Node>();
    for (const { kind, to, at, run } of linksOf(code)) {
      if (kind !== 'branch' && kind !== 'processor' && kind !== 'machine') continue;
      for (const { start } of to) {
        if (runOf(start.node) !== run) continue;
        if (begun.has(start.node)) report('twice', { at, data: { name: stateWord(start, code) } });
        begun.add(start.node);
      }
    }
  },
});
