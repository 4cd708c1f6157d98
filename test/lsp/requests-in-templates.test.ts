import { expect, test } from 'vitest';
import {
  CallHierarchyIncomingCallsRequest,
  CallHierarchyPrepareRequest,
  CodeLensRequest,
  DocumentHighlightRequest,
  InlayHintRequest,
  SemanticTokensRequest,
  SignatureHelpRequest,
} from 'vscode-languageserver/node';
import { startEditor } from './editor.ts';

const states = `"A": { "Type": "Pass", "Parameters": { "n.$": "States.MathAdd($.a, 1)" }, "Next": "B" },
          "B": { "Type": "Map", "End": true, "Retry": [{ "ErrorEquals": ["X"], "MaxAttempts": 1 }] }`;

/** One machine, in the templates of several hosts. */
const templates: readonly (readonly [name: string, uri: string, languageId: string, text: string])[] = [
  [
    'a text in CloudFormation',
    'file:///flows/template.yaml',
    'yaml',
    `Resources:
  Order:
    Type: AWS::StepFunctions::StateMachine
    Properties:
      DefinitionString: !Sub |
        { "StartAt": "A", "States": {
          ${states} } }
`,
  ],
  [
    'a Serverless configuration',
    'file:///flows/serverless.yml',
    'yaml',
    `service: shop
provider: { name: aws }
plugins: [serverless-step-functions]
stepFunctions:
  stateMachines:
    order:
      definition: { "StartAt": "A", "States": {
          ${states} } }
`,
  ],
  [
    'a heredoc in Terraform',
    'file:///flows/main.tf',
    'terraform',
    `resource "aws_sfn_state_machine" "order" {
  definition = <<EOT
        { "StartAt": "A", "States": {
          ${states} } }
EOT
}
`,
  ],
];

test.each(templates)('in %s every request tells of places in the template', async (_, uri, languageId, text) => {
  const { client, open, logged } = await startEditor({ files: new Map([[uri.slice('file://'.length), text]]) });
  const document = await open(uri, text, languageId);
  const { params } = document;
  const [item] = (await client.sendRequest(CallHierarchyPrepareRequest.type, document.at('"Next": "‸B"'))) ?? [];
  if (item === undefined) throw new Error('There is no item.');
  expect(document.within(item.selectionRange)).toBe('"B"');
  const [caller] = (await client.sendRequest(CallHierarchyIncomingCallsRequest.type, { item })) ?? [];
  expect(caller?.from).toMatchObject({ name: 'A', detail: 'Next' });
  const lenses = await client.sendRequest(CodeLensRequest.type, params);
  expect(lenses?.map(({ range }) => document.within(range))).toEqual(['"A"', '"B"']);
  const uses = await client.sendRequest(DocumentHighlightRequest.type, document.at('"Next": "‸B"'));
  expect(uses?.map(({ range }) => document.within(range))).toEqual(['B', 'B']);
  const hints = await client.sendRequest(InlayHintRequest.type, { ...params, range: document.rangeOf(text) });
  const retry = hints?.find(({ label }) => label === 'after 1 s');
  expect(retry?.position).toEqual(document.rangeOf('["X"]').end);
  const help = await client.sendRequest(SignatureHelpRequest.type, document.at('$.a, ‸1'));
  expect(help?.activeParameter).toBe(1);
  const tokens = await client.sendRequest(SemanticTokensRequest.type, params);
  const { line, character } = document.rangeOf('States.MathAdd').start;
  expect(tokens?.data.slice(0, 3)).toEqual([line, character, 'States.MathAdd'.length]);
  expect(logged).toEqual([]);
});
