import { expect, test } from 'vitest';
import { selectPath } from '../../../packages/core/src/interpreter/json-path/select.ts';
import { UnknownValue, type Value } from '../../../packages/core/src/interpreter/value.ts';
import { dataOf, pathOf, selected, unknown } from '../evaluated.ts';

const store: Value = {
  book: [
    { title: 'Moby Dick', price: 9, tags: ['sea', 'whale'], isbn: '0-553' },
    { title: 'Sayings', price: 8, tags: [] },
    { title: 'Sword', price: 13, tags: ['war'], author: { name: 'Waugh' } },
  ],
  'my-key': { a: 1 },
  none: null,
  text: 'abc',
  limit: 9,
};

test.each([
  ['$', store],
  ['$.text', 'abc'],
  ["$['my-key'].a", 1],
  ['$.my-key.a', 1],
  ['$.none', null],
  ['$.book[0].title', 'Moby Dick'],
  ['$.book.[0].title', 'Moby Dick'],
  ['$.book[-1].title', 'Sword'],
  ['$.text  ', 'abc'],
  ["$['text','limit']", { text: 'abc', limit: 9 }],
  ["$['text','nothing']", { text: 'abc' }],
])('the definite path %s selects one value', (path, value) => {
  expect(selected(path, store)).toEqual(value);
});

test.each([
  ['$.book[*].price', [9, 8, 13]],
  ['$.book[0,2].price', [9, 13]],
  [
    "$.book[*]['price','title']",
    [
      { price: 9, title: 'Moby Dick' },
      { price: 8, title: 'Sayings' },
      { price: 13, title: 'Sword' },
    ],
  ],
  ['$.book[1:].price', [8, 13]],
  ['$.book[:2].price', [9, 8]],
  ['$.book[:-1].price', [9, 8]],
  ['$.book[-2:].price', [8, 13]],
  ['$.book[0:9].price', [9, 8, 13]],
  ['$.book[2:1]', []],
  ['$.book[*].author.name', ['Waugh']],
  ['$..price', [9, 8, 13]],
  ['$..tags[0]', ['sea', 'war']],
  ['$..[?(@.isbn)].title', ['Moby Dick']],
  ['$.my-key.*', [1]],
  ['$.nothing[*]', []],
  ['$.nothing[1:].a', []],
  ['$.text[*]', []],
  ['$.text[?(@.a)]', []],
])('the indefinite path %s selects a list', (path, values) => {
  expect(selected(path, store)).toEqual(values);
});

test.each([
  ['@.price < 9', ['Sayings']],
  ['@.price <= 9', ['Moby Dick', 'Sayings']],
  ['@.price > $.limit', ['Sword']],
  ['@.price >= 13', ['Sword']],
  ["@.title == 'Sword'", ['Sword']],
  ['@.title != "Sword"', ['Moby Dick', 'Sayings']],
  ['@.isbn', ['Moby Dick']],
  ['!@.isbn', ['Sayings', 'Sword']],
  ["@.isbn != '1'", ['Moby Dick', 'Sayings', 'Sword']],
  ["@.price == '9'", ['Moby Dick']],
  ["@.price === '9'", []],
  ["@.price !== '9'", ['Moby Dick', 'Sayings', 'Sword']],
  ['@.price in [8, 13]', ['Sayings', 'Sword']],
  ['@.price nin [8, 13]', ['Moby Dick']],
  ["@.tags contains 'war'", ['Sword']],
  ["@.title contains 'y'", ['Moby Dick', 'Sayings']],
  ["@.tags subsetof ['sea', 'whale', 'war']", ['Moby Dick', 'Sayings', 'Sword']],
  ["@.tags anyof ['sea', 'war']", ['Moby Dick', 'Sword']],
  ["@.tags noneof ['sea', 'war']", ['Sayings']],
  ["@.tags all ['sea']", ['Moby Dick']],
  ['@.tags size 2', ['Moby Dick']],
  ['@.tags empty true', ['Sayings']],
  ['@.tags empty false', ['Moby Dick', 'Sword']],
  ["@.tags == ['war']", ['Sword']],
  ['@.title =~ /s.*/i', ['Sayings', 'Sword']],
  ['@.title =~ /S/', []],
  ['@.tags =~ /w.*/', ['Moby Dick', 'Sword']],
  ['@.tags.length() > 1', ['Moby Dick']],
  ["@.author.name == 'Waugh'", ['Sword']],
  ["(@.price > 8 && @.price < 13) || @.title == 'Sword'", ['Moby Dick', 'Sword']],
  ['!(@.price > 8)', ['Sayings']],
])('the filter %s', (condition, titles) => {
  expect(selected(`$.book[?(${condition})].title`, store)).toEqual(titles);
});

