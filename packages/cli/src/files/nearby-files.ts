import { dirname, resolve } from 'node:path';
import { decode, isBelow, type NearbyFiles } from '@stepproof/checking';
import type { Io } from '../io.ts';
import { shownBelow } from './found-file.ts';

/** The largest definition that is read, in bytes. */
const mostBytes = 16 * 1024 * 1024;

/** Files beside the one that names them, and below the current folder. */
export function nearbyFiles({ folder, files }: Io): NearbyFiles {
  return (from, path) => {
    const home = dirname(resolve(folder, from));
    const target = resolve(home, path);
    if (!isBelow(home, target) && !isBelow(folder, target)) return 'outside';
    try {
      if (files.inspect(target).kind !== 'file') return 'not-found';
      const bytes = files.readUpTo(target, mostBytes);
      if (bytes === undefined) return 'too-large';
      const decoded = decode(bytes);
      return decoded.kind === 'text' ? { file: shownBelow(dirname(from), path), text: decoded.text } : 'unreadable';
    } catch {
      return 'unreadable';
    }
  };
}
