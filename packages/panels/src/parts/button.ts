import { element, escaped } from '@stepproof/diagram';

/** What a reader may ask for. Whoever shows a panel says which of these it can do. */
export type Action = 'add' | 'copy-input' | 'copy-mocks' | 'fix' | 'open' | 'save' | 'show' | 'step';

/** Buttons for some of the actions on one thing that a panel shows, by its place in the list. Without a program they are not shown. */
export function buttons(wanted: readonly Action[], can: readonly Action[], index: number): string {
  const offered = wanted.filter((action) => can.includes(action));
  return offered.length === 0
    ? ''
    : element('p', { class: 'buttons' }, ...offered.map((action) => button(action, index)));
}

/** A button that steps through something, which is disabled where there is nothing to step to. */
export function stepButton(title: string, index: number, isDisabled: boolean): string {
  return markup('step', index, { title, ...(isDisabled && { disabled: '' }) });
}

function button(action: Action, index: number): string {
  return markup(action, index, { title: titles[action] });
}

function markup(action: Action, index: number, { title, ...attributes }: { title: string; disabled?: string }): string {
  const fixed = { type: 'button', class: 'needs-program', 'data-action': action, 'data-index': index };
  return element('button', { ...fixed, ...attributes }, escaped(title));
}

const titles: Readonly<Record<Action, string>> = {
  add: 'Add to the role',
  'copy-input': 'Copy input',
  'copy-mocks': 'Copy mocks',
  fix: 'Fix it',
  open: 'Go there',
  save: 'Save as a test',
  show: 'Show in the graph',
  step: 'Step through',
};
