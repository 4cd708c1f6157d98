import { fieldProblems } from '../analyses/fields/field-problems.ts';
import { fieldWords } from '../analyses/owner-words.ts';
import { hasFieldProblems } from '../analyses/subjects.ts';
import { defineRule } from '../engine/rule.ts';

export const fieldRange = defineRule({
  id: 'field-range',
  description: 'Require numbers and lengths within the bounds of their field.',
  category: 'structure',
  severity: 'error',
  requirements: [
    'TOP-09',
    'TASK-03',
    'TASK-04',
    'WAIT-03',
    'MAP-16',
    'DMAP-03',
    'DMAP-09',
    'READ-10',
    'READ-13',
    'BATCH-02',
    'RETRY-05',
    'RETRY-06',
    'RETRY-07',
    'RETRY-08',
  ],
  messages: {
    small: '`{field}` is at least {limit}.',
    large: '`{field}` is at most {limit}.',
    short: '`{field}` has at least {limit} characters.',
    long: '`{field}` has at most {limit} characters.',
  },
  when: hasFieldProblems,
  needs: { problems: fieldProblems },
  check(_document, { problems }, report) {
    for (const { node, error } of problems.of('minimum', 'maximum')) {
      report(error.keyword === 'minimum' ? 'small' : 'large', {
        at: node,
        data: { field: fieldWords(node), limit: error.params.limit },
      });
    }
    for (const { node, error } of problems.of('minLength', 'maxLength')) {
      report(error.keyword === 'minLength' ? 'short' : 'long', {
        at: node,
        data: { field: fieldWords(node), limit: error.params.limit },
      });
    }
  },
});
