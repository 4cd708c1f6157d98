import { maximumSeconds } from '@stepproof/core';
import { AST_NODE_TYPES, type TSESTree } from '@typescript-eslint/utils';
import { defineCdkRule } from '../cdk-rule.ts';
import { staticCallOf } from '../reading/calls.ts';
import { callsIn } from '../reading/calls-in.ts';
import type { CdkCode } from '../reading/cdk-code.ts';
import { numberOf, secondsOf, textOf } from '../reading/constants.ts';
import { givenMember, objectOf } from '../reading/objects.ts';
import { creationOf } from '../reading/state-classes.ts';

export const cdkNumberRange = defineCdkRule({
  id: 'cdk-number-range',
  description: 'Require numbers of states that AWS takes.',
  severity: 'error',
  messages: {
    range: '`{{taker}}` takes {{range}}, not {{value}}.',
    text: '`WaitTime.seconds` writes a text down as a text, which AWS refuses unless it is a JSONata expression. `WaitTime.duration` takes a number.',
  },
  check(code, report) {
    for (const { taker, at, range } of numbersIn(code)) {
      if (taker === 'WaitTime.seconds' && isPlain(textOf(at, code))) report('text', { at });
      const value = numberOf(at, code) ?? secondsOf(at, code);
      if (value !== undefined && !isWithin(value, range))
        report('range', { at, data: { taker, range: range.words, value } });
    }
  },
});

function isPlain(text: string | undefined): boolean {
  return text !== undefined && !text.includes('{%');
}

interface Range {
  readonly words: string;
  readonly least: number;
  readonly most: number;
  readonly isWhole: boolean;
}

const waiting: Range = {
  words: 'a whole number of seconds from 0 to 99,999,999',
  least: 0,
  most: maximumSeconds,
  isWhole: true,
};
const timeout: Range = { ...waiting, words: 'a whole number of seconds from 1 to 99,999,999', least: 1 };
const count: Range = { words: 'a whole number of at least 0', least: 0, most: Number.MAX_SAFE_INTEGER, isWhole: true };
const percentage: Range = { words: 'a number from 0 to 100', least: 0, most: 100, isWhole: false };

function isWithin(value: number, { least, most, isWhole }: Range): boolean {
  return value >= least && value <= most && (!isWhole || Number.isInteger(value));
}

/** Developer Guide, state-wait, state-task, state-map and state-map-distributed. */
const members: ReadonlyMap<string, Range> = new Map([
  ['timeout', timeout],
  ['heartbeat', timeout],
  ['maxConcurrency', count],
  ['toleratedFailureCount', count],
  ['toleratedFailurePercentage', percentage],
]);

const functions: ReadonlyMap<string, Range> = new Map([
  ['WaitTime.seconds', waiting],
  ['WaitTime.duration', waiting],
  ['Timeout.duration', timeout],
]);

interface NumberPlace {
  readonly taker: string;
  readonly at: TSESTree.Node;
  readonly range: Range;
}

const methods: ReadonlySet<string> = new Set(['seconds', 'duration']);

function* numbersIn(code: CdkCode): Generator<NumberPlace> {
  for (const call of callsIn(code)) {
    const name = call.type === AST_NODE_TYPES.CallExpression ? staticCallOf(call, methods, code) : undefined;
    const taker = name?.startsWith('aws-stepfunctions.') ? name.slice('aws-stepfunctions.'.length) : undefined;
    const range = taker === undefined ? undefined : functions.get(taker);
    const [at] = call.arguments;
    if (taker !== undefined && range !== undefined && at !== undefined) yield { taker, at, range };
    const props = objectOf(creationOf(call, code)?.props, code);
    for (const [member, memberRange] of props === undefined ? [] : members) {
      const value = givenMember(props, member);
      if (value !== undefined) yield { taker: member, at: value, range: memberRange };
    }
  }
}
