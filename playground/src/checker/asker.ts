import type { Answers, Asked, Question, Replied } from './questions.ts';

export type Answer<Kind extends Question['kind']> =
  | { readonly kind: 'answer'; readonly answer: Answers[Kind] }
  /** Something else was asked meanwhile. */
  | { readonly kind: 'outdated' }
  /** Why there is no answer, in a sentence. */
  | { readonly kind: 'failure'; readonly reason: string };

/** Begins a thread that checks. */
export function startChecker(): Worker {
  return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
}

interface Waiting {
  readonly question: Question;
  readonly settle: (answer: Answer<never>) => void;
}

/**
 * A thread that answers one question after the other. Only the last question counts: one that waits gives way to it, and `drop` ends what is
 * being thought about. A thread that takes longer than it may is ended, and another is begun for the next question.
 */
export class Asker {
  readonly #start: () => Worker;
  readonly #mostSeconds: number;
  #worker: Worker | undefined;
  #current: (Waiting & { readonly id: number; readonly timer: number }) | undefined;
  #next: Waiting | undefined;
  #count = 0;

  constructor(start: () => Worker, mostSeconds: number) {
    this.#start = start;
    this.#mostSeconds = mostSeconds;
  }

  /** Begins the thread before anything is asked. */
  begin(): void {
    this.#worker ??= this.#started();
  }

  ask<Kind extends Question['kind']>(question: Question & { readonly kind: Kind }): Promise<Answer<Kind>> {
    this.#next?.settle({ kind: 'outdated' });
    return new Promise((resolve) => {
      this.#next = { question, settle: resolve as Waiting['settle'] };
      if (this.#current === undefined) this.#goOn();
    });
  }

  /** Nothing that was asked before is of use any more. */
  drop(): void {
    this.#next?.settle({ kind: 'outdated' });
    this.#next = undefined;
    if (this.#current !== undefined) this.#end({ kind: 'outdated' });
  }

  #goOn(): void {
    const next = this.#next;
    this.#next = undefined;
    if (next === undefined) return;
    this.#worker ??= this.#started();
    const id = ++this.#count;
    const timer = window.setTimeout(() => this.#end(this.#tooLong()), this.#mostSeconds * 1_000);
    this.#current = { ...next, id, timer };
    const awsData = new URL('aws/', document.baseURI).href;
    this.#worker.postMessage({ id, question: next.question, awsData } satisfies Asked);
  }

  #started(): Worker {
    const worker = this.#start();
    worker.addEventListener('message', ({ data }: MessageEvent<Replied>) => this.#receive(data));
    worker.addEventListener('error', () => this.#end({ kind: 'failure', reason: 'The checker could not be run.' }));
    return worker;
  }

  #receive(replied: Replied): void {
    if (replied.id !== this.#current?.id) return;
    const { settle } = this.#finished();
    if ('failure' in replied) settle({ kind: 'failure', reason: replied.failure });
    else settle({ kind: 'answer', answer: replied.answer as never });
    this.#goOn();
  }

  #end(answer: Answer<never>): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    if (this.#current === undefined) return;
    this.#finished().settle(answer);
    this.#goOn();
  }

  #finished(): Pick<Waiting, 'settle'> {
    const current = this.#current;
    this.#current = undefined;
    clearTimeout(current?.timer);
    return current ?? { settle: () => undefined };
  }

  #tooLong(): Answer<never> {
    const reason = `It was given up after ${this.#mostSeconds} seconds; the command takes the time that it needs.`;
    return { kind: 'failure', reason };
  }
}
