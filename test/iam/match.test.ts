import { expect, test } from 'vitest';
import { mayMatchArn, surelyMatchesArn } from '../../packages/core/src/iam/match-arn.ts';
import { mayMatch, surelyMatches } from '../../packages/core/src/iam/match-text.ts';
import { type Pattern, readPattern } from '../../packages/core/src/iam/pattern.ts';
import {
  type AtomRange,
  hole,
  literal,
  type SymbolicText,
  symbolicText,
} from '../../packages/core/src/iam/symbolic-text.ts';
import { Random } from '../fuzz/random.ts';

/** `<p>` is a parameter, `<p/segment>` an atom of another range, `<>` a hole. */
function written(text: string): SymbolicText {
  const pieces = text.split(/(<[^<>]*>)/).map((part, index) => {
    if (index % 2 === 0) return literal(part);
    const [key = '', range = 'any'] = part.slice(1, -1).split('/');
    return key === '' ? hole : ({ kind: 'atom', key, range: range as AtomRange } as const);
  });
  return symbolicText(pieces);
}

function pattern(text: string): Pattern {
  return readPattern(written(text), '2012-10-17');
}

function verdict(one: string, other: string): string {
  const isSure = surelyMatchesArn(pattern(one), written(other));
  return isSure ? 'surely' : mayMatchArn(pattern(one), written(other)) ? 'maybe' : 'never';
}

test.each([
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html
  ['*', 'arn:aws:sqs:us-east-2:111122223333:queue1', 'surely'],
  ['arn:aws:sqs:us-east-2:*:queue1', 'arn:aws:sqs:us-east-2:111122223333:queue1', 'surely'],
  ['arn:aws:s3:::amzn-s3-demo-bucket/*/test/*', 'arn:aws:s3:::amzn-s3-demo-bucket/1/2/test/3.jpg', 'surely'],
  ['arn:aws:s3:::amzn-s3-demo-bucket/???', 'arn:aws:s3:::amzn-s3-demo-bucket/abc', 'surely'],
  ['arn:aws:s3:::amzn-s3-demo-bucket/???', 'arn:aws:s3:::amzn-s3-demo-bucket/abcd', 'never'],
  ['arn:aws:lambda:*:function:x', 'arn:aws:lambda:us-east-1:111122223333:function:x', 'never'],
  ['arn:aws:s3:*', 'arn:aws:s3:::bucket/key', 'surely'],
  ['arn:aws:s3:::b', 'arn:aws:s3:::b/key', 'never'],
  ['arn:aws:lambda:<r/segment>:<a/account>:function:F', 'arn:aws:lambda:<r/segment>:<a/account>:function:F', 'surely'],
  ['arn:aws:lambda:us-east-1:111122223333:function:F', 'arn:aws:lambda:<r/segment>:<a/account>:function:F', 'maybe'],
  ['arn:aws:lambda:us-east-1:11112222333x:function:F', 'arn:aws:lambda:<r/segment>:<a/account>:function:F', 'never'],
  ['arn:aws:lambda:*:*:function:<f/name>', 'arn:aws:lambda:<r/segment>:<a/account>:function:<f/name>', 'surely'],
  ['arn:aws:lambda:*:*:function:<f/name>', 'arn:aws:lambda:<r/segment>:<a/account>:function:<g/name>', 'never'],
  ['arn:aws:lambda:*:*:function:<f/name>', 'arn:aws:lambda:<r/segment>:<a/account>:function:<f/name>:live', 'never'],
  ['arn:aws:lambda:*:*:function:<f/name>:*', 'arn:aws:lambda:<r/segment>:<a/account>:function:<f/name>:live', 'surely'],
  [
    'arn:aws:lambda:*:*:function:orders-*',
    'arn:aws:lambda:<r/segment>:<a/account>:function:<s/segment>-F-<g/name>',
    'maybe',
  ],
  ['<p>', '<p>', 'surely'],
  ['<p>:*', '<p>:live', 'surely'],
  ['<p>', '<q>', 'maybe'],
  ['arn:aws:s3:::b/${*}', 'arn:aws:s3:::b/*', 'surely'],
  ['arn:aws:s3:::b/${*}', 'arn:aws:s3:::b/c', 'never'],
  ['arn:aws:s3:::b/${aws:username}/*', 'arn:aws:s3:::b/c/d', 'maybe'],
  ['arn:aws:dynamodb:*:*:table/T', 'arn:aws:dynamodb:us-east-1:111122223333:table/<>', 'maybe'],
  ['arn:aws:dynamodb:*:*:table/*', 'arn:aws:dynamodb:us-east-1:111122223333:table/<>', 'surely'],
  ['arn:aws:dynamodb:*:*:index/*', 'arn:aws:dynamodb:us-east-1:111122223333:table/<>', 'never'],
])('%s matches %s %s', (one, other, expected) => {
  expect(verdict(one, other)).toBe(expected);
});

