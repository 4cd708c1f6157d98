import { defineCdkRule } from '../cdk-rule.ts';
import { callsIn } from '../reading/calls-in.ts';
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
    for (const call of callsIn(code)) {
      const creation = creationOf(call, code);
      if (creation === undefined || isUsed(call, code)) continue;
      report(goesOn(creation, code) ? 'unreached' : 'leftOut', { at: call, data: { name: stateWord(creation, code) } });
    }
  },
});

/** A state that goes on to another one comes into the definition with that one. */
function goesOn({ node }: Creation, code: CdkCode): boolean {
  return linksOf(code).some(({ to, from }) => to.length > 0 && from?.some((state) => state.node === node));
}
