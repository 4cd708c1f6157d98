import { duplicateKeys } from '../analyses/fields/duplicate-keys.ts';
import { defineRule } from '../engine/rule.ts';

export const noDuplicateKey = defineRule({
  id: 'no-duplicate-key',
  description: 'Disallow two properties of one name in an object.',
  category: 'structure',
  severity: 'warning',
  requirements: ['TOP-16'],
  messages: { duplicate: 'The name `{name}` stands twice in this object, and only the last one counts.' },
  needs: { duplicates: duplicateKeys },
  check(_document, { duplicates }, report) {
    for (const { earlier, later } of duplicates) {
      const related = [{ at: later, message: 'This is the one that counts.' }];
      report('duplicate', { at: earlier, data: { name: earlier.name }, related });
    }
  },
});
