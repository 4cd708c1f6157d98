import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { yamlReader } from '../../../packages/checking/src/parsers/yaml-reader.ts';
import { lowerStateMachine } from '../../../packages/core/src/model/lower.ts';
import { CoverageCollector } from '../../../packages/core/src/testing/coverage/collect-coverage.ts';
import { dataTree } from '../../../packages/core/src/testing/data-tree.ts';
import { prepareTest } from '../../../packages/core/src/testing/workflow-test/prepare-test.ts';
import { readTestFile } from '../../../packages/core/src/testing/workflow-test/read-test-file.ts';
import { runTest } from '../../../packages/core/src/testing/workflow-test/run-test.ts';
import { mistakesOf } from '../tested.ts';

const readers = { yaml: yamlReader, yamlRecovery: undefined };
const example = (name: string) => readFileSync(new URL(`../../../examples/${name}`, import.meta.url), 'utf8');
const text = example('order-processing.asl.test.yaml');
const definition = { file: '/flows/order.asl.json', text: example('order-processing.asl.json') };
const machine = lowerStateMachine(dataTree(definition, readers).root);
const coverage = new CoverageCollector(machine);

/** Runs what is left of the tests; the places of mistakes have to lie in the file. */
async function runChanged(changed: string): Promise<void> {
  const { testFile, mistakes } = readTestFile({ file: '/flows/order.asl.test.yaml', text: changed }, readers);
  const named = () => 'not-found' as const;
  for (const test of testFile?.tests ?? []) {
    const prepared = prepareTest(test, { machine, type: undefined, readers, named });
    if (prepared.mistakes.length === 0) await runTest(prepared, { machine, coverage, jsonata: undefined });
    else expectPlaces(prepared.mistakes, changed);
  }
  expectPlaces(mistakes, changed);
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
  const [only] = testFile?.tests ?? [];
  if (only === undefined) throw new Error('There is no test.');
  const prepared = prepareTest(only, { machine, type: undefined, readers, named: () => 'not-found' });
  expect(await runTest(prepared, { machine, coverage, jsonata: undefined })).toMatchObject({ kind: 'failed' });
});
