import { defineCdkRule } from '../cdk-rule.ts';
import { type Call, callsIn } from '../reading/calls-in.ts';
import type { CdkCode } from '../reading/cdk-code.ts';
import { linksOf } from '../reading/links.ts';
import { type Creation, creationOf } from '../reading/state-classes.ts';
import { stateWord } from '../reading/state-words.ts';
import { isUsed } from '../reading/uses.ts';

export const cdkNoUnusedState = defineCdkRule({
  id: 'cdk-no-unused-state',
  description: 'Disallow states that nothing leads to.',
  severity: 'warn',
  messages: {
    leftOut: 'Nothing leads to state `{{name}}`, so the CDK leaves it out of the definition.',
    unreached: 'Nothing leads to state `{{name}}`, so no execution gets there.',
  },
  check(code, report) {
    const unused = callsIn(code).flatMap((call) => unusedState(call, code) ?? []);
    const goingOn = unused.length === 0 ? new Set() : statesGoingOn(code);
    for (const creation of unused) {
      const messageId = goingOn.has(creation.node) ? 'unreached' : 'leftOut';
      report(messageId, { at: creation.node, data: { name: stateWord(creation, code) } });
    }
  },
});

function unusedState(call: Call, code: CdkCode): Creation | undefined {
  const creation = creationOf(call, code);
  return creation === undefined || isUsed(call, code) ? undefined : creation;
}

/** A state that goes on to another one comes into the definition with that one. */
function statesGoingOn(code: CdkCode): ReadonlySet<unknown> {
  const leading = linksOf(code).filter(({ to }) => to.length > 0);
  return new Set(leading.flatMap(({ from }) => (from ?? []).map(({ node }) => node)));
}
