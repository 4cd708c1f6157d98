import { type Completion, completionsAt, completionsInFile, mostCompletions } from '@stepproof/core';
import type { CompletionList } from 'vscode-languageserver';
import { toCompletionItems } from '../convert/completion.ts';
import { documentAt, type Inquiry, type PlaceParams } from './answer.ts';
import { describedFile } from './described.ts';

/** What ends a word or begins another, so that what may stand next is another matter. */
export const completionTriggers = ['"', '.', '$', ' ', ':'];

export async function completion(inquiry: Inquiry, { position }: PlaceParams): Promise<CompletionList | null> {
  const { text, client } = inquiry;
  const completions = await completionsIn(inquiry, text.offsetAt(position));
  if (completions === undefined) return null;
  const items = toCompletionItems(completions, text, client.completion);
  // Where there are more than are sent, what is typed next decides which.
  return { isIncomplete: items.length >= mostCompletions, items };
}

async function completionsIn(
  { text, session, reading }: Inquiry,
  offset: number,
): Promise<readonly Completion[] | undefined> {
  const document = documentAt(reading.documents, offset);
  if (document !== undefined) return completionsAt(document, offset);
  const described = await describedFile(text, session);
  return described && completionsInFile(described, offset);
}
