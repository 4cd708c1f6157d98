import { element, escaped } from '@stepproof/diagram';

/** What a reader may ask for; whoever shows the panel does it. */
export type Action = 'add' | 'back' | 'copy-input' | 'copy-mocks' | 'forward' | 'open' | 'save' | 'show' | 'step';

interface Asked {
  readonly action: Action;
  /** Which of those that the panel shows. */
  readonly index: number;
  readonly title: string;
  /** Whether nothing is there to be done. */
  readonly isDisabled?: boolean;
}

/** A button that a panel without a program simply does not show. */
export function button({ action, index, title, isDisabled = false }: Asked): string {
  const disabled = isDisabled ? { disabled: '' } : {};
  return element(
    'button',
    { type: 'button', class: 'needs-program', 'data-action': action, 'data-index': index, ...disabled },
    escaped(title),
  );
}
