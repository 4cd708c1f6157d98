import type { TSESTree } from '@typescript-eslint/utils';
import { defineCdkRule } from '../cdk-rule.ts';
import type { CdkCode } from '../reading/cdk-code.ts';
import { runOf } from '../reading/certainty.ts';
import { type Link, linksOf } from '../reading/links.ts';
import { givenMember, objectOf } from '../reading/objects.ts';
import type { Creation } from '../reading/state-classes.ts';
import { stateWord } from '../reading/state-words.ts';

export const cdkOneNext = defineCdkRule({
  id: 'cdk-one-next',
  description: 'Disallow a second `next` of a state and a second `otherwise` of a Choice.',
  severity: 'error',
  messages: {
    next: 'State `{{name}}` has a next state already, so the CDK throws here.',
    otherwise: 'Choice `{{name}}` has an `otherwise` already, so the CDK throws here.',
  },
  check(code, report) {
    const given = { next: new Set<TSESTree.Node>(), otherwise: new Set<TSESTree.Node>() };
    for (const link of linksOf(code)) {
      const kind = takenBy(link, code);
      if (kind === undefined) continue;
      const states = (link.from ?? []).filter((state) => isCertain(link, state));
      const second = states.find(({ node }) => given[kind].has(node));
      if (second !== undefined) report(kind, { at: link.at, data: { name: stateWord(second, code) } });
      // `afterwards` alone gives no default yet.
      if (link.kind === kind) for (const { node } of states) given[kind].add(node);
    }
  },
});

/** `afterwards({ includeOtherwise: true })` takes the default for what comes next. */
function takenBy({ kind, call }: Link, code: CdkCode): 'next' | 'otherwise' | undefined {
  if (kind === 'next' || kind === 'otherwise') return kind;
  if (kind !== 'afterwards') return undefined;
  const included = givenMember(objectOf(call.arguments[0], code), 'includeOtherwise');
  return included?.type === 'Literal' && included.value === true ? 'otherwise' : undefined;
}

/** What is done in a branch, or more often than the state is made, may have been done before or not. */
function isCertain({ run }: Link, { node }: Creation): boolean {
  return runOf(node) === run;
}
