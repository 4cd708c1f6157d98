import { expect, test } from 'vitest';
import { printedFacts } from './printed-facts.ts';

test('JSONata makes objects, and what selects nothing fails', () => {
  expect(
    printedFacts({
      Make: {
        Type: 'Pass',
        QueryLanguage: 'JSONata',
        Output: { id: '{% $states.input.id %}', n: '{% 1 + 1 %}', t: "{% 'a' & 'b' %}" },
        Next: 'Read',
      },
      Read: { Type: 'Pass', QueryLanguage: 'JSONata', Output: '{% $states.input.other %}', End: true },
    }),
  ).toBe(
    [
      'Make: any',
      '  next Read: { id: any, n: number | "Infinity" | "-Infinity" | "NaN", t: "ab" }',
      '  assumes input.id',
      'Read: { id: any, n: number | "Infinity" | "-Infinity" | "NaN", t: "ab" }',
      '  end: never',
      '  fails: query /States/Read/Output',
    ].join('\n'),
  );
});

test('a Condition tells the branches apart', () => {
  expect(
    printedFacts({
      Ask: {
        Type: 'Choice',
        QueryLanguage: 'JSONata',
        Choices: [
          { Condition: "{% $states.input.kind = 'a' %}", Next: 'A' },
          { Condition: '{% $exists($states.input.kind) and $states.input.kind != null %}', Next: 'B' },
        ],
        Default: 'C',
      },
      A: { Type: 'Succeed' },
      B: { Type: 'Succeed' },
      C: { Type: 'Succeed' },
    }),
  ).toBe(
    [
      'Ask: any',
      '  choice A: list | { kind: "a", … }',
      '  choice B: list | { kind: boolean | number | string | list | object, … }',
      '  default C: null | boolean | number | string | list | { kind?: any, … }',
      'A: list | { kind: "a", … }',
      '  end: list | { kind: "a", … }',
      'B: list | { kind: boolean | number | string | list | object, … }',
      '  end: list | { kind: boolean | number | string | list | object, … }',
      'C: null | boolean | number | string | list | { kind?: any, … }',
      '  end: null | boolean | number | string | list | { kind?: any, … }',
    ].join('\n'),
  );
});

test('what is not followed may be anything, and says so', () => {
  expect(
    printedFacts({
      Make: { Type: 'Pass', QueryLanguage: 'JSONata', Output: '{% $states.input.list[a = 1].b %}', End: true },
    }),
  ).toBe(
    ['Make: any', '  end: any', '  inexact: Not all of the expression is followed: It filters, sorts or groups.'].join(
      '\n',
    ),
  );
});

test('the same expression is evaluated anew for other data, and what a block binds is gone behind it', () => {
  const QueryLanguage = 'JSONata';
  const Output = { id: '{% ($id := $states.input.id; $id) %}', isBound: '{% $exists($id) %}' };
  const hidden = `{% ($a := 'one'; {"within": ($a := 'two'; $a), "behind": $a}) %}`;
  expect(
    printedFacts({
      One: { Type: 'Pass', QueryLanguage, Output: { id: 1 }, Next: 'Two' },
      Two: { Type: 'Pass', QueryLanguage, Output, Next: 'Three' },
      Three: { Type: 'Pass', QueryLanguage, Output: { id: 'text' }, Next: 'Four' },
      Four: { Type: 'Pass', QueryLanguage, Output, Next: 'Five' },
      Five: { Type: 'Pass', QueryLanguage, Output: hidden, End: true },
    }),
  ).toBe(
    [
      'One: any',
      '  next Two: { id: 1 }',
      'Two: { id: 1 }',
      '  next Three: { id: 1, isBound: false }',
      'Three: { id: 1, isBound: false }',
      '  next Four: { id: "text" }',
      'Four: { id: "text" }',
      '  next Five: { id: "text", isBound: false }',
      'Five: { id: "text", isBound: false }',
      '  end: { within: "two", behind: "one" }',
    ].join('\n'),
  );
});
