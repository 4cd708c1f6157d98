import { expect, test } from 'vitest';
import { CodeLensRequest, CodeLensResolveRequest } from 'vscode-languageserver/node';
import type { MachineReports } from '../../packages/lsp/src/machine-reports.ts';
import { pathsOf } from '../../packages/reports/src/paths/paths-of-machine.ts';
import { ableClient, startEditor } from './editor.ts';

const order = `{
  "StartAt": "Weigh",
  "States": {
    "Weigh": { "Type": "Choice", "Choices": [
      { "Variable": "$.kg", "NumericGreaterThan": 5, "Next": "Lift" },
      { "Variable": "$.kg", "NumericGreaterThan": 9, "Next": "Crane" } ], "Default": "Lift" },
    "Lift": { "Type": "Succeed" },
    "Crane": { "Type": "Succeed" },
    "Cut": { "Type": "Succeed" }
  }
}`;

const uri = 'file:///flows/order.asl.json';

async function opened(circumstances: { files?: Map<string, string>; capabilities?: typeof ableClient } = {}) {
  let explored = 0;
  const reports: MachineReports = {
    paths: (document, params) => {
      explored++;
      return pathsOf(document, params);
    },
    simulate: async () => '',
    permissions: async () => '',
    addTest: async () => '',
    tests: async () => ({}),
    test: async () => ({}),
  };
  const editor = await startEditor({ world: { reports }, ...circumstances });
  const document = await editor.open(uri, order);
  const lenses = async () => (await editor.client.sendRequest(CodeLensRequest.type, document.params)) ?? [];
  return { ...editor, document, lenses, explored: () => explored };
}

test('each state tells how many ways lead to it, and can show them', async () => {
  const { lenses, document } = await opened();
  const shown = (await lenses()).filter(({ command }) => command !== undefined);
  expect(shown.map(({ range, command }) => `${document.within(range)} ${command?.title}`)).toEqual([
    '"Weigh" 1 way in',
    '"Lift" 2 ways in',
    '"Crane" 1 way in',
    '"Cut" no ways in',
  ]);
  const [, lift, , cut] = shown;
  const [of, , locations = []] = lift?.command?.arguments ?? [];
  expect([lift?.command?.command, of]).toEqual(['stepproof.showReferences', uri]);
  expect(locations.map(({ range }: (typeof shown)[0]) => document.within(range))).toEqual(['Lift', 'Lift']);
  expect(cut?.command?.command).toBe('');
});

test('paths are explored only for lenses that are in sight, once', async () => {
  const { client, lenses, explored } = await opened();
  const open = (await lenses()).filter(({ data }) => data !== undefined);
  expect(explored()).toBe(0);
  const resolved = await Promise.all(open.map((lens) => client.sendRequest(CodeLensResolveRequest.type, lens)));
  expect(resolved.map(({ command }) => command?.title)).toEqual([
    'on 2 of 2 paths',
    'on 2 of 2 paths',
    'no path gets here',
    'no path gets here',
  ]);
  expect(explored()).toBe(1);
});

test('a state has the paths of its own machine, where another one of the template has a state of its name', async () => {
  const { client, open } = await opened();
  const choice = { Variable: '$.a', NumericGreaterThan: 5, Next: 'Run' };
  const machine = (...choices: object[]) => ({
    Type: 'AWS::Serverless::StateMachine',
    Properties: {
      Definition: {
        StartAt: 'Weigh',
        States: {
          Weigh: { Type: 'Choice', Choices: choices, Default: 'Rest' },
          Run: { Type: 'Succeed' },
          Rest: { Type: 'Succeed' },
        },
      },
    },
  });
  const template = { Resources: { One: machine(choice), Other: machine({ ...choice, Next: 'Rest' }, choice) } };
  const document = await open('file:///flows/template.json', JSON.stringify(template));
  const lenses = (await client.sendRequest(CodeLensRequest.type, document.params)) ?? [];
  const ofRun = lenses.filter(({ data, range }) => data !== undefined && document.within(range) === '"Run"');
  const resolved = await Promise.all(ofRun.map((lens) => client.sendRequest(CodeLensResolveRequest.type, lens)));
  expect(resolved.map(({ command }) => command?.title)).toEqual(['on 1 of 2 paths', 'no path gets here']);
});

test('the tests beside a definition can be run by a client that runs them', async () => {
  const files = new Map([['/flows/order.asl.test.yaml', '']]);
  const [first] = await (await opened({ files })).lenses();
  expect(first?.command).toEqual({
    title: 'Run order.asl.test.yaml',
    command: 'stepproof.runTests',
    arguments: ['file:///flows/order.asl.test.yaml'],
  });
  const without = await opened({ files, capabilities: { ...ableClient, experimental: undefined } });
  const commands = (await without.lenses()).map(({ command }) => command?.command ?? '');
  expect(new Set(commands)).toEqual(new Set(['']));
});

test('whoever runs nothing offers no paths', async () => {
  const { client, open, initialized } = await startEditor();
  expect(initialized.capabilities.codeLensProvider).toEqual({ resolveProvider: false });
  const document = await open(uri, order);
  expect(await client.sendRequest(CodeLensRequest.type, document.params)).toHaveLength(4);
});

test('a machine and its paths are shown by a client that can', async () => {
  const experimental = { commands: ['stepproof.showMachine', 'stepproof.showPathsOf'] };
  const { client, lenses, document } = await opened({ capabilities: { ...ableClient, experimental } });
  const all = await lenses();
  const graph = all.find(({ command }) => command?.title === 'Show graph');
  expect(graph?.command).toMatchObject({ command: 'stepproof.showMachine', arguments: [uri, graph?.range.start] });
  const [open] = all.filter(({ data }) => data !== undefined);
  const { command } = await client.sendRequest(CodeLensResolveRequest.type, open ?? { range: document.rangeOf(order) });
  expect(command).toMatchObject({ command: 'stepproof.showPathsOf', arguments: [uri, open?.range.start] });
});
