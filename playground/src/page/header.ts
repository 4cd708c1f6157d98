import type { Source } from '../checker/questions.ts';
import { mostCharactersOfAddress } from './bounds.ts';
import { examples } from './examples.ts';
import { part, say } from './parts.ts';
import { hashFor } from './share.ts';

/** The menu of examples; `shown` is the file of the one that the page begins with, if it is one. */
export function fillExamples(shown: string, onChoose: (example: Source) => void): void {
  const menu = part<HTMLSelectElement>('examples');
  menu.replaceChildren(...examples.map(({ title }) => new Option(title)));
  menu.selectedIndex = examples.findIndex(({ file }) => file === shown);
  menu.addEventListener('change', async () => {
    const example = examples[menu.selectedIndex];
    if (example !== undefined) onChoose({ file: example.file, text: await example.load() });
  });
}

/** A link has the text in it, behind the `#`, so that nobody has to keep it. */
export function offerSharing(textNow: () => string): void {
  part('share').addEventListener('click', async () => {
    const hash = await hashFor(textNow());
    if (hash.length > mostCharactersOfAddress) return say('The text is too long for a link.');
    history.replaceState(undefined, '', hash);
    try {
      await navigator.clipboard.writeText(location.href);
      say('The link is copied; the text is in it.');
    } catch {
      say('The link is in the address bar; the text is in it.');
    }
  });
}
