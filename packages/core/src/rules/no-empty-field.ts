import { fieldProblems } from '../analyses/fields/field-problems.ts';
import { fieldWords } from '../analyses/owner-words.ts';
import { hasFieldProblems } from '../analyses/subjects.ts';
import { defineRule } from '../engine/rule.ts';

export const noEmptyField = defineRule({
  id: 'no-empty-field',
  description: 'Disallow empty arrays and objects where something has to stand.',
  category: 'structure',
  severity: 'error',
  requirements: ['TOP-05', 'CHO-01', 'CHO-05', 'PAR-01', 'RETRY-02', 'CATCH-02', 'WRITE-01'],
  messages: { empty: '`{field}` is empty.' },
  when: hasFieldProblems,
  needs: { problems: fieldProblems },
  check(_document, { problems }, report) {
    for (const { node } of problems.of('minItems', 'minProperties'))
      report('empty', { at: node, data: { field: fieldWords(node) } });
  },
});
