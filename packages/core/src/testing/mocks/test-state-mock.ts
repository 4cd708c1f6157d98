import type { TaskAnswer } from '../../interpreter/task-answers.ts';
import { contentOf } from '../../syntax/content.ts';
import { parseJson } from '../../syntax/json/parse-json.ts';
import { type ObjectNode, type Property, propertyOf } from '../../syntax/node.ts';
import { asWritten } from '../../syntax/opaque.ts';
import { mistakeAt } from '../mistake.ts';
import { valueIn } from '../read-value.ts';
import type { AnswerGiven } from './state-mocks.ts';
import { readThrown } from './thrown.ts';

/**
 * Reads the mock of one state as the TestState API takes it
 * (https://docs.aws.amazon.com/step-functions/latest/apireference/API_MockInput.html). Its result is a text that holds JSON.
 */
export function readTestStateMock(
  node: ObjectNode,
  source: 'result' | 'errorOutput',
  given: AnswerGiven,
): TaskAnswer | undefined {
  const { mistakes } = given;
  checkMode(node, given);
  const property = propertyOf(node, source) as Property;
  if (source === 'errorOutput') return readThrown(property, { names: { error: 'error', cause: 'cause' }, mistakes });
  const written = asWritten(property.value);
  if (written.kind !== 'string') {
    mistakes.push(
      mistakeAt(
        property.value,
        '`result` is a text that holds JSON, as in the TestState API; a value as it is goes into `return`.',
      ),
    );
    return undefined;
  }
  const reading = valueIn(parseJson(contentOf(written)));
  mistakes.push(...reading.mistakes);
  return reading.value === undefined ? undefined : { kind: 'return', value: reading.value };
}

const modes = ['STRICT', 'PRESENT', 'NONE'];

function checkMode(node: ObjectNode, { mistakes }: AnswerGiven): void {
  const property = propertyOf(node, 'fieldValidationMode');
  if (property === undefined) return;
  const value = asWritten(property.value);
  if (value.kind === 'string' && modes.includes(value.value)) return;
  mistakes.push(mistakeAt(property.value, '`fieldValidationMode` is `STRICT`, `PRESENT` or `NONE`.'));
}
