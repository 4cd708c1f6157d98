import { type FieldProblem, fieldProblems } from '../analyses/fields/field-problems.ts';
import { sentenceStart, wordsFor } from '../analyses/owner-words.ts';
import { hasFieldProblems } from '../analyses/subjects.ts';
import type { Fix } from '../engine/diagnostic.ts';
import { defineRule } from '../engine/rule.ts';
import { addProperty, removeProperty } from '../syntax/edit.ts';
import { type Node, type ObjectNode, type Property, propertyOf } from '../syntax/node.ts';

export const nextOrEnd = defineRule({
  id: 'next-or-end',
  description: 'Require a state to have either `Next` or `End`.',
  category: 'flow',
  severity: 'error',
  requirements: ['FLOW-01'],
  messages: {
    neither: '{state} has neither `Next` nor `End`, so nothing says what comes after it.',
    both: '{state} has both `Next` and `End`, and only one of them can hold.',
  },
  when: hasFieldProblems,
  needs: { problems: fieldProblems },
  check({ root }, { problems }, report) {
    for (const problem of problems.of('exactlyOneOf')) {
      const { node, error, state } = problem;
      if (node.kind !== 'object' || error.params.fields[0] !== 'Next') continue;
      const data = { state: sentenceStart(wordsFor(node, state, root)) };
      if (error.params.present.length === 0)
        report('neither', { at: nameOf(node), data, fixes: additions(problem, node) });
      else report('both', { at: propertyOf(node, 'End') ?? node, data, fixes: removals(node) });
    }
  },
});

function nameOf(node: ObjectNode): Node | Property {
  return node.parent?.kind === 'property' ? node.parent : node;
}

/** Where no other state can come next, the end is the one answer. */
function additions({ state }: Pick<FieldProblem, 'state'>, node: ObjectNode): Fix[] {
  const edit = addProperty(node, 'End', true);
  if (edit === undefined || state === undefined) return [];
  const isAlone = state.scope.isFullyKnown && state.scope.states.size === 1;
  return [{ title: 'Add `"End": true`', kind: isAlone ? 'safe' : 'suggestion', edits: [edit] }];
}

function removals(node: ObjectNode): Fix[] {
  const written = ['End', 'Next'].map((name) => propertyOf(node, name)).filter((property) => property !== undefined);
  return written.map((property) => ({
    title: `Remove \`${property.name}\``,
    kind: 'suggestion',
    edits: [removeProperty(property)],
  }));
}
