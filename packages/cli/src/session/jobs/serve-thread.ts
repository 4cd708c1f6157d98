import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import type { Io } from '../../io.ts';
import { serveJobs } from './serve-jobs.ts';

/** Serves the thread that started this one. Answers whether there is one. */
export function serveThread(io: Io): boolean {
  const port = parentPort;
  if (isMainThread || port === null) return false;
  port.on(
    'message',
    serveJobs(workerData, io, (result) => port.postMessage(result)),
  );
  return true;
}
