import { checkedText, fixText } from '@stepproof/checking';
import { foundIn, lintAll } from './check.ts';
import type { Fixed, Source } from './questions.ts';
import { readDocuments } from './read-documents.ts';

/** Makes the safe fixes of a text, and those that come up by them, as the command does by `--fix`. */
export async function fix({ file, text }: Source, awsData: string): Promise<Fixed> {
  const recheck = async (changed: string) => {
    const { documents } = await readDocuments({ file, text: changed }, awsData);
    return checkedText(file, changed, foundIn(documents, await lintAll(documents, 'shallow')));
  };
  const { checked, count } = await fixText({ file, first: await recheck(text), depth: 'shallow', recheck });
  return { text: checked.text, count };
}
