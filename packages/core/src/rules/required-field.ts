import { type FieldProblem, fieldProblems } from '../analyses/fields/field-problems.ts';
import { sentenceStart, wordsFor } from '../analyses/owner-words.ts';
import { hasFieldProblems } from '../analyses/subjects.ts';
import { defineRule } from '../engine/rule.ts';
import type { Node, Property } from '../syntax/node.ts';

export const requiredField = defineRule({
  id: 'required-field',
  description: 'Require the fields that Step Functions requires.',
  category: 'structure',
  severity: 'error',
  requirements: [
    'TOP-03',
    'TOP-04',
    'FLD-09',
    'TASK-01',
    'CHO-01',
    'CHO-02',
    'CHO-23',
    'PAR-01',
    'PAR-02',
    'MAP-02',
    'READ-01',
    'RETRY-02',
    'CATCH-02',
    'CATCH-03',
  ],
  messages: { missing: '{owner} lacks `{field}`.' },
  when: hasFieldProblems,
  needs: { problems: fieldProblems },
  check({ root }, { problems }, report) {
    for (const problem of problems.of('required')) {
      const { node, state, error } = problem;
      const owner = sentenceStart(wordsFor(node, state, root));
      report('missing', { at: placeOfAbsence(problem), data: { owner, field: error.params.missingProperty } });
    }
  },
});

/** Something that is not there is reported where its object is named: the state's name, the field, the array's item. */
function placeOfAbsence({ node }: Pick<FieldProblem, 'node'>): Node | Property {
  return node.parent?.kind === 'property' ? node.parent : node;
}
