import { momentsOf, type ToldRun, tracePanel } from '@stepproof/panels';
import { part } from './parts.ts';

/** An input, and what tasks answer, as JSON can say them. */
export interface Given {
  readonly input: unknown;
  readonly mocks: unknown;
}

export interface RunsOptions {
  /** What became of it; nothing where something else was asked meanwhile, and a sentence where it cannot be run. */
  readonly run: (given: Given) => Promise<ToldRun | string | undefined>;
  /** A step of it is looked at: all states in their order, and the one that it is in. */
  readonly onStep: (states: readonly string[], at: string) => void;
}

/** Where an execution is run and stepped through. */
export class Runs {
  readonly #input = part<HTMLTextAreaElement>('input');
  readonly #mocks = part<HTMLTextAreaElement>('mocks');
  readonly #trace = part('trace');
  readonly #options: RunsOptions;
  #run: ToldRun | undefined;

  constructor(options: RunsOptions) {
    this.#options = options;
    part('run-form').addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#start();
    });
  }

  /** Puts these in and runs them. */
  begin({ input, mocks }: Given): Promise<void> {
    this.#input.value = JSON.stringify(input, undefined, 2);
    this.#mocks.value = JSON.stringify(mocks, undefined, 2);
    return this.#start();
  }

  /** Shows one step of the last run. The button that was pressed stays what the keyboard is at. */
  step(at: number, pressed?: HTMLElement): void {
    const run = this.#run;
    if (run === undefined) return;
    this.#trace.innerHTML = tracePanel(run, at);
    const moments = momentsOf(run.trace);
    this.#options.onStep(
      moments.map(({ visit }) => visit.state),
      moments[at]?.visit.state ?? '',
    );
    if (pressed !== undefined) this.#focusOn(pressed.textContent ?? '');
  }

  async #start(): Promise<void> {
    this.#run = undefined;
    const input = parsed(this.#input, 'The input');
    const mocks = parsed(this.#mocks, 'What tasks answer');
    if (typeof input === 'string') return this.#refuse(input);
    if (typeof mocks === 'string') return this.#refuse(mocks);
    const run = await this.#options.run({ input: input.value, mocks: mocks.value });
    if (run === undefined) return;
    if (typeof run === 'string') return this.#refuse(run);
    this.#run = run;
    this.step(0);
  }

  #refuse(sentence: string): void {
    const notice = document.createElement('p');
    notice.className = 'refused';
    notice.setAttribute('role', 'alert');
    notice.textContent = sentence;
    this.#trace.replaceChildren(notice);
  }

  #focusOn(title: string): void {
    const buttons = [...this.#trace.querySelectorAll<HTMLButtonElement>('button:not([disabled])')];
    (buttons.find(({ textContent }) => textContent === title) ?? buttons[0])?.focus();
  }
}

/** What is written in a field, or what is wrong with it, in a sentence. */
function parsed({ value }: HTMLTextAreaElement, what: string): { readonly value: unknown } | string {
  try {
    return { value: JSON.parse(value) };
  } catch (error) {
    return `${what} must be JSON: ${error instanceof Error ? error.message : String(error)}.`;
  }
}
