import { kindWords } from '../analyses/owner-words.ts';
import { defineRule } from '../engine/rule.ts';

export const definitionObject = defineRule({
  id: 'definition-object',
  description: 'Require a definition to be an object.',
  category: 'structure',
  severity: 'error',
  requirements: ['TOP-01'],
  messages: { other: 'A definition is an object, and this is {kind}.' },
  needs: {},
  check({ root }, _facts, report) {
    if (root === undefined || root.kind === 'object' || root.kind === 'opaque') return;
    report('other', { at: root, data: { kind: kindWords(root) } });
  },
});
