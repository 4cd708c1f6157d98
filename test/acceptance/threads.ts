import { serveJobs } from '../../packages/cli/src/session/jobs/serve-jobs.ts';
import type { Folder, World } from './command.ts';
import { ioIn } from './command.ts';

/** Threads that run in this one: what they are sent is copied, as it is between real ones. */
export function threadsBeside() {
  let results = 0;
  return {
    resultCount: () => results,
    worldOf: (folder: Pick<Folder, 'path'>): World => ({
      async startThread(start, listener) {
        let isEnded = false;
        const send = (result: object) => {
          if (isEnded) return;
          results++;
          listener.take(structuredClone(result));
        };
        const serve = serveJobs(structuredClone(start) as Parameters<typeof serveJobs>[0], ioIn(folder), send);
        return {
          send: (message) => serve(structuredClone(message) as Parameters<typeof serve>[0]),
          end: () => {
            isEnded = true;
          },
        };
      },
    }),
  };
}
