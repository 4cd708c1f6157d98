import { expect, test } from 'vitest';
import { SignatureHelpRequest } from 'vscode-languageserver/node';
import { startEditor } from './editor.ts';

const text = `{ "StartAt": "A", "States": { "A": { "Type": "Pass", "End": true,
  "Parameters": { "n.$": "States.MathAdd($.a, 1)" } } } }`;

test('a call shows its parameters and the one that is written', async () => {
  const { client, open, initialized } = await startEditor();
  const document = await open('file:///flows/order.asl.json', text);
  expect(initialized.capabilities.signatureHelpProvider?.triggerCharacters).toEqual(['(', ',']);
  const help = await client.sendRequest(SignatureHelpRequest.type, document.at('$.a, ‸1'));
  expect(help).toMatchObject({
    signatures: [{ label: 'States.MathAdd(first, second)', parameters: [{ label: 'first' }, { label: 'second' }] }],
    activeParameter: 1,
  });
  expect(help?.signatures[0]?.documentation).toMatchObject({ kind: 'markdown' });
  expect(await client.sendRequest(SignatureHelpRequest.type, document.at('"StartAt": "‸A"'))).toBeNull();
});

test.each([
  ['an intrinsic function', `"Parameters": { "n.$": "States.ArrayGetItem(States.ArrayPartition($.all, 2), 0)" }`],
  ['JSONata', `"QueryLanguage": "JSONata", "Output": "{% $join($split($states.input.all, 2), 0) %}"`],
])('within a call in a call of %s the inner one is shown, and behind it the outer one', async (_language, field) => {
  const { client, open } = await startEditor();
  const pass = `{ "StartAt": "A", "States": { "A": { "Type": "Pass", "End": true, ${field} } } }`;
  const document = await open('file:///flows/order.asl.json', pass);
  const at = (marked: string) => client.sendRequest(SignatureHelpRequest.type, document.at(marked));
  const [inner, outer] = [await at('‸2)'), await at('‸0)')];
  expect(inner).toMatchObject({
    activeParameter: 1,
    signatures: [{ label: expect.stringMatching(/ArrayPartition|split/) }],
  });
  expect(outer).toMatchObject({
    activeParameter: 1,
    signatures: [{ label: expect.stringMatching(/ArrayGetItem|join/) }],
  });
});

test('clients that do not know of signatures are not offered any', async () => {
  expect((await startEditor({ capabilities: {} })).initialized.capabilities.signatureHelpProvider).toBeUndefined();
});
