import { expect, test } from 'vitest';
import { type Suppression, suppressions } from '../../packages/core/src/analyses/suppressions.ts';
import { FactStore } from '../../packages/core/src/engine/fact-store.ts';
import { locatePlace, type Place } from '../../packages/core/src/engine/place.ts';
import type { TextFormat } from '../../packages/core/src/syntax/parse.ts';
import { documentOf } from '../check.ts';

function suppressionsIn(text: string, format: TextFormat = 'yaml'): readonly Suppression[] {
  return new FactStore(documentOf(text, { format })).gather({ written: suppressions }).written;
}

function textAt(text: string, place: Place): string {
  const { span } = locatePlace(place);
  return text.slice(span.start, span.end);
}

function covered(text: string, format: TextFormat = 'yaml'): string[] {
  return suppressionsIn(text, format).map(({ covers }) => text.slice(covers.start, covers.end));
}

test('a comment names its rules, and after two dashes the reason', () => {
  const text = 'a: 1 # stepproof-disable-line no-a, no-b no-2 -- they -- are meant so\n';
  const [suppression] = suppressionsIn(text);
  expect(suppression?.ruleIds.map(({ id, at }) => [id, textAt(text, at)])).toEqual([
    ['no-a', 'no-a'],
    ['no-b', 'no-b'],
    ['no-2', 'no-2'],
  ]);
  expect(suppression?.reason).toBe('they -- are meant so');
  expect(suppression && textAt(text, suppression.at)).toBe('stepproof-disable-line');
});

test('rules and reason may be left out', () => {
  expect(suppressionsIn('# stepproof-disable\n')).toMatchObject([{ ruleIds: [], reason: '' }]);
  expect(suppressionsIn('# stepproof-disable -- all of them\n')).toMatchObject([
    { ruleIds: [], reason: 'all of them' },
  ]);
  expect(suppressionsIn('# stepproof-disable no-a--why\n')).toMatchObject([
    { ruleIds: [{ id: 'no-a--why' }], reason: '' },
  ]);
});

test('the end of a block comment is no reason', () => {
  expect(suppressionsIn('{ /* stepproof-disable no-a -- why */ }', 'json')).toMatchObject([{ reason: 'why' }]);
  expect(suppressionsIn('{ /* stepproof-disable no-a */ }', 'json')).toMatchObject([{ ruleIds: [{ id: 'no-a' }] }]);
});

test('what is said on a later line of a comment is no rule', () => {
  const [suppression] = suppressionsIn('{ /* stepproof-disable no-a\n so much for that */ }', 'json');
  expect(suppression?.ruleIds.map(({ id }) => id)).toEqual(['no-a']);
});

test('a comment covers the file, its own line, or the next one', () => {
  expect(covered('a: 1\n# stepproof-disable no-a\nb: 2\n')).toEqual(['a: 1\n# stepproof-disable no-a\nb: 2\n']);
  expect(covered('a: 1\nb: 2 # stepproof-disable-line no-a\nc: 3\n')).toEqual(['b: 2 # stepproof-disable-line no-a']);
  expect(covered('# stepproof-disable-next-line no-a\nb: 2\nc: 3\n')).toEqual(['b: 2']);
  expect(covered('b: 2 # stepproof-disable-next-line no-a')).toEqual(['']);
});

test('a Comment covers the state with its name, or the scope', () => {
  const text = `{ "States": { "A": { "Comment": "Odd, yes. stepproof-disable no-a -- why", "Type": "Map",
    "Iterator": { "Comment": "stepproof-disable no-b" } } } }`;
  expect(suppressionsIn(text, 'json').map(({ ruleIds }) => ruleIds[0]?.id)).toEqual(['no-b', 'no-a']);
  expect(covered(text, 'json')).toEqual([
    '"Iterator": { "Comment": "stepproof-disable no-b" }',
    text.slice(text.indexOf('"A"'), -' } }'.length),
  ]);
});

test('the Comment of the machine covers all of it', () => {
  const text = '{ "Comment": "stepproof-disable no-a" }';
  expect(covered(text, 'json')).toEqual([text]);
});

test('the places in a Comment are those of its characters, behind escapes too', () => {
  const text = '{ "Comment": "\\"odd\\" stepproof-disable no-a" }';
  const [suppression] = suppressionsIn(text, 'json');
  expect(suppression?.ruleIds.map(({ at }) => textAt(text, at))).toEqual(['no-a']);
});

test('other comments suppress nothing', () => {
  expect(suppressionsIn('# step-proof-disable no-a\nComment: 5\nStates: { A: { Comment: fine } }\n')).toEqual([]);
});
