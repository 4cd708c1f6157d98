import { expect, test } from 'vitest';
import { readEcmaPattern } from '../../packages/core/src/expressions/ecma-pattern.ts';
import { lengthGraph, matchesGraph, searchGraph } from '../../packages/core/src/expressions/pattern-graph.ts';
import { accepts } from '../../packages/core/src/solver/automata/automaton.ts';
import { textsMatching } from '../../packages/core/src/solver/automata/patterns.ts';
import { Random } from '../fuzz/random.ts';

function graphOf(source: string) {
  const part = readEcmaPattern(source);
  const graph = part && searchGraph(part);
  if (graph === undefined) throw new Error(`${source} is not understood.`);
  return graph;
}

/** In which texts a pattern is found, by the graph, and by the automaton where there is one. */
function foundIn(source: string, texts: readonly string[]): readonly string[] {
  const graph = graphOf(source);
  const automaton = textsMatching(graph);
  const found = texts.filter((text) => matchesGraph(graph, text));
  if (automaton !== undefined) expect(texts.filter((text) => accepts(automaton, text))).toEqual(found);
  return found;
}

const texts = [
  '',
  'a',
  'b',
  'ab',
  'aab',
  'abc',
  'A',
  '1',
  '2030-01-31',
  'x\ny',
  '👍',
  'a👍b',
  '\ud83d',
  '\udc4d',
  'a\ud83d',
  '\udc4da',
];

test.each([
  'a',
  '^a$',
  '^a|b$',
  '^[^a]$',
  '^.$',
  '^..$',
  '^.{2,3}$',
  '^(?:a+b?|[0-9]{4}(-[0-9]{2}){2})$',
  '^(?<year>\\d{4})-',
  '\\W',
  '^\\S*$',
  '$',
  '^$',
  'a^b',
  'a$b',
  '(^a)?b',
  '^[\\u{1f000}-\\u{1ffff}]+$',
  '^[a👍]+$',
  '^[^👍]*$',
  '[\\]\\-a-]',
  '^\\x61\\u0062',
  '(a*)*b',
  '(a|b$){2}',
])('%s is found where ECMAScript finds it', (source) => {
  const pattern = new RegExp(source, 'u');
  expect(foundIn(source, texts)).toEqual(texts.filter((text) => pattern.test(text)));
});

test.each(['(?=a)', '(?!a)', '(?<=a)b', '(a)\\1', '\\bword', '\\p{L}', 'a**', '(', '[b-a]', 'a{3,2}', '\\', '(?<n'])(
  '%s is not understood',
  (source) => {
    expect(readEcmaPattern(source)).toBeUndefined();
  },
);

test('patterns of any size are read, and their bounds are kept', () => {
  expect(readEcmaPattern('('.repeat(1_000))).toBeUndefined();
  expect(readEcmaPattern('a'.repeat(100_000))).toBeUndefined();
  const part = readEcmaPattern('((a{1,999}){1,999}){1,999}');
  expect(part && searchGraph(part)).toBeUndefined();
  expect(matchesGraph(graphOf('^(a*)*$'), `${'a'.repeat(50_000)}b`)).toBe(false);
});

test('lengths count characters, and half of one is one', () => {
  const graph = lengthGraph(1, 2);
  const short = texts.filter((text) => [...text].length >= 1 && [...text].length <= 2);
  expect(graph && texts.filter((text) => matchesGraph(graph, text))).toEqual(short);
  const automaton = graph && textsMatching(graph);
  expect(automaton && texts.filter((text) => accepts(automaton, text))).toEqual(short);
});

const seed = 20_261_128;

test(`random patterns match what ECMAScript matches (seed ${seed})`, () => {
  const random = new Random(seed);
  for (let round = 0; round < 60; round++) {
    const source = randomPattern(random, 0);
    const pattern = new RegExp(source, 'u');
    const some = Array.from({ length: 20 }, () => randomText(random));
    expect(foundIn(source, some), source).toEqual(some.filter((text) => pattern.test(text)));
  }
});

function randomText(random: Random): string {
  return Array.from({ length: random.below(6) }, () => random.pick(['a', 'b', '1', '\n', '👍', '\ud83d'])).join('');
}

function randomPattern(random: Random, depth: number): string {
  const atom = () => {
    const kind = random.below(depth > 2 ? 4 : 6);
    if (kind < 2) return random.pick(['a', 'b', '.', '\\d', '👍', '\\S']);
    if (kind === 2) return random.pick(['[ab]', '[^a]', '[^👍]', '[\\w👍]']);
    if (kind === 3) return random.pick(['^', '$']);
    return `(?:${randomPattern(random, depth + 1)})`;
  };
  const term = () => {
    const one = atom();
    return one === '^' || one === '$' ? one : one + random.pick(['', '', '*', '+', '?', '{2}', '{1,2}', '{2,}']);
  };
  const sequence = () => Array.from({ length: 1 + random.below(3) }, term).join('');
  return Array.from({ length: 1 + random.below(2) }, sequence).join('|');
}
