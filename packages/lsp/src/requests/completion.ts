import { completionsAt, mostCompletions } from '@stepproof/core';
import type { CompletionList } from 'vscode-languageserver';
import { toCompletionItems } from '../convert/completion.ts';
import type { PlaceInquiry } from './answer.ts';

/** What ends a word or begins another, so that what may stand next is another matter. */
export const completionTriggers = ['"', '.', '$', ' ', ':'];

export async function completion({ document, offset, text, client }: PlaceInquiry): Promise<CompletionList> {
  const items = toCompletionItems(await completionsAt(document, offset), text, client.completion);
  // Where there are more than are sent, what is typed next decides which.
  return { isIncomplete: items.length >= mostCompletions, items };
}
