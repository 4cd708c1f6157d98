import { workerData } from 'node:worker_threads';
import type { CheckRequest } from '../language/check-request.ts';
import type { DeepOutcome, ThreadStart } from './messages.ts';

/** The program of the thread: it answers each request once, whatever happens. */
const { port, answered }: ThreadStart = workerData;

let isAsked = false;

port.on('message', async (request: CheckRequest) => {
  isAsked = true;
  answer(await outcomeOf(request));
});

// Something was thrown that nothing could catch.
process.on('exit', () => {
  if (isAsked) answer({ kind: 'failed', reason: 'the thread has ended' });
});

function answer(outcome: DeepOutcome): void {
  isAsked = false;
  port.postMessage(outcome);
  Atomics.add(answered, 0, 1);
  Atomics.notify(answered, 0);
}

async function outcomeOf(request: CheckRequest): Promise<DeepOutcome> {
  try {
    const { lintDeep } = await import('./lint-deep.ts');
    return { kind: 'checked', findings: await lintDeep(request) };
  } catch (error) {
    return { kind: 'failed', reason: String(error) };
  }
}
