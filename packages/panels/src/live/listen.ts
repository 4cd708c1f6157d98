import type { Action } from '../parts/button.ts';

/** A button of a panel was pressed. */
export interface Pressed {
  readonly action: Action;
  readonly panel: 'findings' | 'paths' | 'permissions' | 'trace';
  /** Which of those that the panel shows; in a trace, which step. */
  readonly index: number;
  /** The button, beside which an answer may be shown. */
  readonly button: HTMLElement;
}

/** Tells of every button that is pressed in panels below an element, also in those that come later. Until then none was shown. */
export function listenToPanels(root: HTMLElement, onPress: (pressed: Pressed) => void, signal?: AbortSignal): void {
  root.classList.add('with-program');
  root.addEventListener(
    'click',
    ({ target }) => {
      const button = target instanceof Element ? target.closest<HTMLElement>('button[data-action]') : null;
      if (button === null) return;
      const panel = panels.find((name) => button.closest(`.panel.${name}`) !== null);
      const { action, index } = button.dataset;
      if (panel !== undefined) onPress({ action: action as Action, panel, index: Number(index), button });
    },
    signal === undefined ? {} : { signal },
  );
}

const panels = ['findings', 'paths', 'permissions', 'trace'] as const;
