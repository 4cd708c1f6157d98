import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { yamlReader } from '../../../packages/checking/src/parsers/yaml-reader.ts';
import { lowerStateMachine } from '../../../packages/core/src/model/lower.ts';
import { treeOf } from '../../../packages/core/src/project/read-file.ts';
import { CoverageCollector } from '../../../packages/core/src/testing/coverage/collect-coverage.ts';
import { prepareTests } from '../../../packages/core/src/testing/workflow-test/prepare-tests.ts';
import { readTestFile } from '../../../packages/core/src/testing/workflow-test/read-test-file.ts';
import { runTest } from '../../../packages/core/src/testing/workflow-test/run-test.ts';
import { mistakesOf } from '../tested.ts';

const readers = { yaml: yamlReader, yamlRecovery: undefined };
const example = (name: string) => readFileSync(new URL(`../../../examples/${name}`, import.meta.url), 'utf8');
const text = example('order-processing.asl.test.yaml');
const definition = { file: '/flows/order.asl.json', text: example('order-processing.asl.json') };
const machine = lowerStateMachine(treeOf(definition, readers).root);
const coverage = new CoverageCollector(machine);
const given = { machine, type: undefined, readers, named: () => 'not-found' as const };

/** Runs what is left of the tests; the places of mistakes have to lie in the file. */
async function runChanged(changed: string): Promise<void> {
  const { testFile, mistakes } = readTestFile({ file: '/flows/order.asl.test.yaml', text: changed }, readers);
  expectPlaces(mistakes, changed);
  if (testFile === undefined) return;
  const preparation = prepareTests(testFile, given);
  expectPlaces(preparation.mistakes, changed);
  if (preparation.mistakes.length > 0) return;
  for (const test of preparation.prepared)
    await runTest(test, { machine, seen: (simulation) => coverage.add(simulation), jsonata: undefined });
}

function expectPlaces(mistakes: ReturnType<typeof readTestFile>['mistakes'], changed: string): void {
  for (const { location } of mistakes) {
    expect(location.span.start).toBeGreaterThanOrEqual(0);
    expect(location.span.end).toBeLessThanOrEqual(changed.length);
  }
}

const part = fc.constantFrom(
  'null',
  '{}',
  '[]',
  '1',
  '"',
  '}',
  '${Name}',
  '&a',
  '*a',
  '$any: true',
  '__proto__',
  '\n- ',
  ': ',
);

test('whatever is changed in a file of tests, it is read and run', async () => {
  const offset = fc.nat(text.length);
  await fc.assert(
    fc.asyncProperty(offset, fc.nat(30), part, (start, length, put) =>
      runChanged(text.slice(0, start) + put + text.slice(start + length)),
    ),
    { numRuns: 120 },
  );
});

test('each value may be any other', async () => {
  const places = [...text.matchAll(/(?<=: )[\w-]+(?=[ ,}\n])/g)];
  expect(places.length).toBeGreaterThan(20);
  for (const { index, 0: value } of places)
    for (const other of ['null', '{ a: [1] }', '!Ref x'])
      await runChanged(text.slice(0, index) + other + text.slice(index + value.length));
});

test('an alias that holds itself and one that grows without end are refused', () => {
  const cyclic = 'tests: &a [{ name: x, input: *a }]';
  expect(mistakesOf(cyclic).length).toBeGreaterThan(0);
  const levels = Array.from(
    { length: 30 },
    (_, level) => `a${level}: &a${level} [${`*a${level - 1},`.repeat(level === 0 ? 0 : 9)}x]`,
  );
  const growing = `input: { ${levels.join(', ')} }\ntests: [{ name: x }]`;
  expect(mistakesOf(growing).length).toBeGreaterThan(0);
});

test('a pattern with many wildcards takes no time that grows with their number', async () => {
  const pattern = `${'*a'.repeat(2000)}b`;
  const input = 'a'.repeat(100_000);
  const json = JSON.stringify({
    tests: [
      { name: 'x', startAt: 'OrderShipped', input: { input }, expect: { output: { input: { $like: pattern } } } },
    ],
  });
  const { testFile } = readTestFile({ file: '/flows/order.asl.test.json', text: json }, readers);
  const [only] = testFile === undefined ? [] : prepareTests(testFile, given).prepared;
  if (only === undefined) throw new Error('There is no test.');
  expect(
    await runTest(only, { machine, seen: (simulation) => coverage.add(simulation), jsonata: undefined }),
  ).toMatchObject({ kind: 'failed' });
});

test('tests without end share what a file may take', async () => {
  const loop = {
    file: '/flows/loop.asl.json',
    text: '{ "StartAt": "A", "States": { "A": { "Type": "Pass", "Next": "A" } } }',
  };
  const endless = lowerStateMachine(treeOf(loop, readers).root);
  const tests = Array.from({ length: 1000 }, (_, index) => ({ name: `${index}`, type: 'express' }));
  const { testFile } = readTestFile({ file: '/flows/loop.asl.test.json', text: JSON.stringify({ tests }) }, readers);
  const { prepared } = prepareTests(testFile ?? expect.fail(), { ...given, machine: endless });
  const [first] = prepared;
  const result = await runTest(first ?? expect.fail(), {
    machine: endless,
    seen: () => {},
    jsonata: undefined,
  });
  expect(result).toMatchObject({ kind: 'failed', execution: { status: 'LIMIT' } });
  expect(result.kind === 'failed' && result.execution.path.length).toBeLessThanOrEqual(5000);
});
