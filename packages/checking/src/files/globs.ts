export type Match = (path: string) => boolean;

/**
 * Whether one of the globs fits a path, which is relative to the folder that they are written for. As in a `.gitignore`, a
 * glob without a slash fits names in every folder, and one that ends in a slash fits all that is in the folder.
 */
export async function compileGlobs(globs: readonly string[]): Promise<Match> {
  if (globs.length === 0) return () => false;
  const { default: picomatch } = await import('picomatch/posix.js');
  return matcherOf(globs, picomatch);
}

/** The same with a library that is loaded already. */
export function matcherOf(globs: readonly string[], picomatch: typeof import('picomatch')): Match {
  const matchers = globs.map((glob) => picomatch(anchored(glob), { dot: true }));
  return (path) => matchers.some((matches) => matches(path));
}

function anchored(glob: string): string {
  const pattern = glob.endsWith('/') ? `${glob}**` : glob;
  return pattern.slice(0, -1).includes('/') ? pattern.replace(/^\.?\//, '') : `**/${pattern}`;
}

export interface SplitGlob {
  /** The folders that stand before the first part with a wildcard. */
  readonly base: string;
  readonly glob: string;
}

/** Takes a path for a glob: nothing when no part of it is one. */
export async function splitGlob(path: string): Promise<SplitGlob | undefined> {
  const { default: picomatch } = await import('picomatch/posix.js');
  const { isGlob, base, glob } = picomatch.scan(path);
  return isGlob === true ? { base, glob } : undefined;
}
