import { expect, test } from 'vitest';
import { defineExploration } from '../../packages/core/src/engine/analysis.ts';
import { type AnyRule, defineRule } from '../../packages/core/src/engine/rule.ts';
import { lint } from '../../packages/core/src/linter/lint.ts';
import type { LintSettings } from '../../packages/core/src/linter/settings.ts';
import type { TextFormat } from '../../packages/core/src/syntax/parse.ts';
import { documentOf } from '../check.ts';
import { fails, recommended, reportsStates, usual } from './rules.ts';

const rules = [reportsStates('no-a'), reportsStates('no-b')];

interface Circumstances {
  readonly format?: TextFormat;
  readonly rules?: readonly AnyRule[];
  readonly settings?: LintSettings;
}

/** What is left, each finding as its rule and what it says of. */
function left(text: string, circumstances: Circumstances = {}): string[] {
  const { format = 'yaml', settings = recommended } = circumstances;
  const { diagnostics } = lint(documentOf(text, { format }), circumstances.rules ?? rules, settings);
  return diagnostics.map(({ ruleId, pointer, message }) => `${ruleId} ${pointer.split('/').at(-1) || message}`);
}

test('a comment suppresses a rule in its line, in the next one, or in the whole file', () => {
  expect(left('States:\n  A: {} # stepproof-disable-line no-a -- why\n  B: {}\n')).toEqual([
    'no-b A',
    'no-a B',
    'no-b B',
  ]);
  expect(left('States:\n  # stepproof-disable-next-line no-a -- why\n  A: {}\n  B: {}\n')).toEqual([
    'no-b A',
    'no-a B',
    'no-b B',
  ]);
  expect(left('# stepproof-disable no-a, no-b -- why\nStates:\n  A: {}\n  B: {}\n')).toEqual([]);
});

test('a comment in JSON does so too', () => {
  const text = '{ "States": {\n  // stepproof-disable-next-line no-a -- why\n  "A": {},\n  "B": {} } }';
  expect(left(text, { format: 'json' })).toEqual(['no-b A', 'no-a B', 'no-b B']);
});

test('the Comment of a state suppresses in the state, its name and what it holds', () => {
  const text = `{ "States": {
    "A": { "Comment": "Kept. stepproof-disable no-a -- why", "Type": "Parallel", "Branches": [{ "States": { "C": {} } }] },
    "B": {} } }`;
  expect(left(text, { format: 'json' })).toEqual(['no-b A', 'no-b C', 'no-a B', 'no-b B']);
});

test('the Comment of an inner scope suppresses in that scope', () => {
  const text = `{ "States": { "A": { "Type": "Map", "ItemProcessor": {
    "Comment": "stepproof-disable no-a -- why", "States": { "C": {} } } } } }`;
  expect(left(text, { format: 'json' })).toEqual(['no-a A', 'no-b A', 'no-b C']);
});

test('the Comment of the machine suppresses everywhere', () => {
  expect(left('Comment: stepproof-disable no-a no-b -- why\nStates: { A: {} }\n')).toEqual([]);
});

test('a Comment in a payload is data', () => {
  const text = '{ "States": { "A": { "Result": { "Comment": "stepproof-disable no-a -- why" } } } }';
  expect(left(text, { format: 'json' })).toEqual(['no-a A', 'no-b A']);
});

test('a suppression of nothing is a finding, at the name of the rule', () => {
  const text = '# stepproof-disable no-a no-c no-aa -- why\nStates: {}\n';
  const { diagnostics } = lint(documentOf(text, { format: 'yaml' }), [...rules, reportsStates('no-cc')], recommended);
  expect(
    diagnostics.map(({ location, message }) => [text.slice(location.span.start, location.span.end), message]),
  ).toEqual([
    ['no-a', 'Nothing is suppressed here: `no-a` reports nothing in this place.'],
    ['no-c', 'There is no rule `no-c` to suppress. Did you mean `no-a`?'],
    ['no-aa', 'There is no rule `no-aa` to suppress. Did you mean `no-a`?'],
  ]);
});

test('of two suppressions of one finding the outer one is used', () => {
  const text =
    'Comment: stepproof-disable no-a -- why\nStates:\n  A: { Comment: stepproof-disable no-a no-b -- why }\n';
  expect(left(text)).toEqual(['no-unused-suppression Comment']);
});

test('a rule that is off may stay suppressed, and a level tells how loud an idle suppression is', () => {
  const text = '# stepproof-disable no-a -- why\nStates: {}\n';
  const off = (id: string): LintSettings => ({ preset: 'recommended', levels: new Map([[id, 'off']]) });
  expect(left(text, { settings: off('no-a') })).toEqual([]);
  expect(left(text, { settings: off('no-unused-suppression') })).toEqual([]);
  const settings: LintSettings = { preset: 'recommended', levels: new Map([['no-unused-suppression', 'error']]) };
  expect(lint(documentOf(text, { format: 'yaml' }), rules, settings).diagnostics[0]?.severity).toBe('error');
});

test('a suppressed rule that failed, or did not run, is not called idle', () => {
  const text = '# stepproof-disable broken -- why\nStates: {}\n';
  expect(left(text, { rules: [fails('broken')] })).toEqual([]);
  const unclear = '{ "Comment": "stepproof-disable no-a -- why", "States": { "A": {}';
  expect(left(unclear, { format: 'json' })).toEqual([]);
});

test('a suppressed rule that only lintDeep runs is not called idle without it', () => {
  const walk = defineExploration({ name: 'walk', needs: {}, run: async () => 1 });
  const deep = defineRule({ ...usual, id: 'no-walk', messages: {}, needs: { walk }, check() {} });
  expect(left('# stepproof-disable no-walk -- why\nStates: {}\n', { rules: [deep] })).toEqual([]);
});

test('names that every JavaScript object has are names like others', () => {
  expect(left('# stepproof-disable constructor -- why\nStates: { A: {} }\n')).toEqual([
    'no-unused-suppression There is no rule `constructor` to suppress.',
    'no-a A',
    'no-b A',
  ]);
});
