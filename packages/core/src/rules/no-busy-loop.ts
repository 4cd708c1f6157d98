import { changesNothing } from '../analyses/flow/idle-states.ts';
import { type ScopeFlow, scopeFlows } from '../analyses/flow/scope-flow.ts';
import { hasUnusualFlow } from '../analyses/subjects.ts';
import { defineRule } from '../engine/rule.ts';
import { cycles } from '../graph/cycles.ts';
import type { State } from '../model/state-machine.ts';

export const noBusyLoop = defineRule({
  id: 'no-busy-loop',
  description: 'Disallow cycles that neither wait, nor work, nor change anything.',
  category: 'flow',
  severity: 'warning',
  requirements: ['FLOW-08'],
  messages: {
    cycle:
      'The cycle that begins with state `{state}` changes nothing and waits for nothing, so it spins until the execution fails.',
    alone: 'State `{state}` leads back to itself and changes nothing, so it spins until the execution fails.',
  },
  when: hasUnusualFlow,
  needs: { flows: scopeFlows },
  check(_document, { flows }, report) {
    for (const flow of flows) {
      for (const [first, ...others] of idleCyclesIn(flow)) {
        if (first === undefined) continue;
        const related = others.map(({ name, property }) => ({
          at: property,
          message: `State \`${name}\` is part of the cycle.`,
        }));
        report(others.length === 0 ? 'alone' : 'cycle', { at: first.property, data: { state: first.name }, related });
      }
    }
  },
});

/** Cycles that nothing leads out of are another rule's, so there is always a Choice in these. */
function idleCyclesIn({ graph: { graph, states }, isReached, canEnd }: ScopeFlow): readonly (readonly State[])[] {
  const isIdle = states.map(
    (state, number) => isReached[number] === true && canEnd[number] === true && changesNothing(state),
  );
  if (!states.some((state, number) => state.type === 'Choice' && isIdle[number])) return [];
  const successors = graph.successors.map((targets, from) => (isIdle[from] ? targets.filter((to) => isIdle[to]) : []));
  return cycles({ size: graph.size, successors }).map((cycle) => cycle.map((number) => states[number] as State));
}
