import { type ScopeGraph, stateGraph } from '../analyses/flow/state-graph.ts';
import { defineRule } from '../engine/rule.ts';
import type { State } from '../model/state-machine.ts';

export const noUnreachableState = defineRule({
  id: 'no-unreachable-state',
  description: 'Disallow states that no transition leads to.',
  category: 'flow',
  severity: 'error',
  requirements: ['FLOW-04'],
  messages: { unreachable: 'Nothing leads to state `{state}`.' },
  needs: { graphs: stateGraph },
  check(_document, { graphs }, report) {
    for (const graph of graphs) {
      for (const state of statesWithoutWayIn(graph)) {
        report('unreachable', { at: state.property, data: { state: state.name }, tags: ['unnecessary'] });
      }
    }
  },
});

/** Step Functions asks for a transition from any state, reachable or not; islands are another rule's. */
function statesWithoutWayIn({ states, transitions, isComplete }: ScopeGraph): readonly State[] {
  if (!isComplete) return [];
  const entered = new Set(transitions.map(({ to }) => to));
  return states.filter((state) => !entered.has(state));
}
