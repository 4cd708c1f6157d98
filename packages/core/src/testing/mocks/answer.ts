import type { TaskAnswer } from '../../interpreter/task-answers.ts';
import type { Value } from '../../interpreter/value.ts';
import { type Node, type ObjectNode, type Property, propertyOf } from '../../syntax/node.ts';
import { asWritten } from '../../syntax/opaque.ts';
import { mistakeAt } from '../mistake.ts';
import { writtenValue } from '../written-value.ts';
import { readAnswerFile } from './answer-file.ts';
import type { AnswerGiven } from './state-mocks.ts';
import { readThrown } from './thrown.ts';

export type AnswerSource = 'return' | 'throw' | 'file';

/** Reads an answer of our own form: what is returned or thrown, and how long that takes in virtual time. */
export function readAnswer(node: ObjectNode, source: AnswerSource, given: AnswerGiven): TaskAnswer | undefined {
  const property = propertyOf(node, source) as Property;
  const seconds = secondsAt(node, 'after', given);
  const heartbeatEvery = secondsAt(node, 'heartbeatEvery', given);
  const time = { ...(seconds !== undefined && { seconds }), ...(heartbeatEvery !== undefined && { heartbeatEvery }) };
  if (source === 'throw') {
    const thrown = readThrown(property, { names: { error: 'error', cause: 'cause' }, mistakes: given.mistakes });
    return thrown && { ...thrown, ...time };
  }
  const value = source === 'return' ? valueAt(property.value, given) : readAnswerFile(property, given);
  return value === undefined ? undefined : { kind: 'return', value, ...time };
}

function valueAt(node: Node, { mistakes }: AnswerGiven): Value | undefined {
  const written = writtenValue(node);
  if (written.kind === 'value') return written.value;
  mistakes.push(written.mistake);
  return undefined;
}

function secondsAt(node: ObjectNode, name: 'after' | 'heartbeatEvery', { mistakes }: AnswerGiven): number | undefined {
  const property = propertyOf(node, name);
  if (property === undefined) return undefined;
  const value = asWritten(property.value);
  if (value.kind === 'number' && Number.isFinite(value.value) && isInRange(value.value, name)) return value.value;
  const range = name === 'after' ? 'from 0 to 99,999,999' : 'above 0 and up to 99,999,999';
  mistakes.push(mistakeAt(property.value, `\`${name}\` is a number of seconds ${range}.`));
  return undefined;
}

/** The most that `TimeoutSeconds` takes, which is longer than any execution lives. */
const mostSeconds = 99_999_999;

function isInRange(seconds: number, name: 'after' | 'heartbeatEvery'): boolean {
  return seconds <= mostSeconds && (name === 'after' ? seconds >= 0 : seconds > 0);
}
