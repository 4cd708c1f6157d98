import picomatch from 'picomatch/posix.js';
import { type Match, matcherOf } from './globs.ts';

export function compileGlobsAtOnce(globs: readonly string[]): Match {
  return matcherOf(globs, picomatch);
}
