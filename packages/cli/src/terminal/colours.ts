import picocolors from 'picocolors';
import type { Io, Output } from '../io.ts';

export type Colours = ReturnType<typeof picocolors.createColors>;

/**
 * The colours for an output: as `NO_COLOR` (no-color.org) and `FORCE_COLOR` say, else where a terminal is that shows
 * them.
 */
export function coloursFor(output: Output, io: Pick<Io, 'environment'>): Colours {
  return picocolors.createColors(isColoured(output, io));
}

function isColoured(output: Output, { environment }: Pick<Io, 'environment'>): boolean {
  if (isSet(environment.NO_COLOR)) return false;
  if (isSet(environment.FORCE_COLOR)) return environment.FORCE_COLOR !== '0';
  return output.isTerminal && environment.TERM !== 'dumb';
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== '';
}
