import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, stepproof } from './command.ts';

const machines = (comment: string) => `orders:
  name: orders
  definition:
    Comment: ${comment}
    StartAt: Ship
    States: { Ship: { Type: Succeed } }
`;

const flow = (comment: string) => `Comment: ${comment}
StartAt: Ship
States: { Ship: { Type: Succeed } }
`;

const service = (stateMachines: string) => `service: shop
stepFunctions:
  stateMachines: ${stateMachines}
`;

async function findingsIn(folder: { readonly path: string }, ...args: readonly string[]) {
  const { out, error } = await stepproof(folder, ['check', '--format', 'json', ...args]);
  expect(error).toBe('');
  const { diagnostics } = JSON.parse(out) as {
    diagnostics: { file: string; ruleId: string; start: { line: number } }[];
  };
  return diagnostics.map(({ file, ruleId, start }) => `${file}:${start.line} ${ruleId}`);
}

test('state machines in a file of their own are told of once, at their places, however the file is met', async () => {
  const folder = folderWith({
    'shop/serverless.yml': service('${file(includes/machines.yml)}'),
    'shop/includes/machines.yml': machines('a whisper'),
  });
  const expected = ['shop/includes/machines.yml:4 no-whisper'];
  expect(await findingsIn(folder)).toEqual(expected);
  expect(await findingsIn(folder, 'shop/serverless.yml')).toEqual(expected);
  expect(await findingsIn(folder, 'shop/serverless.yml', 'shop/includes/machines.yml')).toEqual(expected);
});

test('two services that have state machines in common tell of them once', async () => {
  const folder = folderWith({
    'one/serverless.yml': service('${file(../common/machines.yml)}'),
    'two/serverless.yml': service('${file(../common/machines.yml)}'),
    'common/machines.yml': machines('a whisper'),
  });
  expect(await findingsIn(folder)).toEqual(['common/machines.yml:4 no-whisper']);
});

test('--fix writes into the file that a state machine is in', async () => {
  const files = {
    'serverless.yml': service('\n    orders: ${file(orders.yml)}\n    returns: { definition: "${file(returns.yml)}" }'),
    'orders.yml': machines('a whisper')
      .replace(/^orders:\n/, '')
      .replace(/^ {2}/gm, ''),
    'returns.yml': flow('shout'),
  };
  const folder = folderWith(files);
  await stepproof(folder, ['check', '--fix']);
  expect(folder.read('serverless.yml')).toBe(files['serverless.yml']);
  expect(folder.read('orders.yml')).toBe(files['orders.yml'].replace('shout', ''));
  expect(folder.read('returns.yml')).toBe(flow(''));
});

test('no file outside of the folder is read, by a path or by a link', async () => {
  const outside = folderWith({ 'machines.yml': machines('a whisper') });
  const folder = folderWith({
    'a/serverless.yml': service(`\${file(../../${outside.path.split('/').at(-1)}/machines.yml)}`),
    'b/serverless.yml': service('${file(linked.yml)}'),
    'c/serverless.yml': service('\n    orders: ${file(linked.yml):orders}'),
  });
  for (const name of ['b', 'c']) symlinkSync(join(outside.path, 'machines.yml'), join(folder.path, name, 'linked.yml'));
  expect(await findingsIn(folder)).toEqual([]);
});

test('a file that is left out by the configuration is not told of', async () => {
  const folder = folderWith({
    'stepproof.config.json': '{ "ignore": ["machines.yml"] }',
    'serverless.yml': service('${file(machines.yml)}'),
    'machines.yml': machines('a whisper'),
  });
  expect(await findingsIn(folder)).toEqual([]);
});

test('a part of a configuration that is named is not taken for a definition', async () => {
  const folder = folderWith({ 'machines.yml': `stateMachines:\n${machines('fine').replace(/^/gm, '  ')}` });
  const { out, error } = await stepproof(folder, ['check', 'machines.yml']);
  expect(`${out}${error}`).not.toContain('StartAt');
});
