import fc from 'fast-check';
import jsonata from 'jsonata';
import { expect, test } from 'vitest';
import {
  constantOf,
  jsonataParserFrom,
  parseJsonata,
  readJsonata,
} from '../../packages/core/src/expressions/jsonata.ts';
import { deepestNesting } from '../../packages/core/src/expressions/jsonata-bounds.ts';
import { delimited } from '../../packages/core/src/expressions/jsonata-delimiters.ts';
import { referencesOf } from '../../packages/core/src/expressions/jsonata-references.ts';
import { duration, problemsOf, treeOf } from './texts.ts';

const parser = jsonataParserFrom(jsonata);

test.each([
  ['{% $x %}', { kind: 'expression', inner: ' $x ', offset: 2 }],
  ['{%10%}', { kind: 'expression', inner: '10', offset: 2 }],
  ['{%%}', { kind: 'expression', inner: '', offset: 2 }],
  [' {% $x %}', { kind: 'literal' }],
  ['id-{% $x %}', { kind: 'literal' }],
  ['plain', { kind: 'literal' }],
])('JSA-01, JSA-02: %j is told apart', (text, expected) => {
  expect(delimited(text)).toEqual(expected);
});

test.each(['{% $x', '{% $x %} ', '{%}', '{%'])('JSA-01: %j is not closed', (text) => {
  const problem = { message: 'A string that begins with `{%` ends with `%}`.', start: 0, end: text.length };
  expect(delimited(text)).toEqual({ kind: 'broken', problem });
  expect(readJsonata(text, parser)).toEqual({ offset: 0, expression: { kind: 'malformed', problems: [problem] } });
});

test('a whole string is read between its marks', () => {
  expect(readJsonata('{% 1 %}', parser)).toMatchObject({ offset: 2, expression: { kind: 'parsed' } });
});

test.each([
  ['(1 + ', '3-4 Expected `)`, but the expression ends.'],
  ['1 + ', '2-3 Expected a value, but the expression ends.'],
  ['$sum($x', '6-7 Expected `)`, but the expression ends.'],
  ['', '0-0 Expected a value, but the expression ends.'],
  ['10 + * 2', '7-8 Expected the expression to end, but found `2`.'],
  ['$a == 1', '3-5 JSONata compares with `=`, not with `==`.'],
  ['$a && $b', '3-5 JSONata writes `and`, not `&&`.'],
  ['$a || $b', '3-5 JSONata writes `or`, not `||`.'],
  ['!$a', '0-1 JSONata writes `$not(…)`, not `!`.'],
  ['$x[?(@.a)]', '3-4 Expected a value, but found `?`.'],
  ['{"a" 1}', '5-6 Expected `:`, but found `1`.'],
  ["'abc", '3-4 The string is not closed by its quote.'],
  ['"\\q"', '1-3 `\\q` is not an escape of a JSONata string.'],
  ['"\\u12"', '1-3 The escape `\\u` is followed by four hexadecimal digits.'],
  ['1 /* x', '2-4 The comment is not closed by `*/`.'],
  ['function(x){1}', '9-10 Parameter 1 of the function is not a variable such as `$x`.'],
  ['x := 1', '0-1 What stands left of `:=` is not a variable such as `$x`.'],
  ['$a.1', '3-4 The literal `1` cannot be a step of a path.'],
  ['1e999', '0-5 The number `1e999` is out of range.'],
])('JSA-03: %j is refused where it goes wrong', (text, problem) => {
  expect(problemsOf(parseJsonata(text, parser))).toEqual([problem]);
});

test.each([
  ['"a"', { value: 'a' }],
  ['-5', { value: -5 }],
  ['(true)', { value: true }],
  ['null', { value: null }],
  ['1 + 1', undefined],
  ['$x', undefined],
  ['"a"[0]', undefined],
])('%s has a constant value or none', (text, constant) => {
  expect(constantOf(treeOf(parseJsonata(text, parser)))).toEqual(constant);
});

function placesIn({ variables, states, calls, context, regexes }: ReturnType<typeof referencesOf>) {
  return [variables, states, calls, context, regexes].flat();
}

function references(text: string): ReturnType<typeof referencesOf> {
  return referencesOf(treeOf(parseJsonata(text, parser)));
}

