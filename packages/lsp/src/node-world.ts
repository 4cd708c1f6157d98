import { homedir } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { nodeFileView } from '@stepproof/checking';
import type { Thread, ThreadListener, ToThread } from './in-depth/messages.ts';
import type { Timer, World } from './world.ts';

/** What the program that holds the server says of itself. */
export interface Holder extends Pick<World, 'version' | 'pageOf' | 'awsData' | 'reports'> {
  /** The file that is run, which is run once more in a thread of its own and then serves deep checks there. */
  readonly program: string;
}

/** The real world, as Node gives it. */
export function nodeWorld({ program, ...holder }: Holder): World {
  return {
    ...holder,
    ...ownFiles,
    timer: nodeTimer,
    nextTurn: () => setImmediate(),
    startThread: (listener) => startWorker(program, listener),
  };
}

/** What there is in the file system, for the server and for its thread. */
export const ownFiles = { files: nodeFileView, home: homedir() };

/** What a worker writes would get between what the server tells its client, so it is kept apart. */
function startWorker(program: string, listener: ThreadListener): Thread {
  const worker = new Worker(program, { argv: process.argv.slice(2), stdout: true, stderr: true, resourceLimits });
  worker.unref();
  worker.on('message', (message) => listener.take(message));
  worker.on('error', (error) => listener.failed(error));
  worker.on('exit', (code) => listener.failed(`it ended with ${code}`));
  return { send: (message: ToThread) => worker.postMessage(message), end: () => void worker.terminate() };
}

/** A machine that takes more memory is given up, and not the server with it. */
const resourceLimits = { maxOldGenerationSizeMb: 1_024 };

const nodeTimer: Timer = {
  start(milliseconds, done) {
    const timeout = setTimeout(done, milliseconds);
    return { stop: () => clearTimeout(timeout) };
  },
};
