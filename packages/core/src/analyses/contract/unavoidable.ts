import { isFallible, type Scope, type State } from '../../model/state-machine.ts';
import { propertyOf } from '../../syntax/node.ts';
import { isNever } from '../shapes/parts.ts';
import type { Exit, StateFacts } from '../shapes/shape-facts.ts';

/** What is certain of each state. */
export type Facts = ReadonlyMap<State, StateFacts>;

/** Whether every execution that succeeds enters a state, and fails where the state does. */
export function isNeededByMachine(state: State, facts: Facts): boolean {
  if (mayCatch(state)) return false;
  for (let at: State | undefined = state; at !== undefined; at = at.scope.owner) {
    const { owner, startAt, states } = at.scope;
    const start = startAt.kind === 'present' ? states.get(startAt.value) : undefined;
    if (start === undefined || !isUnavoidable(at, { from: [start], facts })) return false;
    if (owner !== undefined && (owner.type !== 'Parallel' || mayCatch(owner))) return false;
  }
  return true;
}

/** Whether every execution that goes on after a task returned, and succeeds, enters a state before the task is called again. */
export function isNeededAfter(task: State, state: State, facts: Facts): boolean {
  if (mayCatch(state) || isSwallowed(task.scope)) return false;
  if (state === task) return true;
  const outer = stateAround(state, task.scope);
  if (outer === undefined) return false;
  const from = onwardsFrom(task, facts);
  return from !== undefined && isUnavoidable(outer, { from, facts, end: task });
}

/** The state of the scope in which another lies, through Parallel states that fail where it does, always entered. */
function stateAround(state: State, scope: Scope): State | undefined {
  let at = state;
  while (at.scope !== scope) {
    const { owner } = at.scope;
    if (owner === undefined || owner.type !== 'Parallel' || mayCatch(owner) || !isFirst(at)) return undefined;
    at = owner;
  }
  return at;
}

function isFirst({ name, scope: { startAt } }: State): boolean {
  return startAt.kind === 'present' && startAt.value === name;
}

/** Where a task leads when it returned; nothing where it may be the end. */
function onwardsFrom(task: State, facts: Facts): readonly State[] | undefined {
  const exits = (facts.get(task)?.exits ?? []).filter(({ kind }) => kind !== 'catch');
  const next = exits.map((exit) => targetOf(exit, task.scope));
  return next.length > 0 && next.every((target) => target !== undefined) ? next : undefined;
}

interface Walk {
  readonly from: readonly State[];
  readonly facts: Facts;
  /** Where it is as good as at the end. */
  readonly end?: State;
}

/** Whether nothing leads to an end of the scope but through the state, and something does. */
function isUnavoidable(state: State, { from, facts, end }: Walk): boolean {
  const seen = new Set(from);
  let hasEnd = false;
  for (const at of seen) {
    if (at === end) return false;
    for (const exit of feasibleExits(at, facts)) {
      const target = targetOf(exit, at.scope);
      if (target === undefined && at !== state) return false;
      if (target === undefined) hasEnd = true;
      else if (at !== state) seen.add(target);
    }
  }
  return seen.has(state) && (hasEnd || leadsToEnd(state, facts));
}

function leadsToEnd(state: State, facts: Facts): boolean {
  const seen = new Set([state]);
  for (const at of seen) {
    for (const exit of feasibleExits(at, facts)) {
      const target = targetOf(exit, at.scope);
      if (target === undefined) return true;
      seen.add(target);
    }
  }
  return false;
}

function feasibleExits(state: State, facts: Facts): readonly Exit[] {
  return (facts.get(state)?.exits ?? []).filter(({ data }) => !isNever(data));
}

/** Nothing at an end, and where it is not known. */
function targetOf({ target }: Exit, { states }: Scope): State | undefined {
  return target === undefined ? undefined : states.get(target);
}

function mayCatch(state: State): boolean {
  return isFallible(state) && (!state.handlersAreKnown || state.catchers.length > 0);
}

const tolerances = ['Count', 'CountPath', 'Percentage', 'PercentagePath'];

/** Whether something around it may go on when it fails. */
function isSwallowed(scope: Scope): boolean {
  for (let owner = scope.owner; owner !== undefined; owner = owner.scope.owner) {
    const { node } = owner;
    if (mayCatch(owner) || tolerances.some((name) => propertyOf(node, `ToleratedFailure${name}`) !== undefined))
      return true;
  }
  return false;
}
