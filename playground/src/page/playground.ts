import { findingsPanel, pathsPanel, type ToldPaths, type ToldRun } from '@stepproof/panels';
import { copy } from '@stepproof/panels/copy';
import { listenToPanels, type Pressed } from '@stepproof/panels/live';
import { type Answer, Asker, startChecker } from '../checker/asker.ts';
import type { Checked, Question, Source } from '../checker/questions.ts';
import { createEditor, type Editor } from '../editor/editor.ts';
import { mostCharacters, mostShownFindings, pauseMilliseconds } from './bounds.ts';
import { difference } from './difference.ts';
import { fileNameFor } from './file-name.ts';
import { Graph } from './graph.ts';
import { fillExamples, offerSharing } from './header.ts';
import { part, say } from './parts.ts';
import { type Given, Runs } from './runs.ts';
import { createTabs, type Tabs } from './tabs.ts';
import { counted, countFixed, summaryOf } from './words.ts';

/**
 * The page: what is written is checked at once, and after a pause its executions are tried out. Each kind of work has a thread of its own, so
 * that none waits for one that takes longer.
 */
export class Playground {
  readonly #checker: Asker;
  readonly #thinker = new Asker(startChecker, 30);
  readonly #runner = new Asker(startChecker, 10);
  readonly #editor: Editor;
  readonly #graph = new Graph((place) => this.#editor.reveal(place));
  readonly #tabs: Tabs = createTabs(part('tab-findings').parentElement ?? document.body, () => undefined);
  readonly #runs = new Runs({ run: (given) => this.#run(given), onStep: (states, at) => this.#showStep(states, at) });
  readonly #machines = part<HTMLSelectElement>('machines');
  #source: Source = { file: '', text: '' };
  #checked: Checked = { findings: [], machines: [], notes: [] };
  #paths: ToldPaths | undefined;
  #pause = 0;
  /** What the next text is called that is put in as a whole. */
  #nextName = '';
  /** Counts the texts that were put in as a whole. */
  #texts = 0;

