import { expect, test } from 'vitest';
import { complete, completeYaml } from './complete.ts';

const machine = 'StartAt: A\nStates:\n  A:\n    Type: Succeed\n';

test('a comment of YAML begins with what it reaches', async () => {
  const { labels, taken } = await completeYaml(`# step█\n${machine}`);
  expect(labels).toEqual(['stepproof-disable', 'stepproof-disable-next-line', 'stepproof-disable-line']);
  expect(taken('stepproof-disable-next-line')).toBe(`# stepproof-disable-next-line\n${machine}`);
  expect((await completeYaml(`# about█\n${machine}`)).labels).toEqual([]);
});

test('then it names rules, each once', async () => {
  const first = await completeYaml(`# stepproof-disable-next-line choice█\n${machine}`);
  expect(first.get('choice-default').detail).toMatch(/^Ask for a `Default`/);
  expect(first.taken('choice-default')).toBe(`# stepproof-disable-next-line choice-default\n${machine}`);
  const second = await completeYaml(`# stepproof-disable choice-default, █\n${machine}`);
  expect(second.labels).not.toContain('choice-default');
  expect(second.taken('next-or-end')).toBe(`# stepproof-disable choice-default, next-or-end\n${machine}`);
});

test('a reason is prose', async () => {
  expect((await completeYaml(`# stepproof-disable choice-default -- the cho█\n${machine}`)).labels).toEqual([]);
});

test('in JSON the `Comment` of a state holds it', async () => {
  const state = (comment: string) =>
    `{ "StartAt": "A", "States": { "A": { "Type": "Succeed", "Comment": "${comment}" } } }`;
  expect((await complete(state('Done. step█'))).taken('stepproof-disable')).toBe(state('Done. stepproof-disable'));
  expect((await complete(state('stepproof-disable cho█'))).taken('choice-default')).toBe(
    state('stepproof-disable choice-default'),
  );
  expect((await complete(state('Waits for the cho█'))).labels).toEqual([]);
});

test('a comment of JSON with comments', async () => {
  const text = '{ // stepproof-disable-next-line next█\n  "StartAt": "A", "States": {} }';
  expect((await complete(text)).taken('next-or-end')).toBe(text.replace('next█', 'next-or-end'));
});
