import { expect, test } from 'vitest';
import {
  type DocumentSymbol,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  type SelectionRange,
  SelectionRangeRequest,
  type SymbolInformation,
} from 'vscode-languageserver/node';
import { nestedParallels } from '../bench/deep-texts.ts';
import { ableClient, startEditor } from './editor.ts';

const uri = 'file:///flows/order.asl.json';

const order = `{
  "StartAt": "Both",
  "States": {
    "Both": {
      "Type": "Parallel",
      "End": true,
      "Branches": [
        { "StartAt": "Ship", "States": { "Ship": { "Type": "Succeed" } } }
      ]
    }
  }
}`;

async function opened(capabilities = ableClient, text = order) {
  const editor = await startEditor({ capabilities });
  return { ...editor, document: await editor.open(uri, text) };
}

function namesIn(symbols: readonly DocumentSymbol[], depth = 0): readonly string[] {
  return symbols.flatMap(({ name, detail = '', children = [] }) => [
    `${'  '.repeat(depth)}${name} ${detail}`.trimEnd(),
    ...namesIn(children, depth + 1),
  ]);
}

test('the outline holds the states with those in them', async () => {
  const { client, document } = await opened();
  const symbols = (await client.sendRequest(DocumentSymbolRequest.type, document.params)) as DocumentSymbol[];
  expect(namesIn(symbols)).toMatchInlineSnapshot(`
    [
      "order",
      "  Both Parallel",
      "    Branch 1",
      "      Ship Succeed",
    ]
  `);
  const ranges = symbols.flatMap((symbol) => [symbol, ...(symbol.children ?? [])]);
  for (const { range, selectionRange } of ranges)
    expect(document.within(range)).toContain(document.within(selectionRange));
});

test('a client that takes no trees gets a list, each with what it is in', async () => {
  const { client, document } = await opened({});
  const symbols = (await client.sendRequest(DocumentSymbolRequest.type, document.params)) as SymbolInformation[];
  expect(symbols.map(({ name, containerName }) => [name, containerName])).toMatchInlineSnapshot(`
    [
      [
        "order",
        undefined,
      ],
      [
        "Both",
        "order",
      ],
      [
        "Branch 1",
        "Both",
      ],
      [
        "Ship",
        "Branch 1",
      ],
    ]
  `);
});

test('whole lines are folded up to the line of the closing bracket', async () => {
  const { client, document } = await opened();
  const ranges = (await client.sendRequest(FoldingRangeRequest.type, document.params)) ?? [];
  expect(ranges.map(({ startLine, endLine }) => [startLine, endLine])).toMatchInlineSnapshot(`
    [
      [
        0,
        10,
      ],
      [
        2,
        9,
      ],
      [
        3,
        8,
      ],
      [
        6,
        7,
      ],
    ]
  `);
});

test('a selection grows from the word to the whole', async () => {
  const { client, document } = await opened();
  const { position } = document.at('"StartAt": "Sh‸ip"');
  const params = { ...document.params, positions: [position, { line: 0, character: 0 }] };
  const [first, second] = (await client.sendRequest(SelectionRangeRequest.type, params)) ?? [];
  const grown = partsOf(first).map((range) => document.within(range));
  expect(grown[0]).toBe('Ship');
  expect(grown.at(-1)).toBe(order);
  for (const [index, part] of grown.slice(1).entries()) expect(part).toContain(grown[index]);
  expect(second?.range).toBeDefined();
});

test('a definition that nests very deeply is answered', async () => {
  const { client, document } = await opened(ableClient, nestedParallels(1000));
  expect(await client.sendRequest(DocumentSymbolRequest.type, document.params)).toHaveLength(1);
  const middle = document.positionAt(document.text.indexOf('Succeed'));
  const selections = await client.sendRequest(SelectionRangeRequest.type, { ...document.params, positions: [middle] });
  expect(partsOf(selections?.[0]).length).toBeLessThanOrEqual(500);
  expect(await client.sendRequest(FoldingRangeRequest.type, document.params)).not.toBeNull();
});

function partsOf(selection: SelectionRange | undefined) {
  const parts = [];
  for (let part = selection; part !== undefined; part = part.parent) parts.push(part.range);
  return parts;
}
