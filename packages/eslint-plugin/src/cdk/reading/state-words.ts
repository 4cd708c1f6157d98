import type { CdkCode } from './cdk-code.ts';
import { textOf } from './constants.ts';
import type { Creation } from './state-classes.ts';

/** What a message calls a state: its id, or how it is written where it is made with a computed one. */
export function stateWord({ node }: Creation, code: CdkCode): string {
  const [, id] = node.arguments;
  const written = id === undefined ? '' : code.source.getText(id);
  return (textOf(id, code) ?? written).slice(0, longestWord);
}

const longestWord = 80;