  constructor({ file, text }: Source, checker: Asker) {
    this.#checker = checker;
    this.#source = { file, text };
    void this.#change(text);
    this.#editor = createEditor(part('editor'), { text, onChange: (...changed) => this.#written(...changed) });
    listenToPanels(part('findings'), (pressed) => this.#pressedFinding(pressed));
    listenToPanels(part('paths'), (pressed) => this.#pressedPath(pressed));
    listenToPanels(part('run'), ({ index, button }) => this.#runs.step(index, button));
    part('fix-all').addEventListener('click', () => void this.#fixAll());
    this.#machines.addEventListener('change', () => this.#chooseMachine());
    fillExamples(file, (example) => this.#begin(example));
    offerSharing(() => this.#editor.text);
  }

  #begin({ file, text }: Source): void {
    this.#nextName = file;
    this.#editor.replace(text);
  }

  #written(text: string, isAnother: boolean): void {
    if (isAnother) {
      this.#texts++;
      this.#source = { file: this.#nextName, text: '' };
      this.#nextName = '';
    }
    void this.#change(text);
  }

  async #change(text: string): Promise<void> {
    const source = { file: fileNameFor(text, this.#source.file), text };
    this.#source = source;
    clearTimeout(this.#pause);
    this.#thinker.drop();
    if (text.length > mostCharacters) return this.#refuse(tooLong(text));
    const answer = await this.#checker.ask({ kind: 'check', source, depth: 'shallow' });
    if (source !== this.#source || answer.kind === 'outdated') return;
    if (answer.kind === 'failure') return this.#refuse(answer.reason);
    this.#show(answer.answer, `${summaryOf(answer.answer)} · trying out executions…`);
    performance.mark('checked');
    this.#pause = window.setTimeout(() => void this.#think(source), pauseMilliseconds);
  }

  /** What takes longer: findings that executions show, and paths. */
  async #think(source: Source): Promise<void> {
    const answer = await this.#thinker.ask({ kind: 'check', source, depth: 'deep' });
    if (source !== this.#source || answer.kind === 'outdated') return;
    if (answer.kind === 'failure') {
      part('summary').textContent = `${summaryOf(this.#checked)} · executions were not tried out: ${answer.reason}`;
      return;
    }
    this.#show(answer.answer, summaryOf(answer.answer));
    await this.#findPaths();
  }

  async #findPaths(): Promise<void> {
    const source = this.#source;
    if (this.#checked.machines.length === 0) return this.#showPaths('There is no state machine in this text.');
    this.#showPaths('Paths are being looked for…');
    const answer = await this.#thinker.ask({ kind: 'paths', source, machine: this.#machine() });
    if (source !== this.#source || answer.kind === 'outdated') return;
    if (answer.kind === 'failure') return this.#showPaths(answer.reason);
    this.#showPaths(answer.answer ?? 'There is no state to start at.');
  }

  #show(checked: Checked, summary: string): void {
    this.#checked = checked;
    part('summary').textContent = summary;
    this.#offerFixes(checked);
    this.#offerMachines(checked);
    this.#editor.mark(checked.findings);
    part('findings').innerHTML = findingsPanel(checked.findings.slice(0, mostShownFindings), [
      ...(['open', 'fix', 'show', 'copy-input', 'copy-mocks'] as const),
    ]);
    part('findings').prepend(...notesOf(checked).map(notice));
    this.#showGraph();
  }

  #showGraph(): void {
    this.#graph.show(this.#checked.machines[this.#machine()], `${this.#texts} ${this.#machine()}`);
  }

  #showPaths(paths: ToldPaths | string): void {
    this.#paths = typeof paths === 'string' ? undefined : paths;
    if (typeof paths === 'string') part('paths').replaceChildren(notice(paths));
    else part('paths').innerHTML = pathsPanel(paths, ['show', 'step', 'copy-input', 'copy-mocks']);
  }

  /** Nothing is known of a text that cannot be checked. */
  #refuse(reason: string): void {
    this.#show({ findings: [], machines: [], notes: [reason] }, reason);
    this.#showPaths(reason);
  }

  #offerFixes({ findings }: Checked): void {
    const count = countFixed(findings);
    part('fix-all').hidden = count === 0;
    part('fix-all').textContent = `Make ${counted(count, 'safe fix').replace(/xs$/, 'xes')}`;
  }

  #offerMachines({ machines }: Checked): void {
    const before = this.#machine();
    this.#machines.replaceChildren(...machines.map(({ name }) => new Option(name)));
    this.#machines.selectedIndex = Math.min(before, machines.length - 1);
    part('machine-choice').hidden = machines.length < 2;
  }

  #machine(): number {
    return Math.max(this.#machines.selectedIndex, 0);
  }

  #chooseMachine(): void {
    this.#showGraph();
    this.#thinker.drop();
    void this.#findPaths();
  }

  async #fixAll(): Promise<void> {
    const source = this.#source;
    const answer = await this.#runner.ask({ kind: 'fix', source });
    if (source !== this.#source || answer.kind === 'outdated') return;
    if (answer.kind === 'failure') return say(answer.reason);
    this.#editor.change([difference(source.text, answer.answer.text)]);
    say(`${counted(answer.answer.count, 'fix').replace(/xs$/, 'xes')} made.`);
  }

  #pressedFinding({ action, index, button }: Pressed): void {
    const finding = this.#checked.findings[index];
    if (finding === undefined) return;
    const { remedies, witness } = finding;
    if (action === 'open') this.#editor.reveal(finding);
    if (action === 'fix') this.#editor.change(remedies[0]?.changes ?? []);
    if (action === 'show') this.#graph.markPath(witness?.states);
    if (action === 'copy-input') void copy(witness?.input, button);
    if (action === 'copy-mocks') void copy(witness?.mocks, button);
  }

  #pressedPath({ action, index, button }: Pressed): void {
    const path = this.#paths?.paths[index];
    if (path === undefined) return;
    if (action === 'show') this.#graph.markPath(path.states);
    if (action === 'copy-input') void copy(path.input, button);
    if (action === 'copy-mocks') void copy(path.mocks, button);
    if (action !== 'step') return;
    this.#tabs.show('run');
    part('tab-run').focus();
    void this.#runs.begin(path);
  }

  async #run({ input, mocks }: Given): Promise<ToldRun | string | undefined> {
    const question: Question = { kind: 'run', source: this.#source, machine: this.#machine(), input, mocks };
    const answer: Answer<'run'> = await this.#runner.ask(question);
    if (answer.kind === 'outdated') return undefined;
    return answer.kind === 'failure' ? answer.reason : answer.answer;
  }

  #showStep(states: readonly string[], at: string): void {
    this.#graph.markPath(states);
    this.#graph.select(at);
  }
}

function notesOf({ notes, findings }: Checked): readonly string[] {
  const left = findings.length - mostShownFindings;
  return left <= 0 ? notes : [...notes, `${left.toLocaleString('en')} more findings are not shown here.`];
}

function notice(sentence: string): HTMLElement {
  const element = document.createElement('p');
  element.className = 'noted';
  element.textContent = sentence;
  return element;
}

function tooLong({ length }: string): string {
  const sizes = [length, mostCharacters].map((size) => size.toLocaleString('en'));
  return `The text has ${sizes[0]} characters, and this page checks ${sizes[1]} at most; the command checks larger ones.`;
}
