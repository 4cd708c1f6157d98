import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createDocument } from '../../packages/core/src/engine/document.ts';
import { lint } from '../../packages/core/src/linter/lint.ts';
import { defaultSettings } from '../../packages/core/src/linter/settings.ts';
import { machinesOf } from '../../packages/core/src/project/machines.ts';
import { readFile } from '../../packages/core/src/project/read-file.ts';
import { rules } from '../../packages/core/src/rules/index.ts';
import { folderWith } from '../acceptance/command.ts';
import { documentOf, environment, readers } from '../check.ts';
import { nestedParallels, nestedValues } from './deep-texts.ts';
import { definitionOfLength, definitionText, type Shape, shapes } from './definitions.ts';
import { bestRatioOf, growthExponent, ratioOf, spreadOf } from './measure.ts';
import { readOptions } from './options.ts';
import type { QueryLanguage } from './steps.ts';
import { table } from './table.ts';
import { templatesOfLength, writeRepository } from './templates.ts';

const queryLanguages: readonly QueryLanguage[] = ['JSONPath', 'JSONata'];
const sound = shapes.filter((shape) => shape !== 'faulty');

test.each(sound.flatMap((shape) => queryLanguages.map((queryLanguage) => ({ shape, queryLanguage }))))(
  'a $shape definition in $queryLanguage has no findings',
  ({ shape, queryLanguage }) => {
    for (const [seed, states] of [1, 2, 5, 40, 200].entries())
      expect(findingsIn(definitionText({ shape, states, queryLanguage, seed }))).toEqual([]);
  },
);

test.each(queryLanguages)('every state of a faulty definition in %s has a finding', (queryLanguage) => {
  const text = definitionText({ shape: 'faulty', states: 100, queryLanguage, seed: 1 });
  const found = new Set(findingsIn(text).map((pointer) => pointer.split('/')[2]));
  expect(Object.keys(JSON.parse(text).States).filter((name) => !found.has(name))).toEqual([]);
});

test.each(shapes)('a %s definition has as many states as were asked for', (shape) => {
  for (const states of [1, 7, 150]) {
    const text = definitionText({ shape, states, queryLanguage: 'JSONPath', seed: 3 });
    expect(text.match(/"Type": "/g)).toHaveLength(states);
  }
});

test('the same seed gives the same definition, another seed another one', () => {
  const withSeed = (shape: Shape, seed: number) =>
    definitionText({ shape, states: 50, queryLanguage: 'JSONata', seed });
  for (const shape of shapes) {
    expect(withSeed(shape, 7)).toBe(withSeed(shape, 7));
    expect(withSeed(shape, 7)).not.toBe(withSeed(shape, 8));
  }
});

test('a definition of a length is the longest that fits', () => {
  const request = { shape: 'branching', queryLanguage: 'JSONPath', seed: 1 } as const;
  const text = definitionOfLength(20_000, request);
  const states = text.match(/"Type": "/g)?.length ?? 0;
  expect(text.length).toBeLessThanOrEqual(20_000);
  expect(definitionText({ ...request, states: states + 1 }).length).toBeGreaterThan(20_000);
});

test('the templates to measure with hold the whole definition beside much else', () => {
  for (const { template, definition } of templatesOfLength({ template: 40_000, definition: 12_000 })) {
    expect(template.text.length).toBeGreaterThan(30_000);
    const reading = readFile({ ...template, isNamed: false }, readers);
    const machines = machinesOf(reading, { readers, type: undefined }, () => 'not-found');
    const states = machines.flatMap((use) => createDocument(use, environment).machine.states);
    expect(states.length).toBe(definition.text.match(/"?Type"?: /g)?.length);
  }
});

test('the repository to measure with has a machine in every file but in those that a template names', () => {
  const folder = folderWith({}).path;
  writeRepository(folder, 8);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.includes('.'));
  expect(files).toHaveLength(8);
  const texts = files.map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8') }));
  expect(texts.filter(({ text }) => text.includes('AWS::StepFunctions::StateMachine'))).toHaveLength(4);
});

test.each([
  ['Parallel states', nestedParallels],
  ['values', nestedValues],
])('nested %s have no errors', (_, textOf) => {
  const { diagnostics } = lint(documentOf(textOf(60)), rules, defaultSettings);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test.each([
  { power: 1, factor: 5 },
  { power: 2, factor: 0.1 },
  { power: 1.35, factor: 3 },
])('times that grow with the power $power of the size have it as their exponent', ({ power, factor }) => {
  const times = [300, 1_000, 3_000, 10_000].map((size) => ({ size, time: factor * size ** power }));
  expect(growthExponent(times)).toBeCloseTo(power, 10);
});

test('a ratio is the middle one of the rounds, whatever else slowed single rounds', () => {
  const rounds = [2, 2.5, 40, 3, 3.5].map((ratio, index) => ({ subject: ratio * (index + 1), floor: index + 1 }));
  expect(ratioOf(rounds)).toEqual({ low: 2.5, median: 3, high: 3.5 });
});

test('a best ratio is of the least times, of whichever rounds they are', () => {
  const rounds = [
    { subject: 9, floor: 2 },
    { subject: 6, floor: 4 },
  ];
  expect(bestRatioOf(rounds)).toBe(3);
});

test('the middle of an even number of values lies between the two in the middle', () => {
  expect(spreadOf([4, 1, 2, 3]).median).toBe(2.5);
});

test('a figure at its goal is ok, and one over it is above', () => {
  const figure = { kind: 'figure', name: 'warm', unit: '×', spread: undefined, note: 'here' } as const;
  const lines = table([
    { ...figure, value: 8, goal: 8, stretch: 5 },
    { kind: 'skipped', name: 'peer', reason: 'not installed' },
  ]).split('\n');
  expect(lines[1]).toBe('warm     8.00 ×                ≤ 8 ok  ≤ 5 above  here');
  expect(lines[2]).toMatch(/^peer +skipped +not installed$/);
});

test('only rows that exist can be chosen', () => {
  const rows = ['one', 'two', 'three'].map((id) => ({ id, measure: async () => [] }));
  expect(readOptions(['--only', 'three,one'], rows).rows.map(({ id }) => id)).toEqual(['one', 'three']);
  expect(readOptions([], rows).rows).toBe(rows);
  expect(() => readOptions(['--only', 'four'], rows)).toThrow('There is no row `four`');
});

/** The places of all findings. */
function findingsIn(text: string): readonly string[] {
  return lint(documentOf(text), rules, defaultSettings).diagnostics.map(({ pointer }) => pointer);
}
