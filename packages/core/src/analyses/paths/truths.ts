import type { ChoiceRule } from '../../model/choice-rule.ts';
import type { Cell } from '../../solver/cell.ts';
import type { Property } from '../../syntax/node.ts';
import type { Truth } from './rule-truth.ts';
import type { Scene } from './scene.ts';
import { type Case, isThere, type Symbolic } from './symbolic.ts';

/** What the rules of Choice states come to on data that they were asked on before; the solver knows formulas again. */
export class Truths {
  readonly #known = new WeakMap<object, Map<ChoiceRule, Known>>();
  readonly #ofCells = new WeakMap<Property, Map<Cell, Truth>>();

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

  /** What a comparison with a constant comes to for what lies at a cell, wherever in the data that stands. */
  ofCell(operator: Property, { selected: { when, value }, world }: Compared, ask: () => Truth): Truth {
    if (value.kind !== 'cell' || when !== isThere(value.cell)) return ask();
    const ofOperator = this.#ofCells.get(operator) ?? new Map<Cell, Truth>();
    this.#ofCells.set(operator, ofOperator);
    const known = ofOperator.get(value.cell);
    if (known !== undefined) return known;
    const before = world.documents;
    const truth = ask();
    if (world.documents === before) ofOperator.set(value.cell, truth);
    return truth;
  }
}

interface Compared {
  readonly selected: Case;
  readonly world: Scene['world'];
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
