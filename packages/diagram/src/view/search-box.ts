import type { Drawing, StateId } from '../drawing.ts';
import { make } from './make.ts';
import { searchIn } from './search.ts';

interface Around {
  /** What is searched. */
  readonly drawing: () => Drawing | undefined;
  readonly selected: () => StateId | undefined;
  /** Another search: these states were found. */
  readonly onFound: (found: readonly StateId[]) => void;
  readonly onChoose: (id: StateId) => void;
  /** What is to be told of it; nothing where there is no search. */
  readonly onTell: (words: string) => void;
  /** The search is over. */
  readonly onLeave: () => void;
}

/** Finds states by their names, and tells how many there are. */
export class SearchBox {
  readonly element: HTMLElement;
  readonly #input = make('input', {
    type: 'search',
    placeholder: 'Find a state',
    'aria-label': 'Find a state',
    spellcheck: 'false',
  });
  readonly #around: Around;

  constructor(around: Around, signal: AbortSignal) {
    this.#around = around;
    this.element = make('div', { class: 'search', role: 'search' }, this.#input);
    this.#input.addEventListener('input', () => this.#find(), { signal });
    this.#input.addEventListener('keydown', (event) => this.#pressed(event.key), { signal });
  }

  focus(): void {
    this.#input.focus();
  }

  #find(): void {
    const found = this.#found();
    this.#around.onFound(found);
    const count = found.length === 1 ? '1 state' : `${found.length || 'no'} states`;
    this.#around.onTell(this.#input.value === '' ? '' : count);
  }

  #found(): readonly StateId[] {
    const drawing = this.#around.drawing();
    return drawing === undefined ? [] : searchIn(drawing, this.#input.value);
  }

  /** Enter goes from one that was found to the next; Escape ends the search. */
  #pressed(key: string): void {
    if (key === 'Enter') return this.#chooseNext();
    if (key !== 'Escape') return;
    this.#input.value = '';
    this.#find();
    this.#around.onLeave();
  }

  #chooseNext(): void {
    const found = this.#found();
    const next = found[(found.indexOf(this.#around.selected() ?? -1) + 1) % Math.max(1, found.length)];
    if (next !== undefined) this.#around.onChoose(next);
  }
}
