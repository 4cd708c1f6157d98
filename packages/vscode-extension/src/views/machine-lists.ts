import type { ToldFinding, ToldPaths, ToldPermissions } from '@stepproof/panels';
import type { Desk } from './desk.ts';
import type { Execution } from './executions.ts';
import type { Side, ToPage } from './messages.ts';
import type { ShownFinding } from './shown-finding.ts';
import type { Place } from './told-graph.ts';

type List = Extract<ToPage, { readonly list: number }>;

type Unnumbered<Message> = Message extends unknown ? Omit<Message, 'list'> : never;

interface Machine {
  readonly uri: string;
  readonly position: Place;
}

type Need = ToldPermissions['needs'][number];

/** What is listed beside a graph. The page names an item by the number of the list and its place, so that it never means another one. */
export class MachineLists {
  readonly #desk: Desk;
  #count = 0;
  #sent: List | undefined;
  #finding: { readonly told: ToldFinding; readonly place: Place } | undefined;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** The execution of a finding is shown in place of the paths, until others are asked for. */
  takeFinding(
    { rule, severity, message, witness }: ShownFinding,
    { uri, at }: { readonly uri: string; readonly at: Place },
  ) {
    const place = { file: this.#desk.nameOf(uri), line: at.line + 1, column: at.character + 1 };
    this.#finding = { told: { ruleId: rule, severity, message, ...place, fixes: [], witness }, place: at };
  }

  forgetFinding(): void {
    this.#finding = undefined;
  }

  async show(side: Side, machine: Machine, signal: AbortSignal): Promise<void> {
    if (side === 'none') return;
    try {
      const list = side === 'paths' ? await this.#paths(machine, signal) : await this.#permissions(machine, signal);
      if (!signal.aborted && list !== undefined) this.#send(list);
    } catch (error) {
      if (signal.aborted) return;
      this.#desk.send({ kind: 'refused', side, sentence: error instanceof Error ? error.message : String(error) });
    }
  }

  /** An execution of the list that the page was sent last. */
  execution({ list, index }: { readonly list: number; readonly index: number }): Execution | undefined {
    const sent = this.#sent?.list === list ? this.#sent : undefined;
    if (sent?.kind === 'paths') return sent.told.paths[index];
    const { witness, message } = sent?.kind === 'finding' ? sent.finding : {};
    return witness === undefined || message === undefined
      ? undefined
      : { ...witness, name: message, place: this.#finding?.place };
  }

  need({ list, index }: { readonly list: number; readonly index: number }): Need | undefined {
    return this.#sent?.list === list && this.#sent.kind === 'permissions' ? this.#sent.told.needs[index] : undefined;
  }

  async #paths(machine: Machine, signal: AbortSignal): Promise<Unnumbered<List> | undefined> {
    if (this.#finding !== undefined) return { kind: 'finding', finding: this.#finding.told };
    const params = { ...paramsOf(machine), cover: 'transitions' };
    const told = await this.#desk.ask<ToldPaths | null>('stepproof/paths', params, signal);
    return told === null ? undefined : { kind: 'paths', told };
  }

  async #permissions(machine: Machine, signal: AbortSignal): Promise<Unnumbered<List> | undefined> {
    const params = paramsOf(machine);
    const told = await this.#desk.ask<{ readonly machines: readonly ToldPermissions[] } | null>(
      'stepproof/permissions',
      params,
      signal,
    );
    const first = told?.machines[0];
    return first === undefined ? undefined : { kind: 'permissions', told: this.#withNames(first) };
  }

  /** People know files by other names than programs do. */
  #withNames(told: ToldPermissions): ToldPermissions {
    const named = <Grant extends { readonly file: string }>(grant: Grant) => ({
      ...grant,
      file: this.#desk.nameOf(grant.file),
    });
    const needs = told.needs.map((need) => ({
      ...need,
      grantedBy: need.grantedBy.map(named),
      deniedBy: need.deniedBy.map(named),
    }));
    return { ...told, needs, unused: told.unused.map(named) };
  }

  /** What is there already is not drawn again. */
  #send(list: Unnumbered<List>): void {
    const { list: number, ...before } = this.#sent ?? { list: this.#count };
    const isSame = JSON.stringify(before) === JSON.stringify(list);
    this.#sent = { ...list, list: isSame ? number : ++this.#count };
    this.#desk.send(this.#sent);
  }
}

function paramsOf({ uri, position }: Machine) {
  return { textDocument: { uri }, position };
}
