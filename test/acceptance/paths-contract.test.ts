import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Folder, folderWith, stepproof } from './command.ts';
import { order } from './paths-order.ts';

function folderOf(files: Readonly<Record<string, string>> = {}): Folder {
  return folderWith({ 'order.asl.json': order, ...files });
}

const small = JSON.stringify({
  input: { type: 'object', required: ['total'], properties: { total: { type: 'number', maximum: 50 } } },
  tasks: { Charge: { errors: ['Card.Declined'] } },
});

test('paths keep to the contract beside the definition, and say so', async () => {
  const folder = folderOf({ 'order.contract.json': small });
  const { code, out } = await stepproof(folder, ['paths', 'order.asl.json']);
  expect(code).toBe(0);
  expect(out.replaceAll(/\s+/g, ' ')).toContain('Data is taken to be as `order.contract.json` says.');
  const told = JSON.parse((await stepproof(folder, ['paths', 'order.asl.json', '--format', 'json'])).out);
  expect(told.contract).toBe('order.contract.json');
  expect(told.transitions).toContainEqual(
    expect.objectContaining({ to: 'Both', feasible: false, why: expect.stringContaining('the contract rules out') }),
  );
});

test('what a machine asks is written as its contract, which is read again', async () => {
  const folder = folderOf();
  const args = ['paths', 'order.asl.json', '--export', 'contract', '-o', 'order.contract.json'];
  expect(await stepproof(folder, args)).toMatchObject({ code: 0, out: '' });
  const written = JSON.parse(readFileSync(join(folder.path, 'order.contract.json'), 'utf8'));
  expect(written.input).toMatchObject({ type: 'object', required: ['total'] });
  expect((await stepproof(folder, ['paths', 'order.asl.json'])).code).toBe(0);
});

test('a contract is learned from inputs, lines and histories', async () => {
  const history = {
    events: [
      {
        id: 1,
        previousEventId: 0,
        type: 'ExecutionStarted',
        executionStartedEventDetails: { input: '{"total":3,"id":"c"}' },
      },
      { id: 2, previousEventId: 0, type: 'TaskStateEntered', stateEnteredEventDetails: { name: 'Charge' } },
      {
        id: 3,
        previousEventId: 2,
        type: 'LambdaFunctionSucceeded',
        lambdaFunctionSucceededEventDetails: { output: '{"n":1}' },
      },
    ],
  };
  const folder = folderOf({
    'recorded/one.json': '{"total":1,"id":"a"}',
    'recorded/more.jsonl': '{"total":2,"id":"b","note":null}\n',
    'recorded/run.json': JSON.stringify(history),
  });
  const args = ['paths', 'order.asl.json', '--from-samples', 'recorded', '--export', 'contract'];
  const { out, code } = await stepproof(folder, args);
  expect(code).toBe(0);
  const { input, tasks } = JSON.parse(out);
  expect(input).toMatchObject({ required: ['total', 'id'], 'x-assumed': ['id'] });
  expect(input.properties.note).toEqual({ type: 'null' });
  expect(tasks.Charge.output).toMatchObject({ required: ['n'], 'x-assumed': ['n'] });
});

test('the mistakes of a contract are told at their places', async () => {
  const folder = folderOf({ 'order.contract.json': '{ "tasks": { "Chrge": {} } }' });
  const { code, error } = await stepproof(folder, ['paths', 'order.asl.json']);
  expect(code).toBe(2);
  expect(error).toContain('There is no state `Chrge`. Did you mean `Charge`?');
  expect(error).toContain('order.contract.json:1:14');
});

test('a contract is no definition, and no link leads out to one', async () => {
  const folder = folderOf({ 'order.contract.json': '{ "input": {}, "$defs": { "StartAt": {}, "States": {} } }' });
  expect((await stepproof(folder, ['check', '.'])).out).not.toContain('order.contract.json');
  const other = folderOf();
  symlinkSync(join(folder.path, 'order.contract.json'), join(other.path, 'order.contract.json'));
  expect((await stepproof(other, ['paths', 'order.asl.json'])).code).toBe(2);
});
