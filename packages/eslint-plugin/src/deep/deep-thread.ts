import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { CheckRequest } from '../language/check-request.ts';
import type { DeepOutcome, ThreadStart } from './messages.ts';

/** The thread of this process; none before it is needed, and none after it has failed, so that the next file gets another. */
let thread: DeepThread | undefined;

/** Whether no thread can be started here, which every file would wait for in vain. */
let isHopeless = false;

/**
 * Checks a file with its executions. Rules of ESLint are synchronous and executions are not, so a thread runs them while this one waits.
 * The thread is started for the first file, and keeps no process running.
 */
export function tryOut(request: CheckRequest): DeepOutcome {
  if (isHopeless) return unanswered;
  thread ??= new DeepThread();
  const outcome = thread.ask(request);
  if (outcome?.kind === 'checked') return outcome;
  isHopeless = !thread.hasStarted;
  thread.end();
  thread = undefined;
  return outcome ?? unanswered;
}

const unanswered: DeepOutcome = { kind: 'failed', reason: 'the thread that runs them gave no answer' };

/**
 * Executions are bounded in steps, and what fails in the thread is answered. This ends the waiting for a thread that could not even do
 * that, because its program is not there or its memory is used up.
 */
const mostSeconds = { toStart: 30, toAnswer: 300 };

class DeepThread {
  readonly #worker: Worker;
  readonly #port: MessagePort;
  readonly #said = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));

  constructor() {
    const { port1, port2 } = new MessageChannel();
    const start: ThreadStart = { port: port2, said: this.#said };
    this.#port = port1;
    this.#worker = new Worker(new URL('./deep-worker.js', import.meta.url), {
      workerData: start,
      transferList: [port2],
    });
    this.#worker.unref();
    // Whoever waited was told that there is no answer.
    this.#worker.on('error', () => {});
    this.#wait(0, mostSeconds.toStart);
  }

  get hasStarted(): boolean {
    return Atomics.load(this.#said, 0) > 0;
  }

  /** Nothing where no answer came in time. */
  ask(request: CheckRequest): DeepOutcome | undefined {
    if (!this.hasStarted) return undefined;
    const before = Atomics.load(this.#said, 0);
    this.#port.postMessage(request);
    this.#wait(before, mostSeconds.toAnswer);
    return receiveMessageOnPort(this.#port)?.message;
  }

  end(): void {
    void this.#worker.terminate();
    this.#port.close();
  }

  #wait(said: number, seconds: number): void {
    Atomics.wait(this.#said, 0, said, seconds * 1000);
  }
}
