import type { RunningTimer, Timer } from '../world.ts';
import { type DiagnosticDelivery, deliveryDelay } from './diagnostics.ts';

/** Tells a client that asks for diagnostics to ask again when settings have changed; it sees edits itself. */
export class DiagnosticRefresher implements DiagnosticDelivery {
  readonly #timer: Timer;
  readonly #refresh: () => void;
  #running: RunningTimer | undefined;

  constructor(timer: Timer, refresh: () => void) {
    this.#timer = timer;
    this.#refresh = refresh;
  }

  changed(): void {}

  closed(): void {}

  /** Whoever asks again asks for all open texts, of which others may be deepened right after. */
  deepened(): void {
    this.allChanged();
  }

  allDeepened(): void {
    if (this.#running !== undefined) this.#tell();
  }

  allChanged(): void {
    this.#running?.stop();
    this.#running = this.#timer.start(deliveryDelay, () => this.#tell());
  }

  #tell(): void {
    this.#running?.stop();
    this.#running = undefined;
    this.#refresh();
  }
}
