import { type ScopeFlow, scopeFlows } from '../analyses/flow/scope-flow.ts';
import { hasUnusualFlow } from '../analyses/subjects.ts';
import { defineRule } from '../engine/rule.ts';
import { reachableFrom } from '../graph/reach.ts';
import type { State } from '../model/state-machine.ts';

export const noUnreachableIsland = defineRule({
  id: 'no-unreachable-island',
  description: 'Disallow states that only lead to each other, with no way to them from `StartAt`.',
  category: 'flow',
  severity: 'warning',
  requirements: ['FLOW-04'],
  messages: {
    island: 'State `{state}` is never reached, because `StartAt` leads to none of the states that lead to it.',
    alone: 'State `{state}` is never reached, because nothing but itself leads to it.',
  },
  when: hasUnusualFlow,
  needs: { flows: scopeFlows },
  check(_document, { flows }, report) {
    for (const flow of flows) {
      const islands = islandsIn(flow);
      if (islands.length === 0) continue;
      const visited = statesThatOthersLeadTo(flow);
      for (const state of islands) {
        const messageId = visited.has(state) ? 'island' : 'alone';
        report(messageId, { at: state.property, data: { state: state.name }, tags: ['unnecessary'] });
      }
    }
  },
});

/** What hangs on a state without any way in is left to the rule about that state: once it is led to, all of it is alive. */
function islandsIn({ graph: { graph, states, transitions }, isReached }: ScopeFlow): readonly State[] {
  if (!isReached.includes(false)) return [];
  const entered = new Set(transitions.map(({ to }) => to));
  const roots = states.flatMap((state, number) => (entered.has(state) ? [] : [number]));
  const hangsOnRoot = reachableFrom(graph, roots);
  return states.filter((_, number) => isReached[number] === false && hangsOnRoot[number] === false);
}

function statesThatOthersLeadTo({ graph }: ScopeFlow): ReadonlySet<State | undefined> {
  return new Set(graph.transitions.filter(({ from, to }) => from !== to).map(({ to }) => to));
}
