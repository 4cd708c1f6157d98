import { moveAhead, removeRepeatedName, removeRepetition } from '../analyses/errors/shadow-fixes.ts';
import { type ShadowedHandler, type ShadowedName, shadowedNames } from '../analyses/errors/shadowed-names.ts';
import { hasErrorHandlers } from '../analyses/subjects.ts';
import type { Fix } from '../engine/diagnostic.ts';
import { defineRule } from '../engine/rule.ts';
import { valueOf } from '../model/field.ts';
import type { Catcher, Retrier } from '../model/state-machine.ts';
import { propertyOf } from '../syntax/node.ts';

export const noShadowedCatcher = defineRule({
  id: 'no-shadowed-catcher',
  description: 'Disallow error names in a Catcher that an earlier Catcher matches.',
  category: 'errors',
  severity: 'warning',
  requirements: ['CATCH-12'],
  messages: { shadowed: 'An earlier Catcher matches `{name}`.' },
  when: hasErrorHandlers,
  needs: { shadowed: shadowedNames },
  check(_document, { shadowed }, report) {
    for (const catcher of shadowed) {
      if (catcher.list.field !== 'Catch') continue;
      for (const name of catcher.names) {
        const { node, by } = name;
        const related = [{ at: by.node, message: `\`${by.node.value}\` matches here first.` }];
        report('shadowed', {
          at: node,
          data: { name: node.value },
          related,
          fixes: fixesFor(catcher, name),
          tags: ['unnecessary'],
        });
      }
    }
  },
});

function fixesFor(shadowed: ShadowedHandler, name: ShadowedName): readonly Fix[] {
  if (!shadowed.isDead) return removeRepeatedName(name);
  return isMissed(shadowed) ? moveAhead(shadowed) : [...removeRepetition(shadowed), ...moveAhead(shadowed)];
}

/** Without the Catcher, the state it leads to and the variables it assigns might be missed elsewhere. */
function isMissed({ handler, names }: ShadowedHandler): boolean {
  return (
    propertyOf(handler.node, 'Assign') !== undefined || !names.some(({ by }) => leadsToSameState(by.handler, handler))
  );
}

function leadsToSameState(one: Retrier | Catcher, other: Retrier | Catcher): boolean {
  if (one.kind === 'retrier' || other.kind === 'retrier') return false;
  return one.next.kind === 'present' && one.next.value === valueOf(other.next);
}
