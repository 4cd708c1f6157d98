import type { Drawing, DrawnState, StateId } from '../drawing.ts';
import { subtitleOf, typeWords } from '../text/state-words.ts';
import { make } from './make.ts';

export interface OutlineOptions {
  readonly onChoose: (id: StateId) => void;
}

/**
 * The machine as a tree, for those who do not see the picture and those who would rather read: its states with what runs in them, and below each
 * the ways that lead on from it.
 */
export class Outline {
  readonly element: HTMLElement;
  readonly #list: HTMLElement;
  readonly #options: OutlineOptions;
  #drawing: Drawing | undefined;
  #rows: readonly Row[] = [];
  #focused: HTMLElement | undefined;
  readonly #open = new Set<StateId>();

  constructor(options: OutlineOptions, signal: AbortSignal) {
    this.#options = options;
    this.#list = make('ul', { role: 'tree', 'aria-label': 'States' });
    this.element = make('nav', { class: 'outline folded', 'aria-label': 'Outline' }, this.#list);
    this.#list.addEventListener('keydown', (event) => this.#pressed(event), { signal });
    this.#list.addEventListener('click', (event) => this.#clicked(event.target), { signal });
  }

  show(drawing: Drawing): void {
    this.#drawing = drawing;
    this.#open.clear();
    this.#draw();
  }

  select(id: StateId | undefined): void {
    for (const item of this.#list.children) item.setAttribute('aria-selected', String(isItemOf(item, id)));
    const item = id === undefined ? undefined : this.#itemOf(id);
    if (item === undefined) return;
    this.#makeStop(item);
    item.scrollIntoView({ block: 'nearest' });
  }

  #draw(): void {
    if (this.#drawing === undefined) return;
    this.#rows = rowsOf(this.#drawing, this.#open);
    this.#list.replaceChildren(...this.#rows.map(itemOf));
    this.#focused = undefined;
    const [first] = this.#list.children;
    if (first instanceof HTMLElement) this.#makeStop(first);
  }

  #itemOf(id: StateId): HTMLElement | undefined {
    const item = this.#list.querySelector(`:scope > [data-state="${id}"]:not(.way)`);
    return item instanceof HTMLElement ? item : undefined;
  }

  #clicked(target: EventTarget | null): void {
    const item = target instanceof Element ? target.closest('[role=treeitem]') : null;
    if (!(item instanceof HTMLElement)) return;
    this.#makeStop(item);
    item.focus();
    this.#choose(item);
  }

  #choose(item: HTMLElement): void {
    const { state } = item.dataset;
    if (state !== undefined) this.#options.onChoose(Number(state));
  }

  #pressed(event: KeyboardEvent): void {
    const item = this.#focused;
    if (item === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    const act = {
      ArrowDown: () => this.#focus(item.nextElementSibling),
      ArrowUp: () => this.#focus(item.previousElementSibling),
      Home: () => this.#focus(this.#list.firstElementChild),
      End: () => this.#focus(this.#list.lastElementChild),
      ArrowRight: () => this.#unfold(item),
      ArrowLeft: () => this.#fold(item),
      Enter: () => this.#choose(item),
      ' ': () => this.#choose(item),
    }[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  }

  #focus(item: Element | null): void {
    if (!(item instanceof HTMLElement)) return;
    this.#makeStop(item);
    item.focus();
  }

  /** Only one of the items is a stop of the Tab key. */
  #makeStop(item: HTMLElement): void {
    this.#focused?.setAttribute('tabindex', '-1');
    item.setAttribute('tabindex', '0');
    this.#focused = item;
  }

  #unfold(item: HTMLElement): void {
    if (item.getAttribute('aria-expanded') === 'false') this.#setOpen(item, true);
    else this.#focus(item.nextElementSibling);
  }

  #fold(item: HTMLElement): void {
    if (item.getAttribute('aria-expanded') === 'true') return this.#setOpen(item, false);
    const level = Number(item.getAttribute('aria-level'));
    let above = item.previousElementSibling;
    while (above !== null && Number(above.getAttribute('aria-level')) >= level) above = above.previousElementSibling;
    this.#focus(above);
  }

  #setOpen(item: HTMLElement, isOpen: boolean): void {
    const id = Number(item.dataset.state);
    if (isOpen) this.#open.add(id);
    else this.#open.delete(id);
    this.#draw();
    this.#focus(this.#itemOf(id) ?? null);
  }
}

function isItemOf(item: Element, id: StateId | undefined): boolean {
  return item instanceof HTMLElement && item.dataset.state === `${id}` && !item.classList.contains('way');
}

