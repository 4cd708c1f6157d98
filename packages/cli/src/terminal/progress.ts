import { columnsOf } from '@stepproof/reports';
import type { Io } from '../io.ts';
import { printable } from './printable.ts';

export interface Progress {
  advance(what: string): void;
  clear(): void;
}

/** Milliseconds before anything is shown, and between two changes of it. */
const patience = 1000;
const pause = 100;

/** Shows on a terminal how far a long run over several files is; on anything else it shows nothing. */
export function startProgress({ stderr, now }: Io, total: number, doing = 'Checking'): Progress {
  if (total < 2 || !stderr.isTerminal) return silent;
  let next = now() + patience;
  let isShown = false;
  let done = 0;
  return {
    advance(what) {
      done++;
      if (now() < next) return;
      next = now() + pause;
      isShown = true;
      stderr.write(
        `${clearLine}${cut(`${doing} ${done} of ${total}: ${printable(what)}`, (stderr.columns ?? 80) - 1)}`,
      );
    },
    clear() {
      if (isShown) stderr.write(clearLine);
    },
  };
}

const silent: Progress = { advance: () => undefined, clear: () => undefined };

const clearLine = '\r\u001b[2K';

/** As much of the text as fits into the columns. */
function cut(text: string, columns: number): string {
  let width = 0;
  let kept = '';
  for (const character of text) {
    width += columnsOf(character);
    if (width > columns) break;
    kept += character;
  }
  return kept;
}
