import { expect, test } from 'vitest';
import { CodeLensRefreshRequest, InlayHintRefreshRequest, InlayHintRequest } from 'vscode-languageserver/node';
import { ableClient, startEditor } from './editor.ts';

const text = `{
  "StartAt": "A",
  "States": { "A": { "Type": "Map", "Retry": [{ "ErrorEquals": ["X"], "MaxAttempts": 1 }] } }
}`;

test('hints stand behind what they are about', async () => {
  const { client, open, initialized } = await startEditor();
  const document = await open('file:///flows/order.asl.json', text);
  expect(initialized.capabilities.inlayHintProvider).toBe(true);
  const range = document.rangeOf(text);
  const hints = await client.sendRequest(InlayHintRequest.type, { ...document.params, range });
  expect(hints).toMatchObject([{ label: 'after 1 s', position: document.rangeOf('["X"]').end, paddingLeft: true }]);
});

test('they are announced to clients that know of them', async () => {
  expect((await startEditor({ capabilities: {} })).initialized.capabilities.inlayHintProvider).toBeUndefined();
});

test('a client that can be told so asks again when a template has changed, once for several changes', async () => {
  const workspace = { ...ableClient.workspace, inlayHint: { refreshSupport: true } };
  const { client, open, settle, timer } = await startEditor({ capabilities: { ...ableClient, workspace } });
  const asked: string[] = [];
  client.onRequest(InlayHintRefreshRequest.type, () => void asked.push('hints'));
  client.onRequest(CodeLensRefreshRequest.type, () => void asked.push('lenses'));
  await open('file:///flows/order.asl.json', text);
  const template = await open(
    'file:///flows/template.yaml',
    'Resources: { A: { Type: AWS::Serverless::StateMachine } }',
    'yaml',
  );
  await template.replace('Serverless', 'StepFunctions');
  await settle();
  timer.run();
  await settle();
  expect(asked).toEqual(['hints']);
});
