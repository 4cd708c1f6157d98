import { type Diagnostic, type Document, machineGraphOf, stateAt } from '@stepproof/core';
import type { Drawing, DrawnFinding, DrawnState, DrawnTransition } from './drawing.ts';
import { infeasibleStates } from './infeasible-states.ts';

/** A machine as it is drawn, with what was found in it: as badges, and by fading what no execution comes to. */
export function drawingOf(document: Document, diagnostics: readonly Diagnostic[]): Drawing {
  const { use } = document;
  const graph = machineGraphOf(document);
  const own = diagnostics.filter(({ location }) => location.file === use.file);
  const dead = new Set(
    own.filter(({ tags }) => tags.includes('unnecessary')).map(({ location }) => keyOf(location.span)),
  );
  const transitions = graph.transitions.map(
    ({ placeSpan, span: _, ...transition }): DrawnTransition => ({
      ...transition,
      isFeasible: !dead.has(keyOf(placeSpan)),
    }),
  );
  const infeasible = infeasibleStates(graph.states, transitions);
  const findings = findingsByState(graph.states, own);
  return {
    machine: use.name,
    states: graph.states.map((state, id): DrawnState => {
      const { span: _, nameSpan: __, ...told } = state;
      return { ...told, isFeasible: !infeasible.has(id), findings: findings.get(state) ?? [] };
    }),
    transitions,
    findings: findings.get(undefined) ?? [],
  };
}

function keyOf({ start, end }: { readonly start: number; readonly end: number }): string {
  return `${start}-${end}`;
}

type States = Parameters<typeof stateAt>[0];

function findingsByState(
  states: States,
  diagnostics: readonly Diagnostic[],
): ReadonlyMap<States[number] | undefined, readonly DrawnFinding[]> {
  const byState = new Map<States[number] | undefined, DrawnFinding[]>();
  for (const { severity, message, ruleId: rule, location } of diagnostics) {
    const state = stateAt(states, location.span.start);
    const list = byState.get(state);
    if (list === undefined) byState.set(state, [{ severity, message, rule }]);
    else list.push({ severity, message, rule });
  }
  return byState;
}
