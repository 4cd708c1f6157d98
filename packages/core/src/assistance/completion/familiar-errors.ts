import { taskResources, type WrittenResource } from '../../analyses/calls/task-resources.ts';
import { reservedErrorPrefix } from '../../language/error-names.ts';
import { stringField, valueOf } from '../../model/field.ts';
import { isFallible, type State, type StateMachine, type TaskState } from '../../model/state-machine.ts';
import type { ObjectNode } from '../../syntax/node.ts';
import { fieldOfHandler } from '../cursor/definition-place.ts';
import type { CompletionSite } from './completion.ts';

/** Names that a handler at a place may well have. */
export interface FamiliarErrors {
  /** Those that the same field of other states has for the same, the most frequent first. */
  readonly beside: readonly string[];
  /** Those that only the other field has, `Catch` for `Retry`, and those that Fail states within the state fail with. */
  readonly others: readonly string[];
}

export function familiarErrors(site: CompletionSite): FamiliarErrors {
  const { place, cursor } = site;
  const isRetry = fieldOfHandler(place.owner) === 'Retry';
  const beside = new Map<string, number>();
  const others = new Map<string, number>();
  for (const state of cursor.document.machine.states) {
    if (!isFallible(state)) continue;
    const isAlike = likenessTo(state, site);
    for (const { kind, node, errors } of [...state.retriers, ...state.catchers]) {
      const counts = (kind === 'retrier') === isRetry ? beside : others;
      const names = node === place.owner ? [] : errors.names.map(({ value }) => value);
      for (const name of names) if (isAlike(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return {
    beside: mostFirst(beside),
    others: [...failuresWithin(place.state, cursor.document.machine), ...mostFirst(others)],
  };
}

function mostFirst(counts: ReadonlyMap<string, number>): readonly string[] {
  return [...counts].sort(([, one], [, other]) => other - one).map(([name]) => name);
}

/** The names in the other entries of the same `Retry` or `Catch`, which come first: a second entry with one of them takes nothing. */
export function handledBeside({ place: { owner } }: CompletionSite): ReadonlySet<string> {
  const entries = owner?.parent?.kind === 'array' ? owner.parent.items : [];
  const names = entries.flatMap((entry) => (entry === owner || entry.kind !== 'object' ? [] : namesIn(entry)));
  return new Set(names);
}

function namesIn(entry: ObjectNode): readonly string[] {
  const list = entry.properties.find(({ name }) => name === 'ErrorEquals')?.value;
  return list?.kind === 'array' ? list.items.flatMap((item) => (item.kind === 'string' ? [item.value] : [])) : [];
}

/** Whether a name in the handlers of another state may come up here: one of a service only where the same service is called. */
function likenessTo(other: State, { facts, place: { state } }: CompletionSite): (name: string) => boolean {
  const resources = facts.get(taskResources);
  const isSame =
    state?.type !== 'Task' || other.type !== 'Task' || serviceOf(resources, state) === serviceOf(resources, other);
  return (name) => isSame || name.startsWith(reservedErrorPrefix) || !name.includes('.');
}

function serviceOf(resources: ReadonlyMap<TaskState, WrittenResource>, state: TaskState): string {
  const resource = resources.get(state)?.resource;
  if (resource?.kind === 'integration' || resource?.kind === 'aws-sdk') return resource.service.text;
  return resource?.kind === 'lambda-function' ? 'lambda' : '';
}

/** What the Fail states in it fail with, in the order of the scopes, of which each comes behind the one that it is in. */
function failuresWithin(around: State | undefined, { scopes }: StateMachine): readonly string[] {
  const within = new Set([around]);
  const names: string[] = [];
  for (const { owner, states } of scopes) {
    if (owner === undefined || !within.has(owner)) continue;
    for (const state of states.values()) {
      within.add(state);
      const error = state.type === 'Fail' ? valueOf(stringField(state.node, 'Error')) : undefined;
      if (error !== undefined && !error.startsWith('{%')) names.push(error);
    }
  }
  return names;
}
