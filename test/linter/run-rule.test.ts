import { expect, test } from 'vitest';
import { type AnyRule, defineRule } from '../../packages/core/src/engine/rule.ts';
import { lint } from '../../packages/core/src/linter/lint.ts';
import { documentOf } from '../check.ts';
import { recommended, usual } from './rules.ts';

function messageOf(message: string, data: Readonly<Record<string, string | number>>): string | undefined {
  const rule: AnyRule = defineRule({
    ...usual,
    id: 'says',
    messages: { says: message },
    check({ use: { file } }, _facts, report) {
      report('says', { at: { kind: 'span', file, span: { start: 0, end: 0 } }, data });
    },
  });
  return lint(documentOf('{}'), [rule], recommended).diagnostics[0]?.message;
}

test('data fills the places of a message', () => {
  expect(messageOf('`{a}` and `{b}`, `{a}`.', { a: 'x', b: 2 })).toBe('`x` and `2`, `x`.');
});

test('data is not filled in once more', () => {
  expect(messageOf('`{a}`.', { a: '{b} $& $1', b: 'no' })).toBe('`{b} $& $1`.');
});

test('a place without data stays, whatever objects inherit', () => {
  expect(messageOf('`{constructor}` and `{}`.', {})).toBe('`{constructor}` and `{}`.');
});

test('a long value is cut, and one over several lines is one line', () => {
  expect(messageOf('`{a}`.', { a: 'x'.repeat(81) })).toBe(`\`${'x'.repeat(79)}…\`.`);
  expect(messageOf('`{a}`.', { a: 'x'.repeat(80) })).toBe(`\`${'x'.repeat(80)}\`.`);
  expect(messageOf('`{a}`.', { a: 'one\r\n\ttwo' })).toBe('`one two`.');
});

test('a message that is nothing but data is said as it is', () => {
  const sentence = `${'A long sentence '.repeat(10)}ends.`;
  expect(messageOf('{problem}', { problem: sentence })).toBe(sentence);
});

test('what a finding leaves out is empty, and other places are located too', () => {
  const rule = defineRule({
    ...usual,
    id: 'relates',
    messages: { plain: 'Plain.', related: 'Related.' },
    check({ machine: { scope } }, _facts, report) {
      if (scope?.startAt.kind !== 'present') return;
      const { property } = scope.startAt;
      report('plain', { at: property });
      report('related', { at: property, related: [{ at: property.value, message: 'Here.' }], tags: ['deprecated'] });
    },
  });
  const { diagnostics } = lint(documentOf('{ "StartAt": "A" }'), [rule], recommended);
  expect(diagnostics[0]).toEqual({
    ruleId: 'relates',
    messageId: 'plain',
    severity: 'warning',
    message: 'Plain.',
    location: { file: 'machine.asl.json', span: { start: 2, end: 11 } },
    pointer: '/StartAt',
    related: [],
    fixes: [],
    tags: [],
  });
  expect(diagnostics[1]).toMatchObject({
    related: [{ location: { span: { start: 13, end: 16 } }, pointer: '/StartAt', message: 'Here.' }],
    tags: ['deprecated'],
  });
});
