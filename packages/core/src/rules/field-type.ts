import { type FieldProblem, fieldProblems } from '../analyses/fields/field-problems.ts';
import { fieldWords, kindWords } from '../analyses/owner-words.ts';
import type { Fix } from '../engine/diagnostic.ts';
import { defineRule } from '../engine/rule.ts';
import type { JsonType } from '../language/schema.ts';
import { typeWords } from '../language/type-words.ts';
import type { Scope } from '../model/state-machine.ts';
import { replaceValue } from '../syntax/edit.ts';
import { isUnknown } from '../syntax/node.ts';

export const fieldType = defineRule({
  id: 'field-type',
  description: 'Require values of the JSON type that their field takes.',
  category: 'structure',
  severity: 'error',
  requirements: [
    'TOP-04',
    'TOP-09',
    'TOP-12',
    'FLD-11',
    'TASK-03',
    'TASK-04',
    'TASK-13',
    'CRED-01',
    'WAIT-03',
    'CHO-01',
    'CHO-05',
    'CHO-07',
    'CHO-24',
    'END-03',
    'FLOW-06',
    'PAR-01',
    'MAP-12',
    'MAP-16',
    'READ-01',
    'RETRY-01',
    'RETRY-02',
    'RETRY-05',
    'RETRY-06',
    'RETRY-07',
    'RETRY-08',
    'RETRY-11',
    'CATCH-01',
    'CATCH-02',
    'VAR-01',
    'DMAP-09',
    'BATCH-02',
    'READ-13',
  ],
  messages: {
    other: '`{field}` takes {expected}, and this is {found}.',
    item: 'An item of `{field}` is {expected}, and this is {found}.',
    state: 'State `{name}` is an object, and this is {found}.',
  },
  needs: { problems: fieldProblems },
  check({ machine }, { problems }, report) {
    for (const problem of problems.of('type')) {
      const { node } = problem;
      const data = { field: fieldWords(node), expected: typeWords(problem.error.params.type), found: kindWords(node) };
      report(node.parent?.kind === 'array' ? 'item' : 'other', { at: node, data, fixes: fixesOf(problem) });
    }
    for (const { name, value } of machine.scopes.flatMap(statesThatAreNone)) {
      report('state', { at: value, data: { name, found: kindWords(value) } });
    }
  },
});

/** A number, or a boolean, in quotes. */
function fixesOf({ node, error }: FieldProblem<'type'>): Fix[] {
  if (node.kind !== 'string') return [];
  const meant = [error.params.type]
    .flat()
    .map((type) => readAs(type, node.value))
    .find((value) => value !== undefined);
  if (meant === undefined) return [];
  return [{ title: `Write ${meant} without quotes`, kind: 'safe', edits: [replaceValue(node, meant)] }];
}

function readAs(type: JsonType, text: string): number | boolean | undefined {
  if (type === 'boolean' && /^(true|false)$/.test(text)) return text === 'true';
  if (type === 'integer' && /^(0|[1-9]\d{0,8})$/.test(text)) return Number(text);
  if (type === 'number' && /^(0|[1-9]\d{0,8})(\.\d{1,6})?$/.test(text)) return Number(text);
  return undefined;
}

function statesThatAreNone({ statesField }: Scope) {
  if (statesField.kind !== 'present') return [];
  return statesField.value.properties.filter(({ value }) => value.kind !== 'object' && !isUnknown(value));
}
