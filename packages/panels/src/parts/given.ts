import { textElement } from '@stepproof/diagram';
import { dataBlock } from './json.ts';

/** What makes an execution go its way: its input, and what tasks answer, where there are any. */
export function given(input: unknown, mocks: Readonly<Record<string, unknown>>): string {
  const answers = Object.keys(mocks).length === 0 ? [] : block('What tasks answer', mocks);
  return [...block('Input', input), ...answers].join('');
}

function block(title: string, value: unknown): readonly string[] {
  return [textElement('h3', {}, title), dataBlock(value, title)];
}
