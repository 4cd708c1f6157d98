import type { DiagnosticDelivery } from '../requests/diagnostics.ts';
import type { ServerParts } from '../server-parts.ts';
import type { RunningTimer } from '../world.ts';

/** Milliseconds without a change after which executions are tried out. */
export const idleDelay = 500;

/** Is told of what a round has shown. */
type DeepDelivery = Pick<DiagnosticDelivery, 'deepened' | 'allDeepened'>;

/** Tries out executions while nobody types: those of every open text that has changed since. */
export class DeepRounds {
  readonly #server: ServerParts;
  readonly #delivery: DeepDelivery;
  #timer: RunningTimer | undefined;
  #round = 0;

  constructor(server: ServerParts, delivery: DeepDelivery) {
    this.#server = server;
    this.#delivery = delivery;
  }

  /** Something has changed: what runs now is of no use any more. */
  changed(): void {
    this.#timer?.stop();
    this.#round++;
    this.#wait(() => this.#wait(() => void this.#run(this.#round)));
  }

  /** For half of the delay. The second half begins when the server has time again: nobody can type on while it checks a large text. */
  #wait(done: () => void): void {
    this.#timer = this.#server.world.timer.start(idleDelay / 2, done);
  }

  async #run(round: number): Promise<void> {
    const { session, logFault } = this.#server;
    for (const text of session.texts.all()) {
      if (round !== this.#round) return;
      try {
        if (await session.deepen(text)) this.#delivery.deepened(text);
      } catch (error) {
        logFault(`Checking \`${text.uri}\` failed`, error);
      }
    }
    if (round === this.#round) this.#delivery.allDeepened();
  }
}
