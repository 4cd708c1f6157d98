import { expect, test } from 'vitest';
import { lint } from '../../packages/core/src/linter/lint.ts';
import { noUnreachableState } from '../../packages/core/src/rules/no-unreachable-state.ts';
import { noUnusedSuppression } from '../../packages/core/src/rules/no-unused-suppression.ts';
import { documentOf } from '../check.ts';

function messagesOf(text: string, off: readonly string[] = []): string[] {
  const levels = new Map(off.map((id) => [id, 'off'] as const));
  const document = documentOf(text, { format: 'yaml' });
  return lint(document, [noUnreachableState, noUnusedSuppression], { preset: 'recommended', levels }).diagnostics.map(
    ({ message }) => message,
  );
}

const unreachable = 'StartAt: A\nStates:\n  A: { Type: Succeed }\n  B: { Type: Succeed }';

test('a finding is suppressed in the place that the comment covers, and the suppression is used', () => {
  expect(messagesOf(`${unreachable} # stepproof-disable-line no-unreachable-state -- later`)).toEqual([]);
  expect(messagesOf(`# stepproof-disable no-unreachable-state -- later\n${unreachable}`)).toEqual([]);
});

test('a suppression elsewhere suppresses nothing', () => {
  expect(messagesOf(`# stepproof-disable-next-line no-unreachable-state -- later\n${unreachable}`)).toEqual([
    'Nothing is suppressed here: `no-unreachable-state` reports nothing in this place.',
    'Nothing leads to state `B`.',
  ]);
});

test('a rule that there is not', () => {
  expect(
    messagesOf('# stepproof-disable no-unreachable-stat -- later\nStartAt: A\nStates: { A: { Type: Succeed } }'),
  ).toEqual(['There is no rule `no-unreachable-stat` to suppress. Did you mean `no-unreachable-state`?']);
});

test('a rule that is off may be suppressed in advance', () => {
  expect(messagesOf('# stepproof-disable no-unreachable-state -- later\nStartAt: A', ['no-unreachable-state'])).toEqual(
    [],
  );
});
