import { expect, test } from 'vitest';
import {
  SemanticTokensDeltaRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
} from 'vscode-languageserver/node';
import { startEditor } from './editor.ts';

const text = `StartAt: A
States:
  A: { Type: Pass, InputPath: $.a, Next: B }
  B:
    Type: Pass
    QueryLanguage: JSONata
    Output: |-
      {% 'two
      lines' & $now() %}
    End: true
`;

const uri = 'file:///flows/order.asl.yaml';

async function opened() {
  const editor = await startEditor();
  const document = await editor.open(uri, text, 'yaml');
  const types = editor.initialized.capabilities.semanticTokensProvider?.legend.tokenTypes ?? [];
  /** The lines, characters, words and types of what the numbers say. */
  const read = (data: readonly number[] = []) => {
    const words: string[] = [];
    let [line, character] = [0, 0];
    for (let index = 0; index < data.length; index += 5) {
      const [lines = 0, characters = 0, length = 0, type = 0, modifiers] = data.slice(index, index + 5);
      character = lines === 0 ? character + characters : characters;
      line += lines;
      const range = { start: { line, character }, end: { line, character: character + length } };
      words.push(`${line}: ${document.within(range)} ${types[type]}${modifiers === 1 ? '*' : ''}`);
    }
    return words;
  };
  return { ...editor, document, read };
}

test('all tokens of a document are told, those of several lines on each', async () => {
  const { client, document, read } = await opened();
  const tokens = await client.sendRequest(SemanticTokensRequest.type, document.params);
  expect(read(tokens?.data)).toEqual([
    '2: $ variable*',
    '2: a property',
    '7: {% operator*',
    "7: 'two string",
    "8: lines' string",
    '8: & operator',
    '8: $now function*',
    '8: %} operator*',
  ]);
});

test('the tokens of a range are told', async () => {
  const { client, document, read } = await opened();
  const range = document.rangeOf('$.a');
  const tokens = await client.sendRequest(SemanticTokensRangeRequest.type, { ...document.params, range });
  expect(read(tokens?.data)).toEqual(['2: $ variable*', '2: a property']);
});

test('after a change only what differs is told', async () => {
  const { client, document } = await opened();
  const before = await client.sendRequest(SemanticTokensRequest.type, document.params);
  await document.replace('$.a,', '$.a.b,');
  const params = { ...document.params, previousResultId: before?.resultId ?? '' };
  const delta = await client.sendRequest(SemanticTokensDeltaRequest.type, params);
  const after = await client.sendRequest(SemanticTokensRequest.type, document.params);
  if (delta === null || !('edits' in delta)) throw new Error('There are no edits.');
  expect(delta.edits).toHaveLength(1);
  const data = [...(before?.data ?? [])];
  for (const edit of delta.edits) data.splice(edit.start, edit.deleteCount, ...(edit.data ?? []));
  expect(data).toEqual(after?.data);
  expect(delta.resultId).toBe(after?.resultId);
  const again = { ...document.params, previousResultId: delta.resultId ?? '' };
  expect(await client.sendRequest(SemanticTokensDeltaRequest.type, again)).toMatchObject({ edits: [] });
});

test('whoever names another result is told all', async () => {
  const { client, document } = await opened();
  const params = { ...document.params, previousResultId: 'elsewhere' };
  expect(await client.sendRequest(SemanticTokensDeltaRequest.type, params)).toHaveProperty('data');
});

test('types and requests that the client does not know are not announced', async () => {
  const none = await startEditor({ capabilities: {} });
  expect(none.initialized.capabilities.semanticTokensProvider).toBeUndefined();
  const semanticTokens = {
    requests: { full: true },
    tokenTypes: ['string', 'other'],
    tokenModifiers: [],
    formats: ['relative' as const],
  };
  const { client, open, initialized } = await startEditor({ capabilities: { textDocument: { semanticTokens } } });
  expect(initialized.capabilities.semanticTokensProvider).toEqual({
    legend: { tokenTypes: ['string'], tokenModifiers: [] },
    full: { delta: false },
  });
  const document = await open(uri, text, 'yaml');
  const tokens = await client.sendRequest(SemanticTokensRequest.type, document.params);
  expect(tokens?.data).toEqual([7, 9, 4, 0, 0, 1, 6, 6, 0, 0]);
});
