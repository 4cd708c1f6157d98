import { onlyLeadsOn, type ScopeFlow, scopeFlows } from '../analyses/flow/scope-flow.ts';
import { hasUnusualFlow } from '../analyses/subjects.ts';
import { defineRule } from '../engine/rule.ts';
import { cycles } from '../graph/cycles.ts';
import type { State } from '../model/state-machine.ts';

export const noEndlessCycle = defineRule({
  id: 'no-endless-cycle',
  description: 'Disallow cycles that no transition leads out of.',
  category: 'flow',
  severity: 'warning',
  requirements: ['FLOW-07'],
  messages: {
    cycle:
      'Nothing leads out of the cycle that begins with state `{state}`, so an execution that enters it never ends.',
    alone: 'State `{state}` only leads to itself, so an execution that enters it never ends.',
  },
  when: hasUnusualFlow,
  needs: { flows: scopeFlows },
  check(_document, { flows }, report) {
    for (const flow of flows) {
      for (const [first, ...others] of endlessCyclesIn(flow)) {
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

/** A scope in which no state at all ends is another rule's; cycles that lead to such a cycle end with it. */
function endlessCyclesIn(flow: ScopeFlow): readonly (readonly State[])[] {
  const { states, graph } = flow.graph;
  if (!hasTrap(flow) || states.every(onlyLeadsOn)) return [];
  return cycles(graph)
    .filter((cycle) => isTrapped(flow, cycle[0]) && isClosed(cycle, graph.successors))
    .map((cycle) => cycle.map((number) => states[number] as State));
}

function hasTrap({ isReached, canEnd }: ScopeFlow): boolean {
  return isReached.some((reached, number) => reached && canEnd[number] === false);
}

function isTrapped({ isReached, canEnd }: ScopeFlow, number: number | undefined): boolean {
  return number !== undefined && isReached[number] === true && canEnd[number] === false;
}

function isClosed(cycle: readonly number[], successors: ScopeFlow['graph']['graph']['successors']): boolean {
  const members = new Set(cycle);
  return cycle.every((number) => successors[number]?.every((successor) => members.has(successor)) ?? true);
}
