import { styleText } from 'node:util';
import type { Io, Output } from '../io.ts';

/** By name: what draws a text in that colour or style, or leaves it as it is. */
export type Colours = Readonly<Record<Style, Paint>> & { readonly areShown: boolean };

export type Paint = (text: string) => string;

const styles = ['bold', 'dim', 'underline', 'red', 'green', 'yellow', 'blue', 'cyan'] as const;

type Style = (typeof styles)[number];

/**
 * The colours for an output: as `NO_COLOR` (no-color.org) and `FORCE_COLOR` say, else where a terminal is that shows
 * them.
 */
export function coloursFor(output: Output, io: Pick<Io, 'environment'>): Colours {
  const areShown = isColoured(output, io);
  const paints = styles.map((style): [Style, Paint] => [style, areShown ? painted(style) : (text) => text]);
  return { ...(Object.fromEntries(paints) as Record<Style, Paint>), areShown };
}

/** Node would look at the output once more by itself, and that opens it. */
function painted(style: Style): Paint {
  return (text) => (styleText as StyleText)(style, text, { validateStream: false });
}

/** The third parameter came with Node 22.13; before, it is ignored. */
type StyleText = (style: Style, text: string, options: { readonly validateStream: boolean }) => string;

function isColoured(output: Output, { environment }: Pick<Io, 'environment'>): boolean {
  if (isSet(environment.NO_COLOR)) return false;
  if (isSet(environment.FORCE_COLOR)) return environment.FORCE_COLOR !== '0';
  return output.isTerminal && environment.TERM !== 'dumb';
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== '';
}
