import type { ChoiceRule } from '../../model/choice-rule.ts';
import type { Truth } from './rule-truth.ts';
import type { Scene } from './scene.ts';
import type { Symbolic } from './symbolic.ts';

/** What the rules of Choice states come to on data that they were asked on before; the solver knows formulas again. */
export class Truths {
  readonly #known = new WeakMap<object, Map<ChoiceRule, Known>>();

  /** What hangs on anything but the data, as on something that came into being for the question, is asked anew each time. */
  of(rule: ChoiceRule, asked: Asked, ask: () => Truth): Truth {
    const { scene, variables } = asked;
    const data = scene.data.kind === 'cell' ? scene.data.cell : scene.data;
    const ofData = this.#known.get(data) ?? new Map<ChoiceRule, Known>();
    const known = ofData.get(rule);
    if (known?.variables === variables && known.mapItem === scene.mapItem) return known.truth;
    const before = scene.world.documents;
    const truth = ask();
    if (scene.world.documents > before) scene.answers.areNew = true;
    if (!scene.answers.areNew) {
      ofData.set(rule, { variables, mapItem: scene.mapItem, truth });
      this.#known.set(data, ofData);
    }
    return truth;
  }
}

interface Asked {
  readonly scene: Scene;
  readonly variables: ReadonlyMap<string, Symbolic>;
}

interface Known {
  readonly variables: ReadonlyMap<string, Symbolic>;
  readonly mapItem: Symbolic | undefined;
  readonly truth: Truth;
}
