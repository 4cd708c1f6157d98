import {
  type Action,
  findingsPanel,
  momentsOf,
  pathsPanel,
  permissionsPanel,
  type ToldFinding,
  type ToldPath,
  type ToldRun,
  tracePanel,
} from '@stepproof/panels';
import { listenToPanels, type Pressed } from '@stepproof/panels/live';
import type { ExecutionAction, FromPage, Side, ToPage } from '../messages.ts';

interface Around {
  send(message: FromPage): void;
  showPath(states: readonly string[]): void;
  showState(name: string): void;
}

/** What the extension sends for the side. */
type Told = Exclude<ToPage, { readonly kind: 'machine' | 'nothing' | 'select' | 'side' }>;

/** What is listed; a trace is shown in its place, and leads back. */
type Listed = Extract<Told, { readonly kind: 'paths' | 'finding' | 'permissions' }>;

const withExecution: readonly Action[] = ['show', 'step', 'copy-input', 'copy-mocks', 'save'];

/** What is beside the graph: the paths or the permissions of a machine, the execution of a finding, or a trace. */
export class SidePanel {
  readonly #element: HTMLElement;
  readonly #around: Around;
  #side: Side = 'none';
  #listed: Listed | undefined;
  #run: ToldRun | undefined;
  /** What was unfolded in the list when a trace took its place. */
  #unfolded: readonly string[] = [];

  constructor(element: HTMLElement, around: Around) {
    this.#element = element;
    this.#around = around;
    listenToPanels(element, (pressed) => this.#respond(pressed));
  }

  get side(): Side {
    return this.#side;
  }

  open(side: Side): void {
    if (side === this.#side) return;
    this.#side = side;
    this.#listed = undefined;
    this.#run = undefined;
    this.#element.hidden = side === 'none';
    this.#say('waiting', side === 'paths' ? 'Executions are tried out …' : 'Permissions are looked up …');
  }

  take(told: Told): void {
    if (told.kind === 'trace') return this.#showTrace(told.run, 0);
    if (told.kind === 'refused') return this.#refuse(told.side, told.sentence);
    const isNew = told.list !== this.#listed?.list;
    this.#listed = told;
    if (!isNew) return;
    if (told.kind === 'finding') this.#run = undefined;
    // Whoever steps through an execution goes on, whatever the list is now.
    if (this.#run === undefined) this.#showList(told, this.#openItems());
  }

  #refuse(side: Side, sentence: string): void {
    if (side !== this.#side) return;
    this.#listed = undefined;
    this.#say('refused', sentence);
  }

  #say(name: string, sentence: string): void {
    const notice = document.createElement('p');
    notice.className = name;
    notice.textContent = sentence;
    this.#element.replaceChildren(notice);
  }

  #showList(told: Listed, open: readonly string[]): void {
    // All texts in it are escaped.
    this.#element.innerHTML = markupOf(told);
    for (const index of open) this.#element.querySelector(`[data-path="${index}"]`)?.toggleAttribute('open', true);
    if (told.kind !== 'finding') return;
    this.#element.querySelector('details')?.toggleAttribute('open', true);
    this.#element.prepend(this.#back('All paths', () => this.#around.send({ kind: 'side', side: 'paths' })));
    this.#around.showPath(told.finding.witness?.states ?? []);
  }

  /** A list that comes anew is as unfolded as the one before. */
  #openItems(): readonly string[] {
    const items = this.#element.querySelectorAll<HTMLElement>('details[open][data-path]');
    return Array.from(items, ({ dataset }) => dataset.path ?? '');
  }

  #back(title: string, act: () => void): HTMLElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'back';
    button.textContent = title;
    button.addEventListener('click', act);
    return button;
  }

  #showTrace(run: ToldRun, at: number): void {
    const pressed = document.activeElement?.textContent;
    if (this.#run === undefined) this.#unfolded = this.#openItems();
    this.#run = run;
    // All texts in it are escaped.
    this.#element.innerHTML = tracePanel(run, at);
    this.#element.prepend(this.#back('Back to the list', () => this.#endTrace()));
    const [back, on] = this.#element.querySelectorAll<HTMLButtonElement>('button[data-action=step]');
    const next = pressed === back?.textContent && back?.disabled === false ? back : on?.disabled === true ? back : on;
    next?.focus();
    const moment = momentsOf(run.trace)[at];
    if (moment !== undefined) this.#around.showState(moment.visit.state);
  }

  #endTrace(): void {
    this.#run = undefined;
    if (this.#listed !== undefined) this.#showList(this.#listed, this.#unfolded);
    this.#element.focus();
  }

  #respond({ action, panel, index }: Pressed): void {
    const { send, showPath } = this.#around;
    if (panel === 'trace') return this.#run === undefined ? undefined : this.#showTrace(this.#run, index);
    const told = this.#listed;
    if (told === undefined) return;
    const { list } = told;
    if (action === 'add') return send({ kind: 'add', list, index });
    const execution = executionOf(told, index);
    if (action === 'show' || action === 'step') showPath(execution?.states ?? []);
    if (action !== 'show') send({ kind: 'execution', action: action as ExecutionAction, list, index });
  }
}

function markupOf(told: Listed): string {
  if (told.kind === 'paths') return pathsPanel(told.told, withExecution);
  if (told.kind === 'permissions') return permissionsPanel(told.told, ['add']);
  return findingsPanel([told.finding], ['open', ...withExecution]);
}

function executionOf(told: Listed, index: number): ToldPath | ToldFinding['witness'] {
  if (told.kind === 'permissions') return undefined;
  return told.kind === 'paths' ? told.told.paths[index] : told.finding.witness;
}
