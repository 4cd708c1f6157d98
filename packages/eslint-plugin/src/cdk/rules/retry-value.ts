import { maximumRetryDelaySeconds, maximumSeconds } from '@stepproof/core';
import type { TSESTree } from '@typescript-eslint/utils';
import { defineCdkRule } from '../cdk-rule.ts';
import type { CdkCode } from '../reading/cdk-code.ts';
import { numberOf, secondsOf } from '../reading/constants.ts';
import { handlersIn } from '../reading/handlers.ts';
import { givenMember } from '../reading/objects.ts';

export const cdkRetryValue = defineCdkRule({
  id: 'cdk-retry-value',
  description: 'Require numbers in `addRetry` that AWS takes.',
  severity: 'error',
  messages: {
    attempts: '`maxAttempts` is an integer from 0 to 99,999,999, not {{value}}.',
    rate: '`backoffRate` is a number of at least 1, not {{value}}.',
    interval: '`interval` is a whole number of seconds from 0 to 99,999,999, not {{value}} seconds.',
    delay: '`maxDelay` is a whole number of seconds from 1 to 31,622,400, not {{value}} seconds.',
    below: '`maxDelay` of {{value}} seconds cuts the `interval` of {{interval}} seconds short.',
  },
  check(code, report) {
    for (const { method, props } of handlersIn(code)) {
      if (method !== 'addRetry' || props === undefined) continue;
      for (const { messageId, member, isTaken } of limits) {
        const at = givenMember(props, member);
        const value = valueOf(at, code);
        if (at !== undefined && value !== undefined && !isTaken(value)) report(messageId, { at, data: { value } });
      }
      const below = delayBelowInterval(props, code);
      if (below !== undefined) report('below', below);
    }
  },
});

/** Developer Guide, concepts-error-handling, with an interval of 0 as AWS was seen to take it. */
const limits = [
  { messageId: 'attempts', member: 'maxAttempts', isTaken: (value: number) => isInteger(value, 0, maximumSeconds) },
  { messageId: 'rate', member: 'backoffRate', isTaken: (value: number) => value >= 1 && Number.isFinite(value) },
  { messageId: 'interval', member: 'interval', isTaken: (value: number) => isInteger(value, 0, maximumSeconds) },
  { messageId: 'delay', member: 'maxDelay', isTaken: (value: number) => isInteger(value, 1, maximumRetryDelaySeconds) },
] as const;

function isInteger(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}

function valueOf(node: TSESTree.Node | undefined, code: CdkCode): number | undefined {
  return numberOf(node, code) ?? secondsOf(node, code);
}

/** Without an interval there is one of 1 second, which no delay that AWS takes is below. */
function delayBelowInterval(props: TSESTree.ObjectExpression, code: CdkCode) {
  const at = givenMember(props, 'maxDelay');
  const value = secondsOf(at, code);
  const interval = secondsOf(givenMember(props, 'interval'), code);
  if (at === undefined || value === undefined || interval === undefined || value < 1 || value >= interval)
    return undefined;
  return { at, data: { value, interval } };
}