/** Variables as they stand in the text, with `=` after those that the expression binds. */
function variables(text: string): readonly string[] {
  return references(text).variables.map(({ start, end, local }) => `${text.slice(start, end)}${local ? '=' : ''}`);
}

test.each([
  ['$a + $b.c.d', ['$a', '$b.c.d']],
  ['($x := 1; $x + $y)', ['$x=', '$y']],
  ['($x := $x + 1; $x)', ['$x', '$x=']],
  ['($f := function($n) { $n = 0 ? 1 : $f($n - 1) + $m }; $m := 2)', ['$n=', '$n=', '$m=']],
  ['(($x := 1); $x)', ['$x']],
  ['$map($items, function($v, $i) { $v.id & $i & $w })', ['$items', '$v.id=', '$i=', '$w']],
  ['function($v) { $v } and $v', ['$v=', '$v']],
  ['$orders@$o.$customers[$o.id = id].{ "o": $o }', ['$orders', '$customers', '$o.id=', '$o=']],
  ['$orders#$i[$i = 0]', ['$orders', '$i=']],
  ['($orders@$o.a; $o)', ['$orders', '$o']],
  ['$x ~> |$|{"a": $y}|', ['$x', '$y']],
  ['$a^(>$k){ $g: $h }', ['$a', '$k', '$g', '$h']],
  ['$sort($xs, $compare)', ['$xs', '$compare']],
  ['$constructor & $__proto__', ['$constructor', '$__proto__']],
])('JSA-23, JSA-24: the variables of %s are told apart', (text, expected) => {
  expect(variables(text)).toEqual(expected);
});

test.each([
  ['$a + $sum($b)', []],
  ['($x := 1; $y := $x)', ['x', 'y']],
  ['$map($items, function($v, $i) { 1 })', ['v', 'i']],
  ['$orders@$o#$n.a', ['o', 'n']],
])('the names that %s binds are known, used or not', (text, expected) => {
  expect(references(text).bindings).toEqual(expected);
});

test.each([
  ['$states.input.a.b', [{ members: ['input', 'a', 'b'], complete: true, place: '$states.input.a.b' }]],
  ['$states', [{ members: [], complete: true, place: '$states' }]],
  ['$states.input.items[0].id', [{ members: ['input', 'items'], complete: false, place: '$states.input.items' }]],
  [
    '$states.`input`."a\\"b".c',
    [{ members: ['input', 'a"b', 'c'], complete: true, place: '$states.`input`."a\\"b".c' }],
  ],
  ['$states.*.a', [{ members: [], complete: false, place: '$states' }]],
  ['$states["input"]', [{ members: [], complete: false, place: '$states' }]],
  [
    '{"a": [$states.context.Task.Token]}',
    [{ members: ['context', 'Task', 'Token'], complete: true, place: '$states.context.Task.Token' }],
  ],
  ['($states := 1; $states)', []],
])('JSA-07: the members of $states in %s are known', (text, expected) => {
  const found = references(text).states.map(({ members, complete, start, end }) => {
    return { members: members.map(({ name }) => name), complete, place: text.slice(start, end) };
  });
  expect(found).toEqual(expected);
});

test('a member knows its place', () => {
  const text = '$states . input /* x */ . "a"';
  const [read] = references(text).states;
  expect(read?.members.map(({ start, end }) => text.slice(start, end))).toEqual(['input', '"a"']);
});

test.each([
  ['$substr($a, 1)', ['$substr/2']],
  ['$states.input ~> $map($f) ~> $sum', ['$map/2 piped', '$sum/1 piped']],
  ['$x ~> $substring(?, 1)', ['$substring/2 partial']],
  ['($f := function(){ 1 }; $f())', ['$f/0 local']],
  ['$a.$uppercase(b)', ['$uppercase/1']],
  ['function($x){ $x.$string() }(1)', ['$string/0']],
  ['$outer($inner())', ['$outer/1', '$inner/0']],
])('JSA-04: the calls of %s are known', (text, expected) => {
  const found = references(text).calls.map((call) => {
    const marks = [call.partial && 'partial', call.piped && 'piped', call.local && 'local'].filter(Boolean);
    return [`${text.slice(call.start, call.end)}/${call.arguments}`, ...marks].join(' ');
  });
  expect(found).toEqual(expected);
});