test('before the version of 2012 a variable is plain text', () => {
  const old = readPattern(written('${aws:username}'), '2008-10-17');
  expect(surelyMatches(old, written('${aws:username}'))).toBe(true);
  expect(mayMatch(old, written('ann'))).toBe(false);
});

test('a pattern is matched by exactly the texts that it says, whatever stands for what is unknown', () => {
  const seed = Number(process.env.SEED ?? 1);
  const random = new Random(seed);
  for (let count = 0; count < 20_000; count++) {
    const [one, other] = [randomWritten(random, '*?'), randomWritten(random, '')];
    const matched = assignments(`${one}|${other}`).map((words) => globs(fill(one, words, 0), fill(other, words, 1)));
    const [read, text] = [pattern(one), written(other)];
    if (surelyMatches(read, text)) expect(matched, `${one} ${other}, seed ${seed}`).not.toContain(false);
    if (matched.includes(true)) expect(mayMatch(read, text), `${one} ${other}, seed ${seed}`).toBe(true);
    if (!/[<]/.test(one + other)) expect(surelyMatches(read, text), `${one} ${other}`).toBe(matched[0]);
  }
});

test('a pattern for ARNs is matched by exactly the ARNs that it says', () => {
  const seed = Number(process.env.SEED ?? 2);
  const random = new Random(seed);
  for (let count = 0; count < 20_000; count++) {
    const [one, other] = [randomArn(random, '*?'), randomArn(random, '')];
    const matched = assignments(`${one}|${other}`).map((words) => arnGlobs(fill(one, words, 0), fill(other, words, 1)));
    const [read, text] = [pattern(one), written(other)];
    if (surelyMatchesArn(read, text)) expect(matched, `${one} ${other}, seed ${seed}`).not.toContain(false);
    if (matched.includes(true)) expect(mayMatchArn(read, text), `${one} ${other}, seed ${seed}`).toBe(true);
  }
});

const words = ['', 'a', 'b', 'ab', 'b/a', 'a:b'];
const unknowns = ['<p>', '<q>', '<s/segment>', '<>'];

function randomWritten(random: Random, wildcards: string): string {
  const pieces = [
    'a',
    'b',
    'a',
    'b',
    ':',
    '/',
    ...wildcards,
    ...wildcards,
    ...unknowns.filter(() => random.below(2) === 0),
  ];
  return Array.from({ length: random.below(6) }, () => random.pick(pieces)).join('');
}

function randomArn(random: Random, wildcards: string): string {
  const pieces = ['a', 'b', ...wildcards, '<s/segment>'];
  const part = () => Array.from({ length: random.below(3) }, () => random.pick(pieces)).join('');
  const parts = Array.from({ length: wildcards === '' ? 5 : 1 + random.below(5) }, part);
  return [...parts, randomWritten(random, wildcards)].join(':');
}

type Words = ReadonlyMap<string, string>;

/** Every choice of words for what is unknown in both; holes are told apart by side and place. */
function assignments(both: string): readonly Words[] {
  const [one = '', other = ''] = both.split('|');
  const keys = new Set([...keysIn(one, 0), ...keysIn(other, 1)]);
  let all: Words[] = [new Map()];
  for (const key of keys) {
    const fitting = key.includes('/segment') ? words.filter((word) => !/[:/]/.test(word)) : words;
    all = all.flatMap((known) => fitting.map((word) => new Map([...known, [key, word]])));
    // Only a part of them where there are very many.
    if (all.length > 36) all = all.filter((_, index) => index % Math.ceil(all.length / 37) === 0);
  }
  return all;
}

function keysIn(text: string, side: number): readonly string[] {
  return [...text.matchAll(/<([^<>]*)>/g)].map(({ 1: key = '', index }) => (key === '' ? `${side} ${index}` : key));
}

function fill(text: string, known: Words, side: number): string {
  return text.replace(
    /<([^<>]*)>/g,
    (_, key: string, index: number) => known.get(key === '' ? `${side} ${index}` : key) ?? '',
  );
}

/** By regular expressions, which nothing of ours is used for. */
function globs(one: string, other: string): boolean {
  const source = one
    .replace(/[.+^${}()|[\]\\/]/g, '\\$&')
    .replaceAll('*', '[^]*')
    .replaceAll('?', '[^]');
  return new RegExp(`^${source}$`, 'u').test(other);
}

function arnGlobs(one: string, other: string): boolean {
  if (/^\*+$/.test(one)) return true;
  const wanted = one.split(':');
  const found = other.split(':');
  if (wanted.length < 6 && !one.endsWith('*')) return false;
  while (wanted.length < 6) wanted.push('*');
  const parts = (list: readonly string[]) => [...list.slice(0, 5), list.slice(5).join(':')];
  return parts(wanted).every((part, index) => globs(part, parts(found)[index] ?? ''));
}
