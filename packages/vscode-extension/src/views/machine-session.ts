import { allowNeed } from './allow-need.ts';
import type { Desk } from './desk.ts';
import { act, type Execution } from './executions.ts';
import { MachineLists } from './machine-lists.ts';
import { type FromPage, readFromPage, type ShownPlace, type Side } from './messages.ts';
import type { ShownFinding } from './shown-finding.ts';
import { drawingOf, holds, type Place, stateAt, type ToldGraph, type ToldMachine } from './told-graph.ts';

/** What is to be shown: the machine at a place of a text, or of that name; else the first. */
export interface Wanted {
  readonly uri: string;
  readonly at?: Place | undefined;
  readonly machine?: string | undefined;
}

/** A machine that is shown, as the server told it last. */
interface Shown extends ShownPlace {
  readonly graph: ToldGraph;
  /** A place within it, by which the server knows it. */
  readonly position: Place;
  readonly machines: readonly ToldMachine[];
}

/** One view: which machine it shows, and what it and its page say to each other. It knows nothing of VS Code. */
export class MachineSession {
  readonly #desk: Desk;
  readonly #lists: MachineLists;
  #wanted: Wanted | undefined;
  #shown: Shown | undefined;
  /** The name of the state that is marked. */
  #selected: string | undefined;
  #side: Side = 'none';
  #isHeard = false;
  #asking = new AbortController();

  constructor(desk: Desk) {
    this.#desk = desk;
    this.#lists = new MachineLists(desk);
  }

  /** The text that is shown. */
  get uri(): string | undefined {
    return this.#wanted?.uri;
  }

  /** Shows a machine, and beside it what is wanted; what is there stays unless it is said. */
  async show(wanted: Wanted, side: Side = this.#side): Promise<void> {
    if (wanted.uri !== this.#wanted?.uri) this.#shown = undefined;
    this.#selected = undefined;
    this.#wanted = wanted;
    this.#lists.forgetFinding();
    this.#side = side;
    await this.refresh();
  }

  /** Shows the execution that a finding tells of. */
  async showFinding(wanted: Wanted & { readonly at: Place }, finding: ShownFinding): Promise<void> {
    this.#wanted = wanted;
    this.#side = 'paths';
    this.#lists.takeFinding(finding, wanted);
    await this.refresh();
  }

  /** The text is another one, or the server came back: asks anew. Answers of before are no longer waited for. */
  async refresh(): Promise<void> {
    const wanted = this.#wanted;
    if (wanted === undefined || !this.#isHeard) return;
    this.#asking.abort();
    this.#asking = new AbortController();
    const { signal } = this.#asking;
    try {
      const shown = await this.#read(wanted, signal);
      if (signal.aborted) return;
      // While a text is typed it may hold no machine for a moment.
      if (shown === undefined) return this.#tellNothing();
      this.#shown = shown;
      this.#wanted = { uri: wanted.uri, machine: shown.machine };
      this.draw();
      if (wanted.at !== undefined) this.cursorAt(wanted.uri, wanted.at);
      this.#desk.send({ kind: 'side', side: this.#side });
      await this.#lists.show(this.#side, shown, signal);
    } catch (error) {
      if (!signal.aborted) this.#tellNothing(error instanceof Error ? error.message : String(error));
    }
  }

  /** The problems in the text may be others. */
  draw(): void {
    if (this.#shown === undefined) return;
    const { graph, uri, machine } = this.#shown;
    this.#desk.title(graph.machine);
    this.#desk.send({
      kind: 'machine',
      drawing: drawingOf(graph, this.#desk.problemsIn(uri)),
      place: { uri, machine },
    });
  }

  /** The cursor is at another place: its state is marked, and its machine is shown. */
  cursorAt(uri: string, place: Place): void {
    if (this.#shown === undefined || uri !== this.#shown.uri) return;
    const { graph, machines, machine } = this.#shown;
    const around = machines.find(({ range }) => holds(range, place));
    if (around !== undefined && around.name !== machine) return void this.show({ uri, at: place });
    const state = stateAt(graph.states, place);
    const name = state === undefined ? undefined : graph.states[state]?.name;
    if (name === this.#selected) return;
    this.#selected = name;
    this.#desk.send({ kind: 'select', state: state ?? null });
  }

  /** What a page sent, whatever it is. */
  async take(given: unknown): Promise<void> {
    const message = readFromPage(given);
    if (message === undefined) return;
    try {
      await this.#respond(message);
    } catch (error) {
      this.#desk.tell(error instanceof Error ? error.message : String(error));
    }
  }

  async #respond(message: FromPage): Promise<void> {
    switch (message.kind) {
      case 'ready':
        this.#isHeard = true;
        return this.refresh();
      case 'select':
        return this.#reveal(message.state);
      case 'side':
        return this.#open(message.side);
      case 'execution':
        return this.#actOn(this.#lists.execution(message), message.action);
      case 'add':
        return this.#addToRole(this.#lists.need(message));
      case 'picture':
        return this.#desk.save(message, this.#shown?.machine ?? 'graph');
    }
  }

  async #read({ uri, at, machine }: Wanted, signal: AbortSignal): Promise<Shown | undefined> {
    const textDocument = { uri };
    const machines = await this.#desk.ask<readonly ToldMachine[]>('stepproof/machines', { textDocument }, signal);
    const chosen =
      machines.find(({ range }) => at !== undefined && holds(range, at)) ??
      machines.find(({ name }) => name === machine) ??
      machines[0];
    if (chosen === undefined) return undefined;
    const position = chosen.range.start;
    const graph = await this.#desk.ask<ToldGraph | null>('stepproof/graph', { textDocument, position }, signal);
    if (graph === null || graph.states.length === 0) return undefined;
    return { uri, machine: chosen.name, graph, position, machines };
  }

  #tellNothing(sentence = 'There is no state machine in this file.'): void {
    if (this.#shown === undefined) this.#desk.send({ kind: 'nothing', sentence });
  }

  async #reveal(id: number): Promise<void> {
    const state = this.#shown?.graph.states[id];
    if (state === undefined || this.#shown === undefined) return;
    this.#selected = state.name;
    await this.#desk.reveal(this.#shown.uri, state.selectionRange.start);
  }

  async #open(side: Side): Promise<void> {
    this.#side = side;
    this.#lists.forgetFinding();
    this.#desk.send({ kind: 'side', side });
    if (this.#shown !== undefined) await this.#lists.show(side, this.#shown, this.#asking.signal);
  }

  async #actOn(execution: Execution | undefined, action: Parameters<typeof act>[1]): Promise<void> {
    if (execution === undefined || this.#shown === undefined) return;
    await act(execution, action, { desk: this.#desk, machine: this.#shown, signal: this.#asking.signal });
  }

  async #addToRole(need: ReturnType<MachineLists['need']>): Promise<void> {
    if (need === undefined || this.#shown === undefined) return;
    const { uri, graph } = this.#shown;
    const state = graph.states.find(({ name }) => name === need.state);
    await allowNeed(need, { desk: this.#desk, uri, within: state?.range });
  }
}
