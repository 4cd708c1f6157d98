import { expect, test } from 'vitest';
import {
  CallHierarchyIncomingCallsRequest,
  CallHierarchyOutgoingCallsRequest,
  CallHierarchyPrepareRequest,
} from 'vscode-languageserver/node';
import { startEditor } from './editor.ts';

const order = `{
  "StartAt": "Ship",
  "States": {
    "Ship": { "Type": "Pass", "Next": "Bill" },
    "Bill": { "Type": "Succeed" }
  }
}`;

test('an item is asked for, and then what leads to it and what it leads to', async () => {
  const editor = await startEditor();
  const { client } = editor;
  const document = await editor.open('file:///flows/order.asl.json', order);
  const [bill] = (await client.sendRequest(CallHierarchyPrepareRequest.type, document.at('"Next": "Bi‸ll"'))) ?? [];
  if (bill === undefined) throw new Error('There is no item.');
  expect(bill).toMatchObject({ name: 'Bill', detail: 'Succeed', uri: document.uri });
  expect(document.within(bill.selectionRange)).toBe('"Bill"');
  const [incoming] = (await client.sendRequest(CallHierarchyIncomingCallsRequest.type, { item: bill })) ?? [];
  if (incoming === undefined) throw new Error('Nothing leads to the item.');
  expect(incoming.from).toMatchObject({ name: 'Ship', detail: 'Next' });
  expect(incoming.fromRanges.map((range) => document.within(range))).toEqual(['Bill']);
  const outgoing = await client.sendRequest(CallHierarchyOutgoingCallsRequest.type, { item: incoming.from });
  expect(outgoing?.map(({ to }) => to.name)).toEqual(['Bill']);
});

test('it is announced to clients that know of it', async () => {
  expect((await startEditor()).initialized.capabilities.callHierarchyProvider).toBe(true);
  expect((await startEditor({ capabilities: {} })).initialized.capabilities.callHierarchyProvider).toBeUndefined();
});
