import type { Source } from '../../analyses/shapes/shape.ts';
import type { State } from '../../model/state-machine.ts';
import type { Node, Property } from '../../syntax/node.ts';
import type { Facts } from './data-from-shapes.ts';

/** What the states of a machine read of the data that comes from outside: of the input, and of what Tasks bring forth. */
export class AskedTree {
  readonly #roots = new Map<'input' | State, AskedPart>();

  /** What the text at the cursor reads is being written, and tells nothing. */
  constructor(facts: Facts, cursor: Node | Property) {
    for (const { assumptions } of facts.values()) {
      for (const { source, place } of assumptions) {
        if (place !== cursor && !(place.kind === 'property' && place.value === cursor)) this.#take(source);
      }
    }
  }

  /** The members that are read of a part, in the order of the states. */
  namesAt({ of, steps }: Source): readonly string[] {
    let at = this.#roots.get(of);
    for (const step of steps) at = at?.parts.get(step);
    return [...(at?.parts.keys() ?? [])].filter((step) => typeof step === 'string');
  }

  #take({ of, steps }: Source): void {
    let at = this.#roots.get(of) ?? { parts: new Map() };
    this.#roots.set(of, at);
    for (const step of steps) {
      const inner = at.parts.get(step) ?? { parts: new Map() };
      at.parts.set(step, inner);
      at = inner;
    }
  }
}

interface AskedPart {
  readonly parts: Map<string | number, AskedPart>;
}
