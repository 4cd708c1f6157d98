import { createView, type View } from '@stepproof/diagram/view';
import type { ReportData } from '../report/report-page.ts';
import { copy } from './copy.ts';
import { listenToPanels, type Pressed } from './listen.ts';

/** The program of a report: its graphs move, paths are drawn upon them, and data can be copied. */
function start(root: HTMLElement, { machines }: ReportData): void {
  const views = new Map<number, View>();
  const viewOf = (index: number) => {
    const known = views.get(index) ?? viewIn(root, index, machines[index]);
    if (known !== undefined) views.set(index, known);
    return known;
  };
  // Only those that come into sight are made to move.
  const watcher = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) if (isIntersecting) viewOf(machineOf(target));
  });
  for (const figure of root.querySelectorAll('figure.graph')) watcher.observe(figure);
  listenToPanels(root, (pressed) => {
    const index = machineOf(pressed.button);
    const machine = machines[index];
    if (machine !== undefined) respond(pressed, machine, () => viewOf(index));
  });
}

type Machine = ReportData['machines'][number];

function respond({ action, panel, index, button }: Pressed, machine: Machine, view: () => View | undefined): void {
  const told = panel === 'paths' ? machine.paths?.paths[index] : machine.findings[index]?.witness;
  if (told === undefined) return;
  if (action === 'copy-input') void copy(told.input, button);
  if (action === 'copy-mocks') void copy(told.mocks, button);
  if (action === 'show') showPath(told.states, { machine, view: view(), button });
}

interface Shown {
  readonly machine: Machine;
  readonly view: View | undefined;
  readonly button: HTMLElement;
}

function showPath(states: readonly string[], { machine, view, button }: Shown): void {
  const names = machine.laid?.drawing.states.map(({ name }) => name) ?? [];
  view?.markPath(states.map((name) => names.indexOf(name)).filter((id) => id >= 0));
  view?.fitPath();
  button.closest('article')?.querySelector('figure.graph')?.scrollIntoView({ block: 'center' });
}

function viewIn(root: HTMLElement, index: number, machine: Machine | undefined): View | undefined {
  const figure = root.querySelector<HTMLElement>(`[data-machine="${index}"] figure.graph`);
  if (figure === null || machine?.laid === undefined) return undefined;
  const picture = figure.querySelector('svg');
  figure.replaceChildren();
  figure.classList.add('live');
  figure.style.height = `${Math.min(machine.laid.height + room, innerHeight * 0.75)}px`;
  const view = createView(figure);
  view.show(machine.laid, picture);
  nameApart(figure, index);
  return view;
}

/** The parts of several views on one page are told apart by their names. */
function nameApart(figure: HTMLElement, index: number): void {
  for (const part of figure.querySelectorAll('nav,section,[role=search]')) {
    const name = part.getAttribute('aria-label') ?? 'Search';
    part.setAttribute('aria-label', `${name}, state machine ${index + 1}`);
  }
}

/** What the bar of a view takes, with some air, in pixels. */
const room = 80;

function machineOf(part: Element): number {
  return Number(part.closest<HTMLElement>('[data-machine]')?.dataset.machine);
}

const root = document.querySelector<HTMLElement>('.report');
const data = document.getElementById('data')?.textContent;
if (root !== null && data) start(root, JSON.parse(data) as ReportData);
