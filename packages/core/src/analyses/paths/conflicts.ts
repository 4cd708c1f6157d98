import type { State } from '../../model/state-machine.ts';
import { coreOf } from '../../solver/core.ts';
import type { Formula } from '../../solver/formula.ts';
import { conjunctsOf, type Store } from '../../solver/store.ts';
import type { Target } from './targets.ts';

/** What a formula says of a rule of a Choice, which counts from 1. */
export interface Said {
  readonly state: State;
  readonly rule: number;
  readonly holds: boolean;
}

/** Why nothing that gets to a Choice leaves it by one of its ways. */
export interface Obstacle {
  /**
   * `failure`: a rule fails first. `blocked`: a rule, or one before it, takes everything. `earlier`: rules before it take what it
   * asks for. `data`: no data that gets there has that. `past`: what the execution went through rules it out. `contract`: the contract does.
   */
  readonly kind: 'failure' | 'blocked' | 'earlier' | 'data' | 'past' | 'contract';
  /** Rules of the same Choice that have to do with it. */
  readonly rules: readonly number[];
  /** What rules of others have to do with it. */
  readonly past: readonly Said[];
}

interface Conflict {
  readonly store: Store;
  readonly rule: number;
}

/** Why ways were not gone on with: what was assumed by then and does not go together. */
export class Conflicts {
  /** The Choice states without `Default` of which perhaps no rule is true. */
  readonly unmatched = new Set<State>();
  /** Several rules may say the same. */
  readonly #said = new WeakMap<Formula, Said[]>();
  readonly #conflicts = new Map<Target, Conflict[]>();
  readonly #blocked = new Map<Target, number>();
  readonly #failed = new Map<Target, number>();
  readonly #isLaw: (formula: Formula) => boolean;

  /** `isLaw` tells whether it is the contract that says so. */
  constructor(isLaw: (formula: Formula) => boolean) {
    this.#isLaw = isLaw;
  }

  name(formula: Formula, said: Said): void {
    const known = this.#said.get(formula);
    if (known === undefined) this.#said.set(formula, [said]);
    else if (known.length < mostSaid && !known.some((other) => isSame(other, said))) known.push(said);
  }

  add(target: Target | undefined, store: Store, rule: number): void {
    if (target === undefined) return;
    const conflicts = this.#conflicts.get(target);
    if (conflicts === undefined) this.#conflicts.set(target, [{ store, rule }]);
    else if (conflicts.length <= mostConflicts) conflicts.push({ store, rule });
  }

  block(target: Target | undefined, rule: number): void {
    if (target !== undefined) this.#blocked.set(target, Math.max(rule, this.#blocked.get(target) ?? 0));
  }

  fail(target: Target | undefined, rule: number): void {
    if (target !== undefined && !this.#failed.has(target)) this.#failed.set(target, rule);
  }

  /** Nothing where it is not known. */
  obstacleFor(target: Target): Obstacle | undefined {
    const failed = this.#failed.get(target);
    if (failed !== undefined) return { kind: 'failure', rules: [failed], past: [] };
    const blocked = this.#blocked.get(target);
    const conflicts = this.#conflicts.get(target) ?? [];
    if (conflicts.length > mostConflicts) return { kind: 'past', rules: [], past: [] };
    const found = conflicts.map((conflict) => this.#obstacleIn(conflict, target));
    if (blocked !== undefined) found.push({ kind: 'blocked', rules: [blocked], past: [] });
    return together(found);
  }

  /** A sentence on a way out of a state that executions do get to. */
  sentenceFor(target: Target): string {
    const name = target.from?.name ?? '';
    const obstacle = this.obstacleFor(target);
    if (obstacle === undefined) return `No execution leaves \`${name}\` this way.`;
    if (obstacle.kind === 'failure') return `Rule ${obstacle.rules[0]} of \`${name}\` fails, whatever gets there.`;
    if (obstacle.kind === 'blocked')
      return `Whatever gets to \`${name}\` is taken by rule ${obstacle.rules[0]} or one before it.`;
    return sentence(name, this.#conflicts.get(target)?.[0]?.rule, obstacle);
  }

  #obstacleIn({ store, rule }: Conflict, target: Target): Obstacle {
    const core = coreOf([...conjunctsOf(store)].reverse());
    const isEarlier = (one: Said) => one.state === target.from && one.rule < rule && !one.holds;
    const said = core.map((formula) => this.#said.get(formula) ?? []);
    const rules = said.flatMap((ones) => ones.filter(isEarlier).map((one) => one.rule));
    const past = said.flatMap((ones) =>
      ones.some(isEarlier) ? [] : ones.filter(({ state }) => state !== target.from),
    );
    if (core.some(this.#isLaw)) return { kind: 'contract', rules, past };
    if (rules.length > 0) return { kind: 'earlier', rules, past };
    return { kind: core.length <= 1 ? 'data' : 'past', rules, past };
  }
}

/** Of more than these, what they have in common is not told. */
const mostConflicts = 100;
const mostSaid = 8;

function together(found: readonly Obstacle[]): Obstacle | undefined {
  const [first] = found;
  if (first === undefined) return undefined;
  const isOneKind = found.every(({ kind }) => kind === first.kind);
  const rules = [...new Set(found.flatMap((one) => one.rules))].sort((one, other) => one - other);
  return { kind: isOneKind ? first.kind : 'past', rules, past: withoutDoubles(found.flatMap(({ past }) => past)) };
}

function withoutDoubles(said: readonly Said[]): readonly Said[] {
  return said.filter((one, index) => said.findIndex((other) => isSame(one, other)) === index);
}

function isSame(one: Said, other: Said): boolean {
  return one.state === other.state && one.rule === other.rule && one.holds === other.holds;
}

function sentence(name: string, rule: number | undefined, { kind, rules }: Obstacle): string {
  const subject = rule === undefined ? `This rule of \`${name}\`` : `Rule ${rule} of \`${name}\``;
  if (kind === 'contract') return `${subject} asks for what the contract rules out there.`;
  if (kind === 'earlier')
    return `${subject} asks for what ${ruleWords(rules)} already take${rules.length > 1 ? '' : 's'}.`;
  if (kind === 'data') return `${subject} asks for what no data that gets there has.`;
  return `${subject} contradicts what the execution went through before.`;
}

function ruleWords(rules: readonly number[]): string {
  const numbers = rules.map(String);
  const last = numbers.pop();
  return numbers.length === 0 ? `rule ${last}` : `rules ${numbers.join(', ')} and ${last}`;
}
