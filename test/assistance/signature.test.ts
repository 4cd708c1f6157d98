import { expect, test } from 'vitest';
import { signatureAt } from '../../packages/core/src/assistance/signature.ts';
import { documentOf } from '../check.ts';
import { atCaret } from './marks.ts';

/** The label, with the active parameter in stars. */
function signatureIn(marked: string): string | undefined {
  const { text, offset } = atCaret(marked);
  const signature = signatureAt(documentOf(text), offset);
  if (signature === undefined) return undefined;
  const { label, parameters, active } = signature;
  const [name = ''] = label.split('(');
  const shown = parameters.map((parameter, index) => (index === active ? `*${parameter}*` : parameter));
  return `${name}(${shown.join(', ')})`;
}

function inJsonata(expression: string): string | undefined {
  return signatureIn(
    `{ "StartAt": "A", "States": { "A": { "Type": "Pass", "QueryLanguage": "JSONata", "Output": "{% ${expression} %}", "End": true } } }`,
  );
}

function inIntrinsic(call: string): string | undefined {
  return signatureIn(
    `{ "StartAt": "A", "States": { "A": { "Type": "Pass", "Parameters": { "a.$": "${call}" }, "End": true } } }`,
  );
}

test.each([
  ['$substring(▮', '$substring(*text*, start, [length])'],
  ['$substring(a, ▮)', '$substring(text, *start*, [length])'],
  ["$substring('a, (b', [1, 2], ▮)", '$substring(text, start, *[length]*)'],
  ['$substring(a, 1, 2, ▮)', '$substring(text, start, [length])'],
  ['a ~> $substring(▮)', '$substring(text, *start*, [length])'],
  ['$map(a, function($v) { $uppercase($v▮) })', '$uppercase(*text*)'],
  ['$map(a, function($v) { $v▮ })', '$map(array, *function*)'],
  ['$uppercase($substring(a, 1), ▮)', '$uppercase(text)'],
  ['$join($split(a, ▮), b)', '$split(text, *separator*, [limit])'],
  ['$join($split(a, b), ▮)', '$join(strings, *[separator]*)'],
  ['$join($map($split(a, b), function($part) { $substring($part, 1, ▮) }), c)', '$substring(text, start, *[length]*)'],
  ['$now(▮)', '$now(*[picture]*, [timezone])'],
  ['$random(▮)', '$random(*[seed]*)'],
])('in JSONata: %s', (expression, expected) => {
  expect(inJsonata(expression)).toBe(expected);
});

test.each([
  ['States.MathRandom(▮', 'States.MathRandom(*start*, end, [seed])'],
  ['States.MathRandom(1, ▮2)', 'States.MathRandom(start, *end*, [seed])'],
  ["States.Format('{}, {}', $.a, ▮)", 'States.Format(template, *…values*)'],
  ["States.Format('{}', States.ArrayLength($.a[?(@.b in ['c', 'd'])▮]))", 'States.ArrayLength(*array*)'],
  ["States.Format('{} {}', States.MathAdd($.a, ▮), $.b)", 'States.MathAdd(first, *second*)'],
  ["States.Format('{} {}', States.MathAdd($.a, 1), ▮)", 'States.Format(template, *…values*)'],
  ["States.ArrayGetItem(States.Array('a, b', States.Hash($.a, ▮)), 0)", 'States.Hash(data, *algorithm*)'],
  ['States.UUID(▮)', 'States.UUID()'],
])('in an intrinsic function: %s', (call, expected) => {
  expect(inIntrinsic(call)).toBe(expected);
});

test.each(['$mine(▮)', '$uppercase▮(a)', '▮$uppercase(a)', '$uppercase(a)▮', "'$uppercase(▮'", '(▮a)'])(
  'there is none where no known function is called: %s',
  (expression) => {
    expect(inJsonata(expression)).toBeUndefined();
  },
);

test('there is none outside of expressions', () => {
  expect(signatureIn('{ "StartAt": "States.UUID(▮)", "States": {} }')).toBeUndefined();
  expect(signatureIn('{ "States": { "A": { "Type": "Pass", "Comment": "States.UUID(▮)" } } }')).toBeUndefined();
  expect(signatureIn('{ "St▮artAt": "A" }')).toBeUndefined();
});

test('a text that is not closed yet is read as far as it goes', () => {
  expect(signatureIn('{ "States": { "A": { "Type": "Pass", "Parameters": { "a.$": "States.Hash($.a, ▮')).toBe(
    'States.Hash(data, *algorithm*)',
  );
});
