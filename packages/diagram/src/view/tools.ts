import { make } from './make.ts';

export interface Tool {
  readonly text: string;
  readonly label: string;
  readonly act: () => void;
}

/** A bar of buttons. */
export function tools(list: readonly Tool[], signal: AbortSignal): HTMLElement {
  const buttons = list.map(({ text, label, act }) => {
    const button = make('button', { type: 'button', 'aria-label': label, title: label }, text);
    button.addEventListener('click', act, { signal });
    return button;
  });
  return make('div', { class: 'tools', role: 'toolbar', 'aria-label': 'View' }, ...buttons);
}
