import { completionsAt } from '../../../packages/core/src/assistance/completion/completion.ts';
import type { TextFormat } from '../../../packages/core/src/syntax/parse.ts';
import { documentOf } from '../../check.ts';

/** The labels that an editor shows once a part of a file is written like this: what begins with what is typed, in our order. */
export async function shownAt(
  file: string,
  part: string,
  written: string,
  format: TextFormat,
): Promise<readonly string[]> {
  if (!file.includes(part)) throw new Error(`The file has no ${JSON.stringify(part)}.`);
  const marked = file.replace(part, () => written);
  const offset = marked.indexOf('█');
  const text = marked.replace('█', '');
  const completions = await completionsAt(documentOf(text, { format }), offset);
  const fitting = completions.filter(({ span, text: whole }) => {
    return bare(whole).startsWith(bare(text.slice(span.start, offset)));
  });
  return fitting.map(({ label }) => label);
}

/** As it is compared: the quotes may be there or be added. */
function bare(text: string): string {
  return text.replace(/^["']/, '').toLowerCase();
}
