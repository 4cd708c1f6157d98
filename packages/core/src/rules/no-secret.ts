import { secrets } from '../analyses/secrets.ts';
import { hasSecretMarks } from '../analyses/subjects.ts';
import { defineRule } from '../engine/rule.ts';

export const noSecret = defineRule({
  id: 'no-secret',
  description: 'Disallow keys and tokens in a definition.',
  category: 'practice',
  severity: 'warning',
  requirements: ['REF-04'],
  messages: {
    secret:
      'Here stands {words} (`{beginning}…`), which everybody has who may read the definition; keep it in a store for secrets.',
  },
  when: hasSecretMarks,
  needs: { secrets },
  check(_document, facts, report) {
    for (const { at, words, beginning } of facts.secrets) report('secret', { at, data: { words, beginning } });
  },
});
