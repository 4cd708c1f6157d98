import { hasSyntaxProblems } from '../analyses/subjects.ts';
import { defineRule } from '../engine/rule.ts';

export const noJsonExtension = defineRule({
  id: 'no-json-extension',
  description: 'Disallow comments and trailing commas in JSON.',
  category: 'syntax',
  severity: 'warning',
  requirements: ['TOP-02'],
  messages: { extension: '{problem}' },
  when: hasSyntaxProblems,
  needs: {},
  check({ tree, use }, _facts, report) {
    // These endings say that something strips the extensions before the definition is deployed.
    if (/\.(jsonc|json5)$/i.test(use.file)) return;
    for (const { kind, message, span } of tree.problems) {
      if (kind !== 'extension') continue;
      report('extension', { at: { kind: 'span', file: use.file, span }, data: { problem: message } });
    }
  },
});