test.each([
  ['orderId', ['name orderId']],
  ['$.id', ['$ $']],
  ['$$.x', ['$$ $$']],
  ['$states.input[$$.x = $.y]', ['$$ $$']],
  ['**.a', ['wildcard **']],
  ['States.Format("a")', ['name States']],
  ['`my name`.b', ['name `my name`']],
  ['$f(a) + {"k": b}', ['name a', 'name b']],
  ['$states.input.{ "a": b, "c": $ }', []],
  ['$states.input[a = 1]^(b){c: d}.*', []],
  ['$map($xs, function($x) { a.$ })', []],
  ['$xs ~> |a|{"b": c}|', []],
])('JSA-10: the uses of a context in %s are known', (text, expected) => {
  expect(references(text).context.map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`)).toEqual(expected);
});

test('JSA-25: a regular expression knows its place', () => {
  const text = '$match($a, /b+(\\/)/im) and $contains($a, /c/)';
  const places = references(text).regexes.map(({ start, end }) => text.slice(start, end));
  expect(places).toEqual(['/b+(\\/)/im', '/c/']);
});

test.each(['(', '[', '{"a":', '$f(', 'function($x){', '$a[', '$a.('])('%s nested to the bound is read', (open) => {
  const close = { '(': ')', '[': ']', '{': '}' };
  const brackets = [...open].flatMap((character) => close[character as '('] ?? []);
  // `function($x){` closes its first bracket itself.
  const last = brackets.at(-1) ?? '';
  const text = open.repeat(deepestNesting) + 1 + last.repeat(deepestNesting);
  expect(parseJsonata(text, parser).kind).toBe('parsed');
});

test.each([
  ['brackets', '('.repeat(100_000)],
  ['signs', `${'-'.repeat(100_000)}1`],
  ['sums', `1${'+1'.repeat(100_000)}`],
  ['conditions', `${'1?'.repeat(100_000)}1`],
  ['steps', `$a${'.a'.repeat(100_000)}`],
  ['comments', '/**/'.repeat(100_000)],
])('100,000 %s are not judged, and soon given up', (_, text) => {
  expect(duration(() => expect(parseJsonata(text, parser)).toEqual({ kind: 'unknown' }))).toBeLessThan(2000);
});

test('a regular expression that JavaScript refuses is not judged', () => {
  expect(parseJsonata('$match($a, /(?<!/)', parser).kind).not.toBe('parsed');
  expect(parseJsonata('$match($a, /a++/)', parser)).toEqual({ kind: 'unknown' });
});

test('any text is read without a throw, and every offset lies within it', () => {
  const piece = fc.constantFrom(
    ...[
      '$',
      '$$',
      '$a',
      '$states',
      '.',
      'b',
      '`c d`',
      '"e"',
      "'f'",
      '1',
      '(',
      ')',
      '[',
      ']',
      '{',
      '}',
      ':',
      ':=',
      ';',
      ',',
    ],
    ...[
      'function($x){',
      '~>',
      '?',
      '@$v',
      '#$i',
      '^(',
      '*',
      '**',
      '%',
      '|',
      '/r/i',
      ' ',
      '+',
      '=',
      'and',
      'null',
      '\\',
      '!',
    ],
  );
  const texts = fc.oneof(
    fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
    fc.string({ unit: 'binary' }),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const result = parseJsonata(text, parser);
      if (result.kind === 'unknown') return;
      const found = result.kind === 'malformed' ? result.problems : placesIn(referencesOf(result.tree));
      for (const { start, end } of found) expect(0 <= start && start <= end && end <= text.length).toBe(true);
    }),
    { numRuns: 3000 },
  );
});

test('a text is read once, however often it is asked for', () => {
  const texts: string[] = [];
  const reader = jsonataParserFrom((text) => {
    texts.push(text);
    return jsonata(text);
  });
  expect(parseJsonata('$a + 1', reader)).toEqual(parseJsonata('$a + 1', reader));
  expect(texts).toEqual(['$a + 1']);
});
