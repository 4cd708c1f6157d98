import { element, textElement } from '@stepproof/diagram';
import { type Action, buttons } from '../parts/button.ts';
import { count } from '../parts/count.ts';
import { given } from '../parts/given.ts';
import { markedText } from '../parts/marked-text.ts';
import { route } from '../parts/route.ts';
import { badge, notice, section } from '../parts/section.ts';
import type { ToldPath, ToldPaths } from '../told.ts';

/** The paths of a machine, each with what makes an execution take it. The buttons name a path by its place in the list. */
export function pathsPanel(told: ToldPaths, can: readonly Action[]): string {
  const items = told.paths.map((path, index) => element('li', {}, pathItem(path, index, can)));
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

function pathItem(path: ToldPath, index: number, can: readonly Action[]): string {
  const { name, status, error, states, input, mocks } = path;
  const end = badge(endOf(status, error), status);
  const title = element('summary', {}, element('span', { class: 'name' }, markedText(name)), end);
  const offered = buttons(['show', 'step', 'copy-input', 'copy-mocks', 'save'], can, index);
  return element('details', { 'data-path': index }, title, route(states), offered, given(input, mocks));
}

function endOf(status: string, error: string | undefined): string {
  return error ?? status.toLowerCase();
}
