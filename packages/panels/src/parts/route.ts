import { element, textElement } from '@stepproof/diagram';

/** More states than a person would read one after the other. */
const mostShown = 60;

/** The states of an execution in their order. */
export function route(states: readonly string[]): string {
  const items = states.slice(0, mostShown).map((name) => textElement('li', {}, name));
  const left = states.length - mostShown;
  const rest = left > 0 ? [textElement('li', { class: 'rest' }, `${left.toLocaleString('en')} more`)] : [];
  return element('ol', { class: 'route', 'aria-label': 'States in their order' }, ...items, ...rest, '');
}
