import { expect, test } from 'vitest';
import { definitionsAt, usesAt } from '../../../packages/core/src/assistance/names/names.ts';
import { renameableAt } from '../../../packages/core/src/assistance/names/rename.ts';
import { documentOf } from '../../check.ts';
import { atCaret } from '../marks.ts';

function template(resource: string): string {
  return `Resources:
  Order:
    Type: AWS::Serverless::StateMachine
    Properties:
      DefinitionSubstitutions:
        "Pay": !GetAtt PayFunction.Arn
        Table: orders
      Definition:
        StartAt: A
        States:
          A:
            Type: Task
            Resource: ${resource}
            Parameters: { p: "arn:\${Pay}", t: "\${Table}" }
            End: true
`;
}

/** The places as their characters, each with its line. */
function around(resource: string) {
  const { text, offset } = atCaret(template(resource));
  const document = documentOf(text, { format: 'yaml' });
  const shown = ({ start, end }: { start: number; end: number }) =>
    `${text.slice(0, start).split('\n').length}: ${text.slice(start, end)}`;
  return {
    uses: usesAt(document, offset).map(({ location, role }) => `${shown(location.span)} ${role}`),
    definitions: definitionsAt(document, offset).map(({ target, whole }) => [shown(target.span), shown(whole.span)]),
    renameable: renameableAt(document, offset),
  };
}

test('a placeholder leads to what the template puts in its place, and to its other uses', () => {
  const { uses, definitions, renameable } = around('${P▮ay}');
  expect(uses).toEqual(['6: Pay declaration', '13: ${Pay} read', '14: ${Pay} read']);
  expect(definitions).toEqual([['6: Pay', '6: "Pay": !GetAtt PayFunction.Arn']]);
  expect(renameable).toBeUndefined();
});

test('what the template says nothing of, and what is no placeholder, leads nowhere', () => {
  for (const resource of ['${No▮thing}', 'p▮ay', '!GetAtt P▮ay.Arn'])
    expect(around(resource)).toEqual({ uses: [], definitions: [], renameable: undefined });
});
