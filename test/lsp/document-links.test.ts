import { expect, test } from 'vitest';
import { DocumentLinkRequest } from 'vscode-languageserver/node';
import { startEditor } from './editor.ts';

const template = `Resources:
  Order:
    Type: AWS::Serverless::StateMachine
    Properties: { DefinitionUri: order.asl.json }
  Refund:
    Type: AWS::Serverless::StateMachine
    Properties: { DefinitionUri: missing.asl.json }
  Pay:
    Type: AWS::Serverless::Function
    Properties: { CodeUri: pay, Handler: app.handler }
  Other:
    Type: AWS::Serverless::Function
    Properties: { CodeUri: ../elsewhere, Handler: app.handler }
`;

const definition = `{
  // stepproof-disable-next-line terminal-state
  "StartAt": "A", "States": { "A": { "Type": "Task", "Resource": "arn:aws:lambda:eu-west-1:123456789012:function:pay", "End": true } } }`;

const files = new Map([
  ['/flows/order.asl.json', definition],
  ['/flows/pay/app.py', ''],
  ['/elsewhere/app.py', ''],
]);

async function linksOf(uri: string, text: string) {
  const editor = await startEditor({ files });
  const document = await editor.open(uri, text);
  const links = await editor.client.sendRequest(DocumentLinkRequest.type, document.params);
  return links?.map(({ range, target }) => [document.within(range), target]);
}

test('a template leads to the files that are there, and to none outside of its folder', async () => {
  expect(await linksOf('file:///flows/template.yaml', template)).toEqual([
    ['order.asl.json', 'file:///flows/order.asl.json'],
    ['pay', 'file:///flows/pay/app.py'],
  ]);
});

test('a definition leads to the pages of rules and of what it calls', async () => {
  expect(await linksOf('file:///flows/order.asl.json', definition)).toEqual([
    ['arn:aws:lambda:eu-west-1:123456789012:function:pay', expect.stringContaining('/connect-lambda.html')],
    ['terminal-state', 'file:///pages/terminal-state.md'],
  ]);
});

test('tooltips are for clients that show them', async () => {
  const editor = await startEditor({ capabilities: { textDocument: { documentLink: {} } } });
  const document = await editor.open('file:///flows/order.asl.json', definition);
  const links = await editor.client.sendRequest(DocumentLinkRequest.type, document.params);
  expect(links?.map(({ tooltip }) => tooltip)).toEqual([undefined, undefined]);
  expect(editor.initialized.capabilities.documentLinkProvider).toEqual({});
});

test('a configuration leads to the pages of the rules that it sets', async () => {
  const config =
    '{ "rules": { "terminal-state": "off" }, "overrides": [{ "files": ["a"], "rules": { "no-secret": "info" } }, 7] }';
  expect(await linksOf('file:///flows/stepproof.config.json', config)).toEqual([
    ['terminal-state', 'file:///pages/terminal-state.md'],
    ['no-secret', 'file:///pages/no-secret.md'],
  ]);
});
