import { element, textElement } from '@stepproof/diagram';
import { button } from '../parts/button.ts';
import { count } from '../parts/count.ts';
import { dataBlock } from '../parts/json.ts';
import { route } from '../parts/route.ts';
import { badge, notice, section } from '../parts/section.ts';
import type { ToldPath, ToldPaths } from '../told.ts';

/** The paths of a machine, each with what makes an execution take it. The buttons name a path by its place in the list. */
export function pathsPanel(told: ToldPaths): string {
  const items = told.paths.map((path, index) => element('li', {}, pathItem(path, index)));
  const list =
    items.length === 0 ? notice('No execution was found that ends.') : element('ol', { class: 'paths' }, ...items);
  return section('paths', 'Paths', textElement('p', {}, summary(told)), ...reasonsOf(told), list);
}

function summary({ paths, states, transitions }: ToldPaths): string {
  const shown = `${count(paths.length, 'path')} through ${count(states.length, 'state')} and ${count(transitions.length, 'transition')}`;
  const never = transitions.filter(({ feasible }) => feasible === false).length;
  return never === 0 ? `${shown}.` : `${shown}; ${count(never, 'transition')} never taken.`;
}

function reasonsOf({ complete, reasons }: ToldPaths): readonly string[] {
  if (complete) return [];
  return [notice(`There may be more: ${reasons.join('; ') || 'not everything could be followed'}.`)];
}

function pathItem(path: ToldPath, index: number): string {
  const { name, status, error, states, input, mocks } = path;
  const title = element(
    'summary',
    {},
    textElement('span', { class: 'name' }, name),
    badge(endOf(status, error), status),
  );
  const buttons = element(
    'p',
    { class: 'buttons' },
    button({ action: 'show', index, title: 'Show in the graph' }),
    button({ action: 'step', index, title: 'Step through' }),
    button({ action: 'copy-input', index, title: 'Copy input' }),
    button({ action: 'copy-mocks', index, title: 'Copy mocks' }),
    button({ action: 'save', index, title: 'Save as a test' }),
  );
  return element('details', { 'data-path': index }, title, route(states), buttons, ...dataOf(input, mocks));
}

function endOf(status: string, error: string | undefined): string {
  return error ?? status.toLowerCase();
}

/** An execution without tasks needs no answers. */
function dataOf(input: unknown, mocks: ToldPath['mocks']): readonly string[] {
  const given = [textElement('h3', {}, 'Input'), dataBlock(input, 'Input')];
  if (Object.keys(mocks).length === 0) return given;
  return [...given, textElement('h3', {}, 'What tasks answer'), dataBlock(mocks, 'What tasks answer')];
}
