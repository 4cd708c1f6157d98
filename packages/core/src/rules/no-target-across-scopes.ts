import { missingTargets } from '../analyses/flow/missing-targets.ts';
import { wordsFor } from '../analyses/owner-words.ts';
import { hasMissingTargets } from '../analyses/subjects.ts';
import { defineRule } from '../engine/rule.ts';
import type { Scope } from '../model/state-machine.ts';

export const noTargetAcrossScopes = defineRule({
  id: 'no-target-across-scopes',
  description: 'Disallow transitions into and out of branches and item processors.',
  category: 'flow',
  severity: 'error',
  requirements: ['FLOW-03', 'PAR-06', 'CATCH-03'],
  messages: { across: 'Transitions stay in their own scope, but state `{target}` belongs to {scope}.' },
  when: hasMissingTargets,
  needs: { missing: missingTargets },
  check(_document, { missing }, report) {
    for (const { name: target, property, elsewhere } of missing) {
      if (elsewhere === undefined) continue;
      const related = [{ at: elsewhere.property, message: `State \`${target}\` is here.` }];
      report('across', { at: property.value, data: { target, scope: wordsForScope(elsewhere.scope) }, related });
    }
  },
});

function wordsForScope({ node, owner }: Scope): string {
  return owner === undefined ? 'the top level' : wordsFor(node, owner, undefined);
}
