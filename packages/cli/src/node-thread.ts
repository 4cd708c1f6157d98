import { Worker } from 'node:worker_threads';
import type { Thread, ThreadListener } from './io.ts';
import { threadArgument } from './thread-argument.ts';

/** Runs a program once more, as a thread; as a check, so that it has the compiled code that is kept for one. */
export function startWorker(program: string, start: unknown, listener: ThreadListener): Thread {
  const argv = ['check', '.', threadArgument];
  const worker = new Worker(program, { argv, workerData: start, resourceLimits });
  worker.unref();
  worker.on('message', (message) => listener.take(message));
  worker.on('error', (error) => listener.failed(error));
  worker.on('exit', (code) => listener.failed(`it ended with ${code}`));
  return { send: (message) => worker.postMessage(message), end: () => void worker.terminate() };
}

/** A file that takes more memory is left to the thread that has started this one. */
const resourceLimits = { maxOldGenerationSizeMb: 1_024 };
