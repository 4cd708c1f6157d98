import type { DrawnFinding, StateId } from '../drawing.ts';
import type { Laid } from '../laid.ts';
import { toSvg } from '../svg/to-svg.ts';
import { Camera } from './camera.ts';
import { type Gestures, listenForGestures } from './gestures.ts';
import { type Arrow, type KeyActions, listenForKeys, zoomStep } from './keys.ts';
import { make } from './make.ts';
import { Minimap } from './minimap.ts';
import { Outline } from './outline.ts';
import { pngOf, themeOf } from './picture-file.ts';
import { SearchBox } from './search-box.ts';
import { Stage, stateOf } from './stage.ts';
import { type Tool, tools } from './tools.ts';
import type { View, ViewOptions } from './view.ts';
import { around, beginning, fitting, framing, isReadable } from './viewport.ts';
import { firstState, stepFrom } from './walk.ts';

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
  readonly #told = make('span', { class: 'told', role: 'status' });
  readonly #stage = new Stage();
  readonly #camera: Camera;
  readonly #search: SearchBox;
  readonly #outline: Outline;
  readonly #minimap: Minimap;
  readonly #listening = new AbortController();
  #laid: Laid | undefined;
  #selected: StateId | undefined;
  #current: StateId | undefined;
  #path: readonly StateId[] | undefined;

  constructor(host: HTMLElement, options: ViewOptions) {
    const { signal } = this.#listening;
    this.#options = options;
    this.#outline = new Outline({ onChoose: (id) => this.#choose(id) }, signal);
    this.#minimap = new Minimap((at) => this.#camera.centre(at), signal);
    this.#search = this.#newSearch(signal);
    this.#viewport = make('section', { class: 'viewport', tabindex: '0', 'aria-label': 'Graph' }, this.#stage.element);
    this.#camera = new Camera({
      viewport: this.#viewport,
      stage: this.#stage.element,
      onMove: (transform, size) => this.#minimap.see(transform, size),
    });
    const bar = make('div', { class: 'bar' }, this.#search.element, tools(this.#tools(), signal));
    const board = make('div', { class: 'board' }, this.#viewport, this.#told, this.#minimap.element);
    const inside = make('div', { class: 'inside' }, bar, board);
    this.#root = make('div', { class: 'stepproof-view' }, this.#outline.element, inside);
    if (options.theme !== undefined) this.#root.dataset.theme = options.theme;
    host.append(this.#root);
    listenForGestures(this.#viewport, this.#gestures(), signal);
    listenForKeys(this.#viewport, this.#keys(), signal);
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
    if (isFirst) this.begin();
  }

  select(id: StateId | undefined): void {
    this.#selected = id;
    this.#current = id;
    this.#stage.mark('selected', id === undefined ? [] : [id]);
    this.#stage.mark('current', []);
    this.#outline.select(id);
    if (id !== undefined) this.#reveal(id);
  }

  markPath(states: readonly StateId[] | undefined): void {
    this.#path = states;
    if (this.#laid !== undefined) this.#stage.markPath(this.#laid, states);
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

  begin(): void {
    const laid = this.#laid;
    if (laid !== undefined) this.#camera.begin((size) => beginning(laid, size));
  }

  fit(): void {
    const laid = this.#laid;
    if (laid !== undefined) this.#camera.glideTo((size) => fitting(laid, size));
  }

  fitPath(): void {
    const laid = this.#laid;
    const box = laid && around((this.#path ?? []).flatMap((id) => laid.states[id]?.box ?? []));
    if (laid === undefined || box === undefined) return this.fit();
    this.#camera.glideTo((size) => {
      const whole = fitting(laid, size);
      return isReadable(whole) ? whole : framing(box, size);
    });
  }

  zoom(factor: number): void {
    this.#camera.zoom(factor);
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
    this.#camera.dispose();
    this.#root.remove();
  }

  #newSearch(signal: AbortSignal): SearchBox {
    return new SearchBox(
      {
        drawing: () => this.#laid?.drawing,
        selected: () => this.#selected,
        onFound: (found) => this.#showFound(found),
        onChoose: (id) => this.#choose(id),
        onTell: (words) => this.#tell(words),
        onLeave: () => this.#viewport.focus(),
      },
      signal,
    );
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
      { text: '−', label: 'Zoom out', act: () => this.zoom(1 / zoomStep) },
      { text: '+', label: 'Zoom in', act: () => this.zoom(zoomStep) },
      { text: 'Fit', label: 'Fit all of it', act: () => this.fit() },
      ...files,
    ];
  }

  #gestures(): Gestures {
    return {
      move: (dx, dy) => this.#camera.moveBy(dx, dy),
      zoom: (factor, at) => this.#camera.zoomAt(factor, at),
      click: (target) => this.#clicked(target),
      moving: (isMoving) => this.#viewport.classList.toggle('moving', isMoving),
    };
  }

  #keys(): KeyActions {
    return {
      walk: (arrow) => this.#walk(arrow),
      move: ({ dx, dy }) => this.#camera.glideBy(dx, dy),
      choose: () => this.#choose(this.#current ?? this.#start()),
      leave: () => this.#choose(undefined),
      start: () => this.#walkTo(this.#start()),
      zoom: (factor) => this.zoom(factor),
      fit: () => this.fit(),
      search: () => this.#search.focus(),
    };
  }

  #draw(laid: Laid, picture: SVGSVGElement | null = null): void {
    this.#stage.draw(laid, picture);
    this.#stage.mark('selected', this.#selected === undefined ? [] : [this.#selected]);
    this.#stage.markPath(laid, this.#path);
  }

  #clicked(target: Element): void {
    this.#viewport.focus({ preventScroll: true });
    this.#choose(stateOf(target));
  }

  #choose(id: StateId | undefined): void {
    this.select(id);
    this.#options.onSelect?.(id);
  }

  /** Before there is a state to walk from, arrows move the picture. */
  #walk({ direction, dx, dy }: Arrow): void {
    const from = this.#current;
    if (from === undefined || this.#laid === undefined) return this.#camera.glideBy(dx, dy);
    this.#walkTo(stepFrom(this.#laid, from, direction));
  }

  #start(): StateId | undefined {
    return this.#laid && firstState(this.#laid.drawing);
  }

  #walkTo(id: StateId | undefined): void {
    if (id === undefined) return;
    this.#current = id;
    this.#stage.mark('current', [id]);
    this.#reveal(id);
    this.#tell(this.#laid?.drawing.states[id]?.name.slice(0, 80) ?? '');
  }

  #showFound(found: readonly StateId[]): void {
    this.#stage.mark('found', found);
    const [first] = found;
    if (first !== undefined) this.#reveal(first);
  }

  #reveal(id: StateId): void {
    const box = this.#laid?.states[id]?.box;
    if (box !== undefined) this.#camera.reveal(box);
  }

  #tell(words: string): void {
    this.#told.textContent = words;
  }
}

/** The state of that name in another version of the machine. */
function samePlace(before: Laid | undefined, id: StateId | undefined, after: Laid): StateId | undefined {
  const name = id === undefined ? undefined : before?.drawing.states[id]?.name;
  const found = name === undefined ? -1 : after.drawing.states.findIndex((state) => state.name === name);
  return found < 0 ? undefined : found;
}
