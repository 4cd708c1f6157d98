import { expect, test } from 'vitest';
import { followedNeeds } from '../../../../packages/core/src/analyses/permissions/needs/followed-needs.ts';
import { FactStore } from '../../../../packages/core/src/engine/fact-store.ts';
import { documentOf } from '../../../check.ts';
import { linesOf } from './needs.ts';

async function followed(states: unknown, language = 'JSONPath') {
  const store = new FactStore(documentOf(JSON.stringify({ QueryLanguage: language, StartAt: 'A', States: states })));
  await store.explore({ followedNeeds }, { steps: 100_000, signal: undefined });
  return store.gather({ followedNeeds }).followedNeeds.needs;
}

function invoke(name: Readonly<Record<string, string>>) {
  return { Type: 'Task', Resource: 'arn:aws:states:::lambda:invoke', Parameters: name, End: true };
}

const pay = 'required lambda:InvokeFunction arn:aws:lambda:R:A:function:pay';

test('a constant that a state before sets is known', async () => {
  const set = { Type: 'Pass', Result: { fn: 'pay', other: { fn: 'ship' } }, ResultPath: '$.set', Next: 'B' };
  expect(linesOf(await followed({ A: set, B: invoke({ 'FunctionName.$': '$.set.fn' }) }))).toEqual([pay]);
  const shipped = {
    ...invoke({ 'FunctionName.$': "States.Format('{}-{}', $.fn, $.stage)" }),
    InputPath: '$.set.other',
  };
  expect(linesOf(await followed({ A: set, B: shipped }))).toEqual([pay.replace('pay', 'ship-*')]);
});

test('a variable and the input in JSONata', async () => {
  const call = (name: string) => ({
    Type: 'Task',
    Resource: 'arn:aws:states:::lambda:invoke',
    Arguments: { FunctionName: name },
    End: true,
  });
  const set = { Type: 'Pass', Output: { fn: 'pay' }, Assign: { name: 'pay' }, Next: 'B' };
  expect(linesOf(await followed({ A: set, B: call('{% $states.input.fn %}') }, 'JSONata'))).toEqual([pay]);
  expect(linesOf(await followed({ A: set, B: call("{% $name & '-' & $states.input.x %}") }, 'JSONata'))).toEqual([
    pay.replace('pay', 'pay-*'),
  ]);
});

test('what may be one of several is not known', async () => {
  const choice = { Type: 'Choice', Choices: [{ Variable: '$.a', IsPresent: true, Next: 'B' }], Default: 'C' };
  const set = (fn: string) => ({ Type: 'Pass', Result: fn, ResultPath: '$.fn', Next: 'D' });
  const states = { A: choice, B: set('pay'), C: set('ship'), D: invoke({ 'FunctionName.$': '$.fn' }) };
  expect(linesOf(await followed(states))).toEqual([pay.replace('pay', '*')]);
});

test('a state that no data leads to is told apart', async () => {
  const set = { Type: 'Pass', Result: 1, ResultPath: '$.n', Next: 'B' };
  const choice = { Type: 'Choice', Choices: [{ Variable: '$.n', NumericEquals: 2, Next: 'C' }], Default: 'E' };
  const states = { A: set, B: choice, C: invoke({ FunctionName: 'pay' }), E: { Type: 'Succeed' } };
  expect((await followed(states)).map(({ isReachable }) => isReachable)).toEqual([false]);
});

test('what stands behind a failure that is to be mended is needed', async () => {
  const set = { Type: 'Pass', Result: { a: 1 }, Next: 'B' };
  const failing = { Type: 'Pass', InputPath: '$.b', Next: 'C' };
  const states = { A: set, B: failing, C: invoke({ FunctionName: 'pay' }) };
  expect((await followed(states)).map(({ isReachable }) => isReachable)).toEqual([true]);
});
