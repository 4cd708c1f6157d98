import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { CheckRequest } from '../language/check-request.ts';
import type { DeepOutcome, ThreadStart } from './messages.ts';

/** The thread of this process; none before it is needed, and none after it has failed. */
let thread: DeepThread | undefined;

/**
 * Checks a file with its executions. Rules of ESLint are synchronous and executions are not, so a thread runs them while this one waits.
 * The thread is started for the first file, and keeps no process running.
 */
export function tryOut(request: CheckRequest): DeepOutcome {
  thread ??= new DeepThread();
  const outcome = thread.ask(request);
  if (outcome !== undefined) return outcome;
  thread.end();
  thread = undefined;
  return { kind: 'failed', reason: `no answer came within ${mostSeconds} seconds` };
}

/**
 * Executions are bounded in steps, and what fails in the thread is answered. This ends the waiting for one that could not even
 * do that, as when its memory was used up.
 */
const mostSeconds = 300;

class DeepThread {
  readonly #worker: Worker;
  readonly #port: MessagePort;
  readonly #answered = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));

  constructor() {
    const { port1, port2 } = new MessageChannel();
    const start: ThreadStart = { port: port2, answered: this.#answered };
    this.#port = port1;
    this.#worker = new Worker(new URL('./deep-worker.js', import.meta.url), {
      workerData: start,
      transferList: [port2],
    });
    this.#worker.unref();
    // It was answered already that the thread has failed.
    this.#worker.on('error', () => {});
  }

  /** Nothing where no answer came in time. */
  ask(request: CheckRequest): DeepOutcome | undefined {
    const before = Atomics.load(this.#answered, 0);
    this.#port.postMessage(request);
    Atomics.wait(this.#answered, 0, before, mostSeconds * 1000);
    return receiveMessageOnPort(this.#port)?.message;
  }

  end(): void {
    void this.#worker.terminate();
    this.#port.close();
  }
}
