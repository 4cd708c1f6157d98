import { join } from 'node:path';
import type { Io } from '../io.ts';
import { refused } from '../simulation/refusal.ts';

const mostScript = 10_000_000;

/** What moves in a page that is written: a program for browsers, which ships beside the command. Throws a `Refusal` where it is not there. */
export function pageProgram(name: 'graph-view.js' | 'report-view.js', { files, packageFolder }: Io): string {
  const path = join(packageFolder, 'dist', name);
  try {
    return Buffer.from(files.readUpTo(path, mostScript) ?? '').toString('utf8');
  } catch {
    throw refused('The program of the page is not there: `npm run build` makes it.');
  }
}
