import { homedir } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { nodeFileView } from '@stepproof/checking';
import type { Timer, World } from './world.ts';

/** What the program that holds the server says of itself. */
export type Holder = Pick<World, 'version' | 'pageOf' | 'awsData' | 'reports'>;

/** The real world, as Node gives it. */
export function nodeWorld(holder: Holder): World {
  return { ...holder, files: nodeFileView, home: homedir(), timer: nodeTimer, nextTurn: () => setImmediate() };
}

const nodeTimer: Timer = {
  start(milliseconds, done) {
    const timeout = setTimeout(done, milliseconds);
    return { stop: () => clearTimeout(timeout) };
  },
};
