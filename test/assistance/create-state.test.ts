import { expect, test } from 'vitest';
import { statesToCreateFor } from '../../packages/core/src/assistance/refactorings/create-state.ts';
import { noDanglingTarget } from '../../packages/core/src/rules/no-dangling-target.ts';
import type { TextFormat } from '../../packages/core/src/syntax/parse.ts';
import { applyEdits } from '../../packages/core/src/text/text-edit.ts';
import { documentOf, findingsOf } from '../check.ts';

/** What becomes of the text with each of the states that may be created, by the titles of the actions. */
function creations(text: string, format: TextFormat = 'json'): Readonly<Record<string, string>> {
  const found = findingsOf(noDanglingTarget, text, { format });
  const fixes = found.flatMap((diagnostic) => statesToCreateFor(documentOf(text, { format }), diagnostic));
  return Object.fromEntries(fixes.map(({ title, edits }) => [title, applyEdits(text, edits)]));
}

test('a missing state is created behind the one that leads to it, laid out as that', () => {
  const states = (more: string) => `{
  "StartAt": "Pay",
  "States": {
    "Pay": {
      "Type": "Pass",
      "Next": "Ship it"
    },${more}
    "Refund": {
      "Type": "Fail"
    }
  }
}`;
  const created = creations(states(''));
  expect(Object.keys(created)).toEqual(['Create Pass state `Ship it`', 'Create Fail state `Ship it`']);
  expect(created['Create Pass state `Ship it`']).toBe(
    states(`
    "Ship it": {
      "Type": "Pass",
      "End": true
    },`),
  );
});

test('where errors are caught, and by default, a Fail state comes first; in YAML it is a block', () => {
  const states = (more: string) => `StartAt: Pay
States:
  Pay:
    Type: Task
    Resource: arn:aws:lambda:eu-west-1:123456789012:function:pay
    Catch:
      - ErrorEquals: [States.ALL]
        Next: Gone # later
    End: true
${more}`;
  const created = creations(states(''), 'yaml');
  expect(Object.keys(created)).toEqual(['Create Fail state `Gone`', 'Create Pass state `Gone`']);
  expect(created['Create Fail state `Gone`']).toBe(
    states('  Gone:\n    Type: Fail\n    Error: Gone\n    Cause: The workflow failed in Gone.\n'),
  );
  const [first] = Object.keys(
    creations('{ "StartAt": "A", "States": { "A": { "Type": "Choice", "Choices": [], "Default": "Gone" } } }'),
  );
  expect(first).toBe('Create Fail state `Gone`');
});

test('in the scope that lacks it, also for its first state, and where it has no states yet', () => {
  expect(
    creations(
      '{"StartAt":"A","States":{"A":{"Type":"Parallel","Branches":[{"StartAt":"B","States":{"C":{"Type":"Pass","End":true}}}],"End":true}}}',
    )['Create Pass state `B`'],
  ).toBe(
    '{"StartAt":"A","States":{"A":{"Type":"Parallel","Branches":[{"StartAt":"B","States":{"C":{"Type":"Pass","End":true},"B":{"Type":"Pass","End":true}}}],"End":true}}}',
  );
  expect(creations('{ "StartAt": "A", "States": {} }')['Create Pass state `A`']).toBe(
    '{ "StartAt": "A", "States": { "A": {"Type":"Pass","End":true} } }',
  );
});

test('none for a name that no state may have, and in a broken text', () => {
  expect(creations(`{ "StartAt": "${'a'.repeat(81)}", "States": { "A": { "Type": "Succeed" } } }`)).toEqual({});
  expect(creations('{ "StartAt": "", "States": { "A": { "Type": "Succeed" } } }')).toEqual({});
});
