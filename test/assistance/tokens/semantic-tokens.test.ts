import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ExpressionToken } from '../../../packages/core/src/assistance/cursor/expression-lexer.ts';
import { jsonataTokens } from '../../../packages/core/src/assistance/tokens/jsonata-tokens.ts';
import { pathTokens } from '../../../packages/core/src/assistance/tokens/path-tokens.ts';
import { semanticTokensOf } from '../../../packages/core/src/assistance/tokens/semantic-tokens.ts';
import { documentOf } from '../../check.ts';

/** The tokens as words: their characters, their type, and a star for what is the language's own. */
function shown(text: string, tokens: readonly ExpressionToken[]): string {
  return tokens
    .map(({ start, end, type, isBuiltIn }) => `${text.slice(start, end)}:${type}${isBuiltIn ? '*' : ''}`)
    .join(' ');
}

test.each([
  ['$states.input.id', '$states:variable* input:property id:property'],
  ['$total + 1.5e3', '$total:variable +:operator 1.5e3:number'],
  ["$uppercase('it''s')", "$uppercase:function* 'it':string 's':string"],
  ['$mine ("a\\"b")', '$mine:function "a\\"b":string'],
  ['`a b`.c ~> $sum', '`a b`:property c:property ~>:operator $sum:variable'],
  [
    'a and b in [1..2] or true',
    'a:property and:keyword b:property in:keyword 1:number ..:operator 2:number or:keyword true:keyword',
  ],
  ['and.or', 'and:property or:property'],
  ['$match(a, /a\\/b/i) / 2', '$match:function* a:property /a\\/b/i:regexp /:operator 2:number'],
  ['a / b / c', 'a:property /:operator b:property /:operator c:property'],
  [
    '$x != null /* why */ ? 1 : -1',
    '$x:variable !=:operator null:keyword /* why */:comment ?:operator 1:number -:operator 1:number',
  ],
  ['function($a) { $a }', 'function:keyword $a:parameter $a:parameter'],
  ['$$.a[$ > 1]', '$$:variable* a:property $:variable* >:operator 1:number'],
  ['"open', '"open:string'],
  ['a /* open', 'a:property /* open:comment'],
  ['/', '/:operator'],
  ['größe.🚚', 'größe:property 🚚:operator'],
])('of JSONata: %s', (text, expected) => {
  expect(shown(text, jsonataTokens(text, new Set(['a'])))).toBe(expected);
});

test.each([
  ['$.order.id', '$:variable* order:property id:property'],
  ['$$.Execution.Id', '$$:variable* Execution:property Id:property'],
  ['$total.net[0]', '$total:variable net:property 0:number'],
  ["$['a b']['c','d'].my-key", "$:variable* 'a b':property 'c':property 'd':property my-key:property"],
  [
    "$..items[?(@.n >= 2 && @.s == 'x')]",
    "$:variable* items:property ?:operator @:variable* n:property >=:operator 2:number &&:operator @:variable* s:property ==:operator 'x':string",
  ],
  ['$.items.length()', '$:variable* items:property length:function'],
  ['$[*].a', '$:variable* *:operator a:property'],
  [
    "States.Format('{}, {}', $.a, States.UUID())",
    "States.Format:function* '{}, {}':string $:variable* a:property States.UUID:function*",
  ],
  ['States.Nothing(true, -1', 'States.Nothing:function true:keyword -:operator 1:number'],
  ["States.Array($.a['b'], 'c')", "States.Array:function* $:variable* a:property 'b':property 'c':string"],
  ['$.', '$:variable*'],
])('of a path or an intrinsic function: %s', (text, expected) => {
  expect(shown(text, pathTokens(text))).toBe(expected);
});

test('of any text are in their order, and lie in it', () => {
  const signs = fc.string({ unit: fc.constantFrom(...'$.[]()\'"`/*\\ aé1{}:~>?@,😀') });
  fc.assert(
    fc.property(fc.oneof(signs, fc.string()), (text) => {
      for (const tokens of [jsonataTokens(text, new Set()), pathTokens(text)]) {
        let last = 0;
        for (const { start, end } of tokens) {
          expect(start >= last && end > start && end <= text.length).toBe(true);
          last = end;
        }
      }
    }),
  );
});

test('of long texts take no time without end', () => {
  for (const part of ['/\\', '"', '[', '$a ', '$.', "['", '/*', '`'])
    for (const read of [pathTokens, (text: string) => jsonataTokens(text, new Set())])
      expect(read(part.repeat(100_000)).length).toBeGreaterThanOrEqual(0);
});

const definition = `{ "StartAt": "A", "States": {
  "A": { "Type": "Pass", "InputPath": "$.a", "Parameters": { "x.$": "States.UUID()", "y": "$.no" }, "Next": "B" },
  "B": { "Type": "Pass", "QueryLanguage": "JSONata", "Output": "{% ($i := 1; $i) + $total %}", "Comment": "$.no", "Next": "C" },
  "C": { "Type": "Pass", "InputPath": "$.\\u0061", "End": true }
} }`;

test('stand where expressions do, and escapes are covered', () => {
  const whole = { start: 0, end: definition.length };
  const tokens = semanticTokensOf(documentOf(definition), whole);
  const words = tokens.map(({ span, type }) => `${definition.slice(span.start, span.end)}:${type}`);
  expect(words).toEqual([
    '$:variable',
    'a:property',
    'States.UUID:function',
    '{%:operator',
    '$i:parameter',
    ':=:operator',
    '1:number',
    '$i:parameter',
    '+:operator',
    '$total:variable',
    '%}:operator',
    '$:variable',
    '\\u0061:property',
  ]);
});

test('of a part are those of the expressions that touch it', () => {
  const start = definition.indexOf('"B": {');
  const tokens = semanticTokensOf(documentOf(definition), { start, end: definition.indexOf('"C": {') });
  expect(tokens[0]?.span.start).toBe(definition.indexOf('{%'));
  expect(tokens).toHaveLength(8);
});

test('of a block of YAML stand on its lines', () => {
  const text =
    'StartAt: A\nStates:\n  A:\n    Type: Pass\n    QueryLanguage: JSONata\n    Output: >-\n      {% $a +\n      $b %}\n    End: true\n';
  const tokens = semanticTokensOf(documentOf(text, { format: 'yaml' }), { start: 0, end: text.length });
  expect(tokens.map(({ span }) => text.slice(span.start, span.end))).toEqual(['{%', '$a', '+', '$b', '%}']);
});

test('of what is written once and read twice are there once', () => {
  const text = 'StartAt: A\nStates:\n  A: &a\n    Type: Pass\n    InputPath: $.a\n    Next: B\n  B: *a\n';
  expect(semanticTokensOf(documentOf(text, { format: 'yaml' }), { start: 0, end: text.length })).toHaveLength(2);
});
