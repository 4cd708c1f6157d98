import type { Io } from '../io.ts';
import { columnsFor, drawFrames, frameAt, sentence } from '../reporters/frames.ts';
import { coloursFor } from '../terminal/colours.ts';
import { showError } from '../terminal/show-error.ts';
import type { Refusal } from './refusal.ts';

/** Tells on standard error why nothing was run, with the places where there are such. */
export function showRefusal({ shown }: Refusal, io: Io): void {
  if (shown.kind === 'message') return showError(shown.message, io);
  const colours = coloursFor(io.stderr, io);
  const pen = { colours, columns: columnsFor(io.stderr), texts: shown.texts };
  for (const { message, location } of shown.mistakes) {
    const frame = frameAt(location, pen, { mark: '^', paint: colours.red, label: '' });
    const title = `${colours.red(colours.bold('error'))}: ${sentence(message, colours)}`;
    io.stderr.write(`${[title, ...drawFrames([frame], colours).lines].join('\n')}\n\n`);
  }
}
