import { createView, type View } from '@stepproof/diagram/view';
import type { DrawnMachine, Range } from '../checker/questions.ts';
import { part } from './parts.ts';

/** The picture of the machine that is looked at. */
export class Graph {
  readonly #host = part('graph');
  readonly #notice = part('no-graph');
  readonly #onOpen: (place: Range) => void;
  #view: View | undefined;
  #machine: DrawnMachine | undefined;
  #shown = '';
  #path: readonly string[] | undefined;

  constructor(onOpen: (place: Range) => void) {
    this.#onOpen = onOpen;
  }

  /** The picture stays where it was moved to while it is one of the same thing, which `key` says. */
  show(machine: DrawnMachine | undefined, key: string): void {
    const picture = machine?.picture ?? 'There is no state machine to draw.';
    const isDrawn = typeof picture !== 'string';
    this.#machine = machine;
    this.#host.hidden = !isDrawn;
    this.#notice.hidden = isDrawn;
    this.#notice.textContent = isDrawn ? '' : picture;
    if (!isDrawn) return;
    if (key !== this.#shown) this.#begin(key);
    this.#view?.show(picture);
    this.markPath(this.#path);
  }

  /** Draws an execution upon it, by the names of the states; nothing takes it away. */
  markPath(names: readonly string[] | undefined): void {
    this.#path = names;
    const ids = names?.map((name) => this.#idOf(name)).filter((id) => id >= 0);
    this.#view?.markPath(ids);
  }

  select(name: string): void {
    const id = this.#idOf(name);
    if (id >= 0) this.#view?.select(id);
  }

  #begin(key: string): void {
    this.#view?.dispose();
    this.#shown = key;
    this.#path = undefined;
    this.#view = createView(this.#host, { onSelect: (id) => this.#open(id) });
  }

  #open(id: number | undefined): void {
    const place = id === undefined ? undefined : this.#machine?.places[id];
    if (place !== undefined) this.#onOpen(place);
  }

  #idOf(name: string): number {
    const picture = this.#machine?.picture;
    return typeof picture === 'object' ? picture.drawing.states.findIndex((state) => state.name === name) : -1;
  }
}
