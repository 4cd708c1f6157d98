import { type FieldProblem, fieldProblems, type Keyword } from '../analyses/fields/field-problems.ts';
import { listWords, sentenceStart, wordsFor } from '../analyses/owner-words.ts';
import { hasFieldProblems } from '../analyses/subjects.ts';
import { defineRule } from '../engine/rule.ts';
import { type Node, type ObjectNode, type Property, propertyOf } from '../syntax/node.ts';

export const exclusiveFields = defineRule({
  id: 'exclusive-fields',
  description: 'Disallow fields together that exclude each other, and none where one of them has to stand.',
  category: 'structure',
  severity: 'error',
  requirements: [
    'WAIT-01',
    'WAIT-02',
    'TASK-06',
    'CRED-01',
    'END-01',
    'MAP-01',
    'MAP-17',
    'DMAP-10',
    'READ-13',
    'BATCH-01',
    'BATCH-03',
    'WRITE-01',
  ],
  messages: {
    together: '{owner} has {present}, and only one of them can hold.',
    none: '{owner} needs {fields}.',
  },
  when: hasFieldProblems,
  needs: { problems: fieldProblems },
  check({ root }, { problems }, report) {
    for (const { node, state, error } of groupProblems(problems.of('exactlyOneOf', 'atMostOneOf', 'atLeastOneOf'))) {
      if (node.kind !== 'object') continue;
      const { fields, present } = error.params;
      const owner = sentenceStart(wordsFor(node, state, root));
      if (present.length === 0) report('none', { at: nameOf(node), data: { owner, fields: listWords(fields) } });
      else report('together', { at: lastOf(node, present), data: { owner, present: listWords(present, 'and') } });
    }
  },
});

type GroupKeyword = Extract<Keyword, 'exactlyOneOf' | 'atMostOneOf' | 'atLeastOneOf'>;

/** `Next` and `End`, and the tests of Choice rules, have rules of their own. */
function groupProblems(problems: readonly FieldProblem<GroupKeyword>[]): readonly FieldProblem<GroupKeyword>[] {
  return problems.filter(({ error: { params } }) => params.fields[0] !== 'Next' && !params.fields.includes('And'));
}

function nameOf(node: ObjectNode): Node | Property {
  return node.parent?.kind === 'property' ? node.parent : node;
}

function lastOf(node: ObjectNode, names: readonly string[]): Node | Property {
  const properties = names.map((name) => propertyOf(node, name)).filter((property) => property !== undefined);
  return properties.sort((a, b) => a.start - b.start).at(-1) ?? node;
}
