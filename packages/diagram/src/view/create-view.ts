import type { DrawnFinding, StateId } from '../drawing.ts';
import type { Laid } from '../laid.ts';
import { toSvg } from '../svg/to-svg.ts';
import { listenForGestures } from './gestures.ts';
import { make } from './make.ts';
import { Minimap } from './minimap.ts';
import { Outline } from './outline.ts';
import { pathMarks } from './path-marks.ts';
import { pngOf, themeOf } from './picture-file.ts';
import { searchIn } from './search.ts';
import { type Tool, tools } from './tools.ts';
import type { View, ViewOptions } from './view.ts';
import { beginning, fitting, showing, type Transform, zoomed } from './viewport.ts';
import { type Direction, firstState, stepFrom } from './walk.ts';

/** Puts a view into an element of a page. The page adopts `viewStyles`; nothing in it is styled or run in place. */
export function createView(host: HTMLElement, options: ViewOptions = {}): View {
  return new GraphView(host, options);
}

/** Smaller machines are seen as a whole. */
const leastForMinimap = 25;

class GraphView implements View {
  readonly #options: ViewOptions;
  readonly #root: HTMLElement;
  readonly #viewport: HTMLElement;
  readonly #stage = make('div', { class: 'stage', 'aria-hidden': 'true' });
  readonly #search = make('input', {
    type: 'search',
    placeholder: 'Find a state',
    'aria-label': 'Find a state',
    spellcheck: 'false',
  });
  readonly #told = make('span', { class: 'told', role: 'status' });
  readonly #outline: Outline;
  readonly #minimap: Minimap;
  readonly #listening = new AbortController();
  readonly #resized = new ResizeObserver(() => this.#place(this.#transform));
  #laid: Laid | undefined;
  #elements: ReadonlyMap<StateId, Element> = new Map();
  #transform: Transform = { x: 0, y: 0, scale: 1 };
  #selected: StateId | undefined;
  #current: StateId | undefined;
  #path: readonly StateId[] | undefined;
  #frame = 0;

  constructor(host: HTMLElement, options: ViewOptions) {
    const { signal } = this.#listening;
    this.#options = options;
    this.#outline = new Outline({ onChoose: (id) => this.#choose(id) }, signal);
    this.#minimap = new Minimap((at) => this.#centre(at), signal);
    const bar = tools(this.#tools(), signal);
    const search = make('div', { class: 'search', role: 'search' }, this.#search, this.#told);
    this.#viewport = make('section', { class: 'viewport', tabindex: '0', 'aria-label': 'Graph' }, this.#stage);
    const board = make('div', { class: 'board' }, this.#viewport, search, this.#minimap.element, bar);
    this.#root = make('div', { class: 'stepproof-view' }, this.#outline.element, board);
    if (options.theme !== undefined) this.#root.dataset.theme = options.theme;
    host.append(this.#root);
    this.#listen(signal);
  }

  show(laid: Laid, picture: SVGSVGElement | null = null): void {
    const isFirst = this.#laid === undefined;
    const [selected, current] = [this.#selected, this.#current].map((id) => samePlace(this.#laid, id, laid));
    this.#laid = laid;
    this.#selected = selected;
    this.#current = current;
    this.#path = undefined;
    this.#draw(laid, picture);
    this.#outline.show(laid.drawing);
    this.#minimap.show(laid);
    this.#minimap.element.toggleAttribute('hidden', laid.states.length < leastForMinimap);
    this.#place(isFirst ? beginning(laid, this.#size()) : this.#transform);
  }

  select(id: StateId | undefined): void {
    this.#selected = id;
    this.#current = id;
    this.#mark('selected', id === undefined ? [] : [id]);
    this.#mark('current', []);
    this.#outline.select(id);
    if (id !== undefined) this.#reveal(id);
  }

  markPath(states: readonly StateId[] | undefined): void {
    this.#path = states;
    const marks = this.#laid && states && pathMarks(this.#laid.drawing, states);
    this.#stage.classList.toggle('with-path', marks !== undefined);
    this.#mark('on-path', marks?.states ?? []);
    for (const part of this.#stage.querySelectorAll('[data-transition]')) {
      const index = Number(part.getAttribute('data-transition'));
      part.classList.toggle('on-path', marks?.transitions.has(index) === true);
    }
  }

  setFindings(findings: ReadonlyMap<StateId, readonly DrawnFinding[]>): void {
    const laid = this.#laid;
    if (laid === undefined) return;
    const states = laid.drawing.states.map((state, id) => ({ ...state, findings: findings.get(id) ?? [] }));
    this.#laid = { ...laid, drawing: { ...laid.drawing, states } };
    this.#draw(this.#laid);
    this.#outline.show(this.#laid.drawing);
    this.#outline.select(this.#selected);
  }

  fit(): void {
    if (this.#laid !== undefined) this.#glide(fitting(this.#laid, this.#size()));
  }

  zoom(factor: number): void {
    const { width, height } = this.#size();
    this.#glide(zoomed(this.#transform, factor, { x: width / 2, y: height / 2 }));
  }

  exportSvg(): string {
    return this.#laid === undefined ? '' : toSvg(this.#laid, { theme: themeOf(this.#root) });
  }

  exportPng(): Promise<Blob> {
    return this.#laid === undefined
      ? Promise.reject(new Error('Nothing is drawn.'))
      : pngOf(this.#laid, themeOf(this.#root));
  }

  dispose(): void {
    this.#listening.abort();
    this.#resized.disconnect();
    cancelAnimationFrame(this.#frame);
    this.#root.remove();
  }

  #tools(): readonly Tool[] {
    const { onExport } = this.#options;
    const files: readonly Tool[] =
      onExport === undefined
        ? []
        : [
            { text: 'SVG', label: 'Save as SVG', act: () => onExport('svg') },
            { text: 'PNG', label: 'Save as PNG', act: () => onExport('png') },
          ];
    return [
      {
        text: 'Outline',
        label: 'Show or hide the outline',
        act: () => this.#outline.element.classList.toggle('folded'),
      },
      { text: '−', label: 'Zoom out', act: () => this.zoom(1 / 1.25) },
      { text: '+', label: 'Zoom in', act: () => this.zoom(1.25) },
      { text: 'Fit', label: 'Fit all of it', act: () => this.fit() },
      ...files,
    ];
  }

  #listen(signal: AbortSignal): void {
    this.#resized.observe(this.#viewport);
    listenForGestures(
      this.#viewport,
      {
        move: (dx, dy) => this.#place({ ...this.#transform, x: this.#transform.x + dx, y: this.#transform.y + dy }),
        zoom: (factor, at) => this.#place(zoomed(this.#transform, factor, at)),
        click: (target) => this.#clicked(target),
        moving: (isMoving) => this.#viewport.classList.toggle('moving', isMoving),
      },
      signal,
    );
    this.#viewport.addEventListener('keydown', (event) => this.#pressed(event), { signal });
    this.#search.addEventListener('input', () => this.#find(), { signal });
    this.#search.addEventListener('keydown', (event) => this.#pressedInSearch(event), { signal });
  }

  #draw(laid: Laid, picture: SVGSVGElement | null = null): void {
    // All texts in it are escaped, and it has neither scripts nor styles of its own.
    if (picture === null) this.#stage.innerHTML = toSvg(laid, { styles: 'none' });
    else this.#stage.replaceChildren(picture);
    const found = this.#stage.querySelectorAll('[data-state]');
    this.#elements = new Map(Array.from(found, (part) => [Number(part.getAttribute('data-state')), part]));
    this.#mark('selected', this.#selected === undefined ? [] : [this.#selected]);
    this.markPath(this.#path);
  }

  #mark(name: 'selected' | 'current' | 'found' | 'on-path', ids: Iterable<StateId>): void {
    for (const part of this.#stage.querySelectorAll(`.state.${name}`)) part.classList.remove(name);
    for (const id of ids) this.#elements.get(id)?.classList.add(name);
  }

  #clicked(target: Element): void {
    this.#viewport.focus({ preventScroll: true });
    const id = target.closest('[data-state]')?.getAttribute('data-state');
    this.#choose(id === null || id === undefined ? undefined : Number(id));
  }

  #choose(id: StateId | undefined): void {
    this.select(id);
    this.#options.onSelect?.(id);
  }

  #pressed(event: KeyboardEvent): void {
    if (event.target !== this.#viewport || event.altKey || event.ctrlKey || event.metaKey) return;
    const arrow = arrows.get(event.key);
    const act = arrow === undefined ? this.#actFor(event.key) : () => this.#go(arrow, event.shiftKey);
    if (act === undefined) return;
    event.preventDefault();
    act();
  }

  #actFor(key: string): (() => void) | undefined {
    switch (key) {
      case 'Enter':
        return () => this.#choose(this.#current ?? this.#start());
      case 'Escape':
        return () => this.#choose(undefined);
      case 'Home':
        return () => this.#walkTo(this.#start());
      case '+':
      case '=':
        return () => this.zoom(1.25);
      case '-':
        return () => this.zoom(1 / 1.25);
      case '0':
        return () => this.fit();
      case '/':
        return () => this.#search.focus();
      default:
        return undefined;
    }
  }

  /** Arrows walk along the transitions; with Shift, or before there is a state to walk from, they move the picture. */
  #go({ direction, dx, dy }: Arrow, isShifted: boolean): void {
    const from = this.#current;
    if (isShifted || from === undefined || this.#laid === undefined)
      return this.#glide({ ...this.#transform, x: this.#transform.x - dx, y: this.#transform.y - dy });
    this.#walkTo(stepFrom(this.#laid, from, direction));
  }

  #start(): StateId | undefined {
    return this.#laid && firstState(this.#laid.drawing);
  }

  #walkTo(id: StateId | undefined): void {
    if (id === undefined) return;
    this.#current = id;
    this.#mark('current', [id]);
    this.#reveal(id);
    this.#told.textContent = this.#laid?.drawing.states[id]?.name.slice(0, 80) ?? '';
  }

  #find(): void {
    const found = this.#laid === undefined ? [] : searchIn(this.#laid.drawing, this.#search.value);
    this.#mark('found', found);
    const [first] = found;
    if (first !== undefined) this.#reveal(first);
    this.#told.textContent =
      this.#search.value === '' ? '' : found.length === 1 ? '1 state' : `${found.length || 'no'} states`;
  }

  /** Enter goes from one that was found to the next; Escape ends the search. */
  #pressedInSearch(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      this.#search.value = '';
      this.#find();
      this.#viewport.focus();
    }
    if (event.key !== 'Enter' || this.#laid === undefined) return;
    const found = searchIn(this.#laid.drawing, this.#search.value);
    const next = found[(found.indexOf(this.#selected ?? -1) + 1) % Math.max(1, found.length)];
    if (next !== undefined) this.#choose(next);
  }

  #reveal(id: StateId): void {
    const box = this.#laid?.states[id]?.box;
    if (box !== undefined) this.#glide(showing(this.#transform, box, this.#size()));
  }

  #centre({ x, y }: { readonly x: number; readonly y: number }): void {
    const { width, height } = this.#size();
    const { scale } = this.#transform;
    this.#place({ scale, x: width / 2 - x * scale, y: height / 2 - y * scale });
  }

  #size(): { readonly width: number; readonly height: number } {
    return { width: this.#viewport.clientWidth, height: this.#viewport.clientHeight };
  }

  #glide(transform: Transform): void {
    this.#viewport.classList.add('gliding');
    this.#place(transform);
    setTimeout(() => this.#viewport.classList.remove('gliding'), 250);
  }

  /** The picture moves with the next frame, however many events came before it. */
  #place(transform: Transform): void {
    this.#transform = transform;
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => {
      const { x, y, scale } = this.#transform;
      this.#stage.style.transform = `translate(${x}px, ${y}px) scale(${scale})`;
      this.#minimap.see(this.#transform, this.#size());
    });
  }
}

interface Arrow {
  readonly direction: Direction;
  readonly dx: number;
  readonly dy: number;
}

/** How far the picture moves at once. */
const step = 80;

const arrows = new Map<string, Arrow>([
  ['ArrowUp', { direction: 'up', dx: 0, dy: -step }],
  ['ArrowDown', { direction: 'down', dx: 0, dy: step }],
  ['ArrowLeft', { direction: 'left', dx: -step, dy: 0 }],
  ['ArrowRight', { direction: 'right', dx: step, dy: 0 }],
]);

/** The state of that name in another version of the machine. */
function samePlace(before: Laid | undefined, id: StateId | undefined, after: Laid): StateId | undefined {
  const name = id === undefined ? undefined : before?.drawing.states[id]?.name;
  const found = name === undefined ? -1 : after.drawing.states.findIndex((state) => state.name === name);
  return found < 0 ? undefined : found;
}