interface Row {
  /** The state that it is about, or leads to. */
  readonly state: StateId | undefined;
  readonly level: number;
  readonly text: string;
  readonly aside: string;
  /** Nothing where there is nothing to unfold. */
  readonly isOpen: boolean | undefined;
  readonly isWay: boolean;
  /** Its place among those beside it, and how many these are. */
  readonly place: number;
  readonly size: number;
}

function itemOf({ state, level, text, aside, isOpen, isWay, place, size }: Row): HTMLElement {
  const item = make(
    'li',
    {
      role: 'treeitem',
      'aria-level': `${level}`,
      'aria-posinset': `${place}`,
      'aria-setsize': `${size}`,
      'aria-selected': 'false',
      tabindex: '-1',
    },
    text,
    ...(aside === '' ? [] : [' ', make('small', {}, aside)]),
  );
  item.style.paddingLeft = `${Math.min(level, 12) * 14}px`;
  if (isWay) item.classList.add('way');
  if (state !== undefined) item.dataset.state = `${state}`;
  if (isOpen !== undefined) item.setAttribute('aria-expanded', String(isOpen));
  return item;
}

interface OpenRow {
  readonly id: StateId;
  readonly level: number;
  readonly place: number;
  readonly size: number;
}

/** The rows that are seen, each state behind the one that it is in. Scopes may be nested deeply, so the stack is our own. */
function rowsOf(drawing: Drawing, unfolded: ReadonlySet<StateId>): readonly Row[] {
  const inside = insideOf(drawing);
  const ways = waysFrom(drawing);
  const rows: Row[] = [];
  const listed = (ids: readonly StateId[], level: number): OpenRow[] =>
    ids.map((id, index) => ({ id, level, place: index + 1, size: ids.length })).reverse();
  const open = listed(inside.get(undefined) ?? [], 1);
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { id, level, place, size } = next;
    const state = drawing.states[id] as DrawnState;
    const own = ways.get(id) ?? [];
    const inner = inside.get(id) ?? [];
    const isOpen = own.length + inner.length === 0 ? undefined : unfolded.has(id) || inner.length > 0;
    rows.push({ state: id, level, text: state.name, aside: asideOf(state), isOpen, isWay: false, place, size });
    if (unfolded.has(id) || inner.length === 0) {
      if (unfolded.has(id))
        rows.push(
          ...own.map((way, index) => ({ ...way, level: level + 1, place: index + 1, size: own.length + inner.length })),
        );
    }
    open.push(...listed(inner, level + 1));
  }
  return rows;
}

function insideOf({ states }: Drawing): ReadonlyMap<StateId | undefined, readonly StateId[]> {
  const inside = new Map<StateId | undefined, StateId[]>();
  for (const [id, { parent }] of states.entries()) {
    const list = inside.get(parent ?? undefined);
    if (list === undefined) inside.set(parent ?? undefined, [id]);
    else list.push(id);
  }
  return inside;
}

type Way = Omit<Row, 'level' | 'place' | 'size'>;

function waysFrom({ transitions, states }: Drawing): ReadonlyMap<StateId, readonly Way[]> {
  const ways = new Map<StateId, Way[]>();
  for (const { from, to, kind, caption, target } of transitions) {
    if (typeof from !== 'number') continue;
    const name = typeof to === 'number' ? states[to]?.name : undefined;
    const text = `${wayWords[kind]} ${name ?? (target ? `${target}, which there is not` : 'what deployment decides')}`;
    const way = {
      state: to ?? undefined,
      text,
      aside: kind === 'default' ? '' : (caption ?? ''),
      isOpen: undefined,
      isWay: true,
    };
    ways.set(from, [...(ways.get(from) ?? []), way]);
  }
  return ways;
}

const wayWords = {
  start: 'Starts with',
  next: 'Next:',
  choice: 'If so:',
  default: 'Otherwise:',
  catch: 'On error:',
} as const;

function asideOf(state: DrawnState): string {
  const { type, call, findings = [], end, isReachable } = state;
  const count = findings.length;
  return [
    call ? `${typeWords(type)}, ${subtitleOf(state)}` : subtitleOf(state),
    ...(end === 'end' ? ['ends'] : []),
    ...(end === 'missing' ? ['leads nowhere'] : []),
    ...(isReachable === false ? ['never reached'] : []),
    ...(count === 0 ? [] : [count === 1 ? '1 finding' : `${count} findings`]),
  ].join(', ');
}
