import { type FieldProblem, fieldProblems } from '../analyses/fields/field-problems.ts';
import { fieldWords, listWords } from '../analyses/owner-words.ts';
import { hasFieldProblems } from '../analyses/subjects.ts';
import type { Fix } from '../engine/diagnostic.ts';
import { defineRule } from '../engine/rule.ts';
import { removeProperty, replaceString } from '../syntax/edit.ts';
import type { Node } from '../syntax/node.ts';
import { nearestName } from '../text/nearest.ts';

export const fieldValue = defineRule({
  id: 'field-value',
  description: 'Require one of the values that a field takes.',
  category: 'structure',
  severity: 'error',
  requirements: [
    'TOP-07',
    'TOP-08',
    'FLD-09',
    'FLOW-06',
    'MAP-08',
    'MAP-09',
    'RETRY-10',
    'READ-02',
    'READ-04',
    'READ-05',
    'READ-06',
    'READ-11',
    'READ-12',
    'WRITE-02',
    'WRITE-03',
    'DMAP-03',
    'JSA-16',
    'READ-10',
  ],
  messages: {
    value: '`{field}` is {allowed}.',
    misspelt: '`{found}` is no value of `{field}`. Did you mean `{nearest}`?',
    pattern: '`{field}` takes {expected}.',
    end: '`End` is `true` or not there at all.',
  },
  when: hasFieldProblems,
  needs: { problems: fieldProblems },
  check(_document, { problems }, report) {
    for (const { node, error } of problems.of('const')) {
      const { allowedValue } = error.params;
      if (fieldWords(node) === 'End') report('end', { at: node, fixes: endFixes(node) });
      else report('value', { at: node, data: { field: fieldWords(node), allowed: `\`${allowedValue}\`` } });
    }
    for (const { node, error } of problems.of('enum')) {
      const field = fieldWords(node);
      const names = error.params.allowedValues.map(String);
      const nearest = node.kind === 'string' ? nearestName(node.value, names) : undefined;
      if (nearest === undefined) report('value', { at: node, data: { field, allowed: listWords(names) } });
      else
        report('misspelt', {
          at: node,
          data: { field, found: valueText(node), nearest },
          fixes: correction(node, nearest),
        });
    }
    for (const problem of problems.of('pattern')) {
      report('pattern', { at: problem.node, data: { field: fieldWords(problem.node), expected: expectedBy(problem) } });
    }
  },
});

function valueText(node: Node): string {
  return node.kind === 'string' ? node.value : '';
}

/** Only the case, or a slip of the pen: either way nothing but the nearest value can have been meant. */
function correction(node: Node, nearest: string): Fix[] {
  const edit = node.kind === 'string' ? replaceString(node, nearest) : undefined;
  if (edit === undefined) return [];
  const differsInCase = valueText(node).toLowerCase() === nearest.toLowerCase();
  return [
    {
      title: `Change \`${valueText(node)}\` to \`${nearest}\``,
      kind: differsInCase ? 'safe' : 'suggestion',
      edits: [edit],
    },
  ];
}

/** `"End": false` says nothing beside a `Next`; without one, only a person knows what was meant. */
function endFixes(node: Node): Fix[] {
  const property = node.parent;
  if (node.kind !== 'boolean' || property?.kind !== 'property') return [];
  const hasNext = property.parent.properties.some(({ name }) => name === 'Next');
  return hasNext ? [{ title: 'Remove `End`', kind: 'safe', edits: [removeProperty(property)] }] : [];
}

/** The words of the field's schema for what its pattern accepts. */
function expectedBy({ schema, error }: FieldProblem<'pattern'>): string {
  const steps = error.instancePath.split('/').slice(1);
  let field = schema;
  for (const step of steps) field = (/^\d+$/.test(step) ? field.items : field.properties?.[step]) ?? field;
  return field.expects ?? 'another form';
}
