import type { Direction } from './walk.ts';

/** What keys ask of a view. */
export interface KeyActions {
  /** An arrow: along the transitions. */
  walk(arrow: Arrow): void;
  /** An arrow with Shift. */
  move(arrow: Arrow): void;
  choose(): void;
  leave(): void;
  start(): void;
  zoom(factor: number): void;
  fit(): void;
  search(): void;
}

export interface Arrow {
  readonly direction: Direction;
  /** How far the picture moves at once. */
  readonly dx: number;
  readonly dy: number;
}

/** How much larger the picture becomes at once. */
export const zoomStep = 1.25;

const step = 80;

const arrows = new Map<string, Arrow>([
  ['ArrowUp', { direction: 'up', dx: 0, dy: step }],
  ['ArrowDown', { direction: 'down', dx: 0, dy: -step }],
  ['ArrowLeft', { direction: 'left', dx: step, dy: 0 }],
  ['ArrowRight', { direction: 'right', dx: -step, dy: 0 }],
]);

const others = new Map<string, (actions: KeyActions) => void>([
  ['Enter', (actions) => actions.choose()],
  ['Escape', (actions) => actions.leave()],
  ['Home', (actions) => actions.start()],
  ['+', (actions) => actions.zoom(zoomStep)],
  ['=', (actions) => actions.zoom(zoomStep)],
  ['-', (actions) => actions.zoom(1 / zoomStep)],
  ['0', (actions) => actions.fit()],
  ['/', (actions) => actions.search()],
]);

/** Reads the keys that are pressed in a view itself, and leaves those to others that are pressed in what it holds. */
export function listenForKeys(view: HTMLElement, actions: KeyActions, signal: AbortSignal): void {
  view.addEventListener(
    'keydown',
    (event) => {
      if (event.target !== view || event.altKey || event.ctrlKey || event.metaKey) return;
      const act = actFor(event);
      if (act === undefined) return;
      event.preventDefault();
      act(actions);
    },
    { signal },
  );
}

function actFor({ key, shiftKey }: KeyboardEvent): ((actions: KeyActions) => void) | undefined {
  const arrow = arrows.get(key);
  if (arrow === undefined) return others.get(key);
  return (actions) => (shiftKey ? actions.move(arrow) : actions.walk(arrow));
}
