import { hasSyntaxProblems } from '../analyses/subjects.ts';
import { defineRule } from '../engine/rule.ts';

export const noExcessiveNesting = defineRule({
  id: 'no-excessive-nesting',
  description: 'Disallow definitions nested, or expanded by aliases, beyond what is read.',
  category: 'limits',
  severity: 'error',
  requirements: ['TOP-20'],
  messages: { limit: '{problem}' },
  when: hasSyntaxProblems,
  needs: {},
  check({ tree, use }, _facts, report) {
    for (const { kind, message, span } of tree.problems) {
      if (kind === 'limit') report('limit', { at: { kind: 'span', file: use.file, span }, data: { problem: message } });
    }
  },
});
