import { test } from 'vitest';
import { suppressionReason } from '../../packages/core/src/rules/suppression-reason.ts';
import { check } from '../check.ts';

test('a suppression without a reason', () => {
  check(
    suppressionReason,
    `
{ "Comment": "stepproof-disable no-unknown-field", "StartAt": "A" }
//            ^^^^^^^^^^^^^^^^^ This suppression gives no reason; write it after \` -- \`.`,
  );
});

test('a suppression without a rule', () => {
  check(
    suppressionReason,
    `
StartAt: A # stepproof-disable-line -- because
#            ^^^^^^^^^^^^^^^^^^^^^^ This suppression names no rule, so it suppresses nothing.`,
    { format: 'yaml' },
  );
});

test('a suppression with both', () => {
  check(
    suppressionReason,
    `
# stepproof-disable-next-line no-unknown-field -- AWS is faster than we are
StartAt: A`,
    { format: 'yaml' },
  );
});
