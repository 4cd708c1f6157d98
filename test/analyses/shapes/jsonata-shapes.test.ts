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
