import type { ChoiceRule, Failure, Simulation, State, Visit } from '@stepproof/core';

/** What may go one way or another in an execution, and which way it went. */
export type Decision = {
  /** The same for the same way in another execution. */
  readonly key: string;
  readonly state: State;
} & (
  | { readonly kind: 'rule'; readonly rule: ChoiceRule }
  | { readonly kind: 'default' }
  /** An attempt fails here, and not only because something inside of it did. */
  | { readonly kind: 'failure'; readonly error: string | undefined; readonly isRetried: boolean }
  | { readonly kind: 'no-items' }
);

/** The decisions of an execution in the order in which they were met, each once. */
export function decisionsOf({ visits }: Pick<Simulation, 'visits'>): readonly Decision[] {
  const decisions = new Map<string, Decision>();
  for (const visit of visitsInOrder(visits))
    for (const decision of decisionsAt(visit)) decisions.set(decision.key, decisions.get(decision.key) ?? decision);
  return [...decisions.values()];
}

/** The nesting is bounded by the interpreter. */
function visitsInOrder(visits: readonly Visit[]): Visit[] {
  return visits.flatMap((visit) => [
    visit,
    ...visit.attempts.flatMap(({ runs }) => runs.flatMap((run) => visitsInOrder(run.visits))),
  ]);
}

function decisionsAt(visit: Visit): readonly Decision[] {
  const { state, rule, next, attempts } = visit;
  if (state.type === 'Choice' && next !== undefined) return [choiceAt(visit, state.rules, rule)];
  if (state.type === 'Map' && attempts.length === 1 && attempts[0]?.runs.length === 0 && visit.failure === undefined)
    return [{ key: keyOf(state, 'no-items'), state, kind: 'no-items' }];
  return failuresAt(visit);
}

function choiceAt({ state }: Visit, rules: readonly ChoiceRule[], taken: Visit['rule']): Decision {
  const index = rules.findIndex(({ node }) => node === taken);
  const rule = rules[index];
  if (rule === undefined) return { key: keyOf(state, 'default'), state, kind: 'default' };
  return { key: keyOf(state, `rule ${index}`), state, kind: 'rule', rule };
}

/** Errors that begin here, and not in a branch or an iteration; being tried again in vain is no news. */
function failuresAt({ state, attempts, failure }: Visit): readonly Decision[] {
  if (state.type === 'Fail') return [];
  if (attempts.length === 0) return failure === undefined ? [] : [failureOf(state, failure, false)];
  const last = attempts.at(-1)?.failure;
  return attempts.flatMap(({ failure: failed, retry, runs }) => {
    if (failed === undefined || runs.some((run) => run.failure !== undefined)) return [];
    const isInVain = retry !== undefined && failed.error === last?.error;
    return isInVain ? [] : [failureOf(state, failed, retry !== undefined)];
  });
}

function failureOf(state: State, { error }: Failure, isRetried: boolean): Decision {
  return {
    key: keyOf(state, `${isRetried ? 'retried' : 'failed'} ${error}`),
    state,
    kind: 'failure',
    error,
    isRetried,
  };
}

function keyOf({ name }: State, way: string): string {
  return JSON.stringify([name, way]);
}
