import type { State } from '../../model/state-machine.ts';
import { coreOf } from '../../solver/core.ts';
import type { Formula } from '../../solver/formula.ts';
import { conjunctsOf, type Store } from '../../solver/store.ts';
import type { Target } from './targets.ts';

/** What a formula says of a rule of a Choice. */
interface Said {
  readonly state: State;
  readonly rule: number;
  readonly holds: boolean;
}

/** Why ways were not gone on with: what was assumed by then and does not go together. */
export class Conflicts {
  readonly #said = new WeakMap<Formula, Said>();
  readonly #stores = new Map<Target, { readonly store: Store; readonly rule: number }>();
  readonly #blocked = new Map<Target, number>();
  readonly #isLaw: (formula: Formula) => boolean;

  /** `isLaw` tells whether it is the contract that says so. */
  constructor(isLaw: (formula: Formula) => boolean) {
    this.#isLaw = isLaw;
  }

  name(formula: Formula, said: Said): void {
    this.#said.set(formula, said);
  }

  add(target: Target | undefined, store: Store, rule: number): void {
    if (target !== undefined && !this.#stores.has(target)) this.#stores.set(target, { store, rule });
  }

  block(target: Target | undefined, rule: number): void {
    if (target !== undefined && !this.#blocked.has(target)) this.#blocked.set(target, rule);
  }

  /** A sentence on a way out of a state that executions do get to. */
  sentenceFor(target: Target): string {
    const name = target.from?.name ?? '';
    const blocked = this.#blocked.get(target);
    if (blocked !== undefined) return `Whatever gets to \`${name}\` is taken by rule ${blocked} or one before it.`;
    const conflict = this.#stores.get(target);
    if (conflict === undefined) return `No execution leaves \`${name}\` this way.`;
    const core = coreOf([...conjunctsOf(conflict.store)].reverse());
    const earlier = core.flatMap((formula) => {
      const said = this.#said.get(formula);
      return said?.holds === false && said.state === target.from && said.rule < conflict.rule ? [said.rule] : [];
    });
    return sentence(name, conflict.rule, { earlier, isAlone: core.length <= 1, isLawful: core.some(this.#isLaw) });
  }
}

interface Core {
  readonly earlier: readonly number[];
  readonly isAlone: boolean;
  /** Whether the contract has a part in it. */
  readonly isLawful: boolean;
}

function sentence(name: string, rule: number, { earlier, isAlone, isLawful }: Core): string {
  const subject = `Rule ${rule} of \`${name}\``;
  if (isLawful) return `${subject} asks for what the contract rules out there.`;
  if (earlier.length > 0)
    return `${subject} asks for what ${ruleWords(earlier)} already take${earlier.length > 1 ? '' : 's'}.`;
  if (isAlone) return `${subject} asks for what no data that gets there has.`;
  return `${subject} contradicts what the execution went through before.`;
}

function ruleWords(rules: readonly number[]): string {
  const numbers = rules.map(String);
  const last = numbers.pop();
  return numbers.length === 0 ? `rule ${last}` : `rules ${numbers.join(', ')} and ${last}`;
}
