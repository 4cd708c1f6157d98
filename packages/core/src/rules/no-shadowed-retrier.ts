import { moveAhead, removeRepeatedName, removeRepetition } from '../analyses/errors/shadow-fixes.ts';
import { type ShadowedHandler, type ShadowedName, shadowedNames } from '../analyses/errors/shadowed-names.ts';
import { hasErrorHandlers } from '../analyses/subjects.ts';
import type { Fix } from '../engine/diagnostic.ts';
import { defineRule } from '../engine/rule.ts';

export const noShadowedRetrier = defineRule({
  id: 'no-shadowed-retrier',
  description: 'Disallow error names in a Retrier that an earlier Retrier matches.',
  category: 'errors',
  severity: 'warning',
  requirements: ['RETRY-16'],
  messages: { shadowed: 'An earlier Retrier matches `{name}`.' },
  when: hasErrorHandlers,
  needs: { shadowed: shadowedNames },
  check(_document, { shadowed }, report) {
    for (const retrier of shadowed) {
      if (retrier.list.field !== 'Retry') continue;
      for (const name of retrier.names) {
        const { node, by } = name;
        const related = [{ at: by.node, message: `\`${by.node.value}\` matches here first.` }];
        report('shadowed', {
          at: node,
          data: { name: node.value },
          related,
          fixes: fixesFor(retrier, name),
          tags: ['unnecessary'],
        });
      }
    }
  },
});

function fixesFor(shadowed: ShadowedHandler, name: ShadowedName): readonly Fix[] {
  if (!shadowed.isDead) return removeRepeatedName(name);
  return [...removeRepetition(shadowed), ...moveAhead(shadowed)];
}
