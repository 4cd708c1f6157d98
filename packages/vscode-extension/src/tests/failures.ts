import { TestMessage } from 'vscode';
import { locationOf } from './places.ts';
import { asShown, endWords } from './test-words.ts';
import type { ToldMismatch, ToldMistake, ToldTest } from './told.ts';

/** Why a test failed: each thing that differs where it is asked for, and where in the definition the execution broke off. */
export function failuresOf({ mismatches = [], execution }: ToldTest): readonly TestMessage[] {
  const messages = mismatches.map(messageOf);
  if (execution?.place === undefined) return messages;
  const end = new TestMessage(endWords(execution));
  end.location = locationOf(execution.place);
  return [...messages, end];
}

function messageOf(mismatch: ToldMismatch): TestMessage {
  const { subject, pointer, expected, actual } = mismatch;
  const title = `The ${subject}${pointer === '' ? '' : ` at ${pointer}`} is not what the test expects.`;
  const message = TestMessage.diff(title, asShown(expected), asShown(actual));
  message.location = locationOf(mismatch);
  return message;
}

/** Why none of the tests of a file was run. */
export function mistakeMessages(mistakes: readonly ToldMistake[]): readonly TestMessage[] {
  return mistakes.map((mistake) => {
    const message = new TestMessage(mistake.message);
    message.location = locationOf(mistake);
    return message;
  });
}
