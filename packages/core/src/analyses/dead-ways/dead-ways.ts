import { defineExploration } from '../../engine/analysis.ts';
import type { RelatedPlace } from '../../engine/rule.ts';
import type { State } from '../../model/state-machine.ts';
import type { Node, Property } from '../../syntax/node.ts';
import { loadedShapes } from '../shapes/loaded-shapes.ts';

/** What no execution does, whatever its input and the answers of its tasks. */
export const deadWays = defineExploration({
  name: 'dead-ways',
  needs: { shapes: loadedShapes },
  async run(document, { shapes }, { steps }): Promise<DeadWays> {
    const { findDeadWays } = await import('./find-dead-ways.ts');
    return findDeadWays(document, shapes, steps);
  },
});

export interface DeadWays {
  /** The transitions that no execution takes, each by the rule, the catcher or the field that leads there. */
  readonly places: ReadonlySet<Node | Property>;
  /** The states that no execution enters. */
  readonly states: ReadonlySet<State>;
  /** The Choice states without `Default` of which a rule is true whatever gets there, unless a rule fails. */
  readonly matched: ReadonlySet<State>;
  /** Those of the transitions that others follow from. Nothing is here that follows from a field that always fails. */
  readonly causes: readonly DeadWay[];
}

/** A transition from a state that executions do enter. */
export interface DeadWay {
  readonly kind: 'rule' | 'default' | 'next' | 'iteration';
  readonly state: State;
  readonly place: Node | Property;
  /** Ends a sentence that says that the way is never taken, after "because". */
  readonly why: string;
  readonly related: readonly RelatedPlace[];
}
