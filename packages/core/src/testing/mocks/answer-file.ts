import { withoutByteOrderMark } from '../../interpreter/items/read-items.ts';
import type { Value } from '../../interpreter/value.ts';
import type { FileText } from '../../project/read-file.ts';
import type { Property } from '../../syntax/node.ts';
import { asWritten } from '../../syntax/opaque.ts';
import { missingFileMessage } from '../missing-file.ts';
import { mistakeAt } from '../mistake.ts';
import { readValue } from '../read-value.ts';
import type { AnswerGiven } from './state-mocks.ts';

/**
 * The content of a file that an answer names. What a distributed Map reads is the text, which its `ReaderConfig` says how to understand; as the
 * result of a task, a file that ends in `.json` is the value in it, and any other a string.
 */
export function readAnswerFile(property: Property, { file, state, of, mistakes }: AnswerGiven): Value | undefined {
  const path = asWritten(property.value);
  if (path.kind !== 'string' || path.value === '') {
    mistakes.push(mistakeAt(property.value, '`file` is the path of a file, from the folder of the mocks.'));
    return undefined;
  }
  const found = file === undefined ? 'outside' : file(path.value);
  if (typeof found === 'string') {
    mistakes.push(mistakeAt(property.value, missingFileMessage(found, path.value)));
    return undefined;
  }
  const isItems = state?.type === 'Map' && of === 'calls';
  return !isItems && /\.json$/i.test(path.value) ? jsonIn(found, mistakes) : withoutByteOrderMark(found.text);
}

function jsonIn(found: FileText, mistakes: AnswerGiven['mistakes']): Value | undefined {
  const reading = readValue({ ...found, format: 'json' });
  mistakes.push(...reading.mistakes);
  return reading.value;
}
