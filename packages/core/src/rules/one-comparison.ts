import { type FieldProblem, fieldProblems } from '../analyses/fields/field-problems.ts';
import { listWords, sentenceStart, wordsFor } from '../analyses/owner-words.ts';
import { hasFieldProblems } from '../analyses/subjects.ts';
import { defineRule } from '../engine/rule.ts';
import { comparisonOperators } from '../language/fields/comparison-operators.ts';
import type { Node } from '../syntax/node.ts';

export const oneComparison = defineRule({
  id: 'one-comparison',
  description: 'Require a JSONPath Choice rule to test one thing: one comparison, or one of And, Or and Not.',
  category: 'choice',
  severity: 'error',
  requirements: ['CHO-04'],
  messages: {
    none: '{rule} compares nothing: it has no operator such as `StringEquals`, and no `And`, `Or` or `Not`.',
    variable: '{rule} lacks the `Variable` that `{operator}` compares.',
    several: '{rule} has {operators}, and a rule tests one thing; join them with `And`.',
  },
  when: hasFieldProblems,
  needs: { problems: fieldProblems },
  check({ root }, { problems }, report) {
    for (const problem of problems.of('exactlyOneOf')) {
      if (!isAboutTest(problem)) continue;
      const { node, error, state } = problem;
      const rule = sentenceStart(wordsFor(node, state, root));
      const { present } = error.params;
      if (present.length > 1)
        report('several', { at: node, data: { rule, operators: listWords(inTextOrder(node, present), 'and') } });
      else if (!asksForVariable(problem)) report('none', { at: node, data: { rule } });
      else if (operatorIn(node) !== undefined)
        report('variable', { at: node, data: { rule, operator: operatorIn(node) ?? '' } });
    }
  },
});

function inTextOrder(node: Node, names: readonly string[]): string[] {
  const written = node.kind === 'object' ? node.properties.map(({ name }) => name) : [];
  return written.filter((name) => names.includes(name));
}

function isAboutTest({ error }: FieldProblem<'exactlyOneOf'>): boolean {
  return error.params.fields.includes('And');
}

/** The schema asks twice: for a `Variable` or a connective, and for an operator or a connective. */
function asksForVariable({ error }: FieldProblem<'exactlyOneOf'>): boolean {
  return error.params.fields.includes('Variable');
}

function operatorIn(node: Node): string | undefined {
  if (node.kind !== 'object') return undefined;
  return node.properties.find(({ name }) => comparisonOperators.has(name))?.name;
}