test('a filter asks an object itself', () => {
  expect(selected('$[?(@.limit == 9)].text', store)).toEqual(['abc']);
});

test.each([
  ['$.numbers.length()', 3],
  ['$.numbers.sum()', 6],
  ['$.numbers.min()', 1],
  ['$.numbers.max()', 3],
  ['$.numbers.avg()', 2],
  ['$.numbers.first()', 1],
  ['$.numbers.last()', 3],
  ['$.length()', 1],
  ['$.keys()', ['numbers']],
])('the function in %s', (path, value) => {
  expect(selected(path, { numbers: [1, 2, 3] })).toEqual(value);
});

test.each([
  ['$.x', "No results for path: $['x']"],
  ['$.x.y', "Missing property in path $['x']"],
  ['$.a.x.y', "Missing property in path $['a']['x']"],
  ['$.a.x', "No results for path: $['a']['x']"],
  ['$.list[9]', "No results for path: $['list'][9]"],
  ['$.list[9].a', "No results for path: $['list'][9]['a']"],
  ['$.none[0]', "The path $['none'] is null"],
  ['$.a[0]', 'Filter: [0] can only be applied to arrays. Current context is: {b=1}'],
  ['$.constructor', "No results for path: $['constructor']"],
  ['$.__proto__', "No results for path: $['__proto__']"],
  ['$missing.a', "No results for path: $['missing']"],
])('the path %s selects nothing, and says so', (path, message) => {
  expect(selected(path, { a: { b: 1 }, list: [1], none: null })).toBe(message);
});

test('a member of a text is missing, whatever the text has in JavaScript', () => {
  expect(selected('$.text.length', store)).toMatch(
    /^Expected to find an object with property \['length'\] in path \$\['text'\]/,
  );
});

test('no path leads into null', () => {
  expect(selected('$.a', null)).toBe('Unable to apply Path transformation to null or empty input.');
  expect(selected('$', null)).toBeNull();
  expect(selected('$.*', null)).toBeInstanceOf(UnknownValue);
});

test('variables and the context object are read', () => {
  expect(selected('$order.id', {}, { order: { id: 7 } })).toBe(7);
  expect(selected('$$.Execution.Name', {})).toBe('order-1');
});

test('what is below something unknown is unknown, and what is beside it is not', () => {
  expect(selected('$.a.b', { a: unknown })).toBe(unknown);
  expect(selected('$.a', { a: unknown })).toBe(unknown);
  expect(selected('$.list[*]', { list: [unknown, 1] })).toEqual([unknown, 1]);
  expect(selected('$.list[*].a', { list: [unknown, { a: 1 }] })).toBe(unknown);
  expect(selected('$..a', { a: 1, b: [unknown] })).toBe(unknown);
  expect(selected('$.list[1]', { list: [unknown, 1] })).toBe(1);
});

test('a filter is unknown only where what is unknown decides', () => {
  const list = { list: [{ a: unknown, b: 1 }] };
  expect(selected('$.list[?(@.a == 1)]', list)).toBe(unknown);
  expect(selected('$.list[?(@.a == 1 && @.b == 2)]', list)).toEqual([]);
  expect(selected('$.list[?(@.a == 1 || @.b == 1)].b', list)).toEqual([1]);
  expect(selected('$.list[?(@.a)].b', list)).toEqual([1]);
  expect(selected('$.list[?(@.a.c)].b', list)).toBe(unknown);
});

test.each([
  '$.list[?(@ == FAIL)]',
  '$.list[(@.length-1)]',
  '$.list[:]',
  '$.list[-3:-1]',
  '$.list.concat(1)',
  '$.list[?(@ < "1")]',
])('what AWS makes of %s is not known', (path) => {
  expect(selected(path, { list: [1, 2, 3] })).toBeInstanceOf(UnknownValue);
});

test('without an engine a regular expression is unknown', () => {
  const selection = selectPath(pathOf('$[?(@ =~ /a/)]'), { ...dataOf(['a']), regex: undefined });
  expect(selection).toMatchObject({ kind: 'found', value: expect.any(UnknownValue) });
});

test('a search that would take hours ends', () => {
  const deep = JSON.parse(`${'['.repeat(5_000)}${']'.repeat(5_000)}`);
  expect(selected('$..*..*..*', deep)).toBeInstanceOf(UnknownValue);
  const wide = Array.from({ length: 5_000 }, (_, index) => index);
  expect(selected('$[?(@ nin $..*)]', wide)).toBeInstanceOf(UnknownValue);
});

test('a value of any depth is searched', () => {
  const depth = 100_000;
  const deep = JSON.parse(`${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`);
  expect(selected('$..a', deep)).toHaveLength(depth);
  expect(selected(`$${'.a'.repeat(depth)}`, deep)).toBe(1);
  expect(selected('$[?(@ == $)].b', deep)).toEqual([]);
});
