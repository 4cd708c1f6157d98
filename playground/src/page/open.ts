import type { Asker } from '../checker/asker.ts';
import { mostCharacters } from './bounds.ts';
import { firstExample } from './examples.ts';
import { Playground } from './playground.ts';
import { textIn } from './share.ts';
import { adoptSheets } from './sheets.ts';

/** Opens the page with the text that its address holds, or with an example. */
export async function open(checker: Asker): Promise<void> {
  adoptSheets();
  const shared = await textIn(location.hash, mostCharacters);
  new Playground(shared === undefined ? firstExample : { file: '', text: shared }, checker);
}
