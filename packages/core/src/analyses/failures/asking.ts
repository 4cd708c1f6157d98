import { type Node, type Property, propertyOf } from '../../syntax/node.ts';
import { type Flow, flowing, isJsonata, sceneOf, withStates } from '../paths/flow.ts';
import { assuming, type Position, type Walk } from '../paths/position.ts';
import type { Scene } from '../paths/scene.ts';
import { type Case, opposite, type Symbolic } from '../paths/symbolic.ts';
import { type Leaf, leavesOf, pathLeaf } from './leaves.ts';

/** The places in a state that are to fail. */
export type Wanted = ReadonlySet<Node | Property>;

/**
 * What a state asks of the data that it is entered with on one path. All that it asks for is assumed to be there, as far as it can be,
 * up to the first wanted place that fails.
 */
export class Asking {
  at: Position;
  /** The wanted place that fails on this path, whatever the input and the results of tasks hold. */
  failing: Node | Property | undefined;
  readonly wanted: Wanted;
  readonly walk: Walk;

  constructor(at: Position, wanted: Wanted, walk: Walk) {
    this.at = at;
    this.wanted = wanted;
    this.walk = walk;
  }

  get isDone(): boolean {
    return this.failing !== undefined;
  }

  property(field: string): Property | undefined {
    return propertyOf(this.at.state.node, field);
  }

  flow(value: Symbolic): Flow {
    return { at: this.at, value };
  }

  /** A field that holds a path. */
  path(field: string, data: Symbolic): void {
    const property = this.property(field);
    if (property === undefined) return;
    this.leaf(pathLeaf(property, this.scene(data)));
  }

  /** A field that holds a payload template. */
  template(field: string, data: Symbolic): void {
    this.parts(this.property(field), this.scene(data));
  }

  /** A field of JSONata. */
  query(field: string, states: Readonly<Record<string, Symbolic>> = {}): void {
    this.parts(this.property(field), withStates(this.scene(this.at.data), states));
  }

  parts(property: Property | undefined, scene: Scene): void {
    if (property === undefined) return;
    for (const leaf of leavesOf(property.value, scene, isJsonata(this.at) ? 'JSONata' : 'JSONPath')) this.leaf(leaf);
  }

  scene(data: Symbolic): Scene {
    return sceneOf(this.at, data, this.walk);
  }

  leaf({ place, cases, isOutOfRange }: Leaf): void {
    if (this.isDone) return;
    const isWanted = this.wanted.has(place);
    const empty = isWanted ? this.withEmptySelection(cases) : undefined;
    const [found] = empty === undefined ? flowing(this.at, cases) : [];
    this.at = empty ?? found?.at ?? this.at;
    if (isWanted && found === undefined && !isOutOfRange) this.failing = place;
  }

  /** The position where a list that the machine selects has nothing at the index that is asked for. */
  private withEmptySelection(cases: readonly Case[]): Position | undefined {
    for (const { when, value } of cases) {
      const without = this.isOfSelection(value) ? assuming(this.at, opposite(when)) : undefined;
      if (without !== undefined) return without;
    }
    return undefined;
  }

  private isOfSelection(value: Symbolic): boolean {
    if (value.kind !== 'cell') return false;
    for (let at = value.cell.parent; at !== undefined; at = at.parent) {
      if (this.walk.world.selections.has(at)) return true;
    }
    return false;
  }
}
