import { expect, test } from 'vitest';
import { InlayHintRequest } from 'vscode-languageserver/node';
import { startEditor } from './editor.ts';

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
