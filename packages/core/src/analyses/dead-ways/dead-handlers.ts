import type { Results } from '../../engine/analysis.ts';
import { defineExploration } from '../../engine/analysis.ts';
import { errorNames } from '../../language/error-names.ts';
import { isFallible } from '../../model/state-machine.ts';
import type { StringNode } from '../../syntax/node.ts';
import { errorHandlers, type HandlerList } from '../errors/error-handlers.ts';
import { impossibleErrors } from '../errors/impossible-errors.ts';
import { shadowedNames } from '../errors/shadowed-names.ts';
import { loadedShapes } from '../shapes/loaded-shapes.ts';
import type { StateFacts } from '../shapes/shape-facts.ts';

type Handler = HandlerList['handlers'][number];

/** An entry of `Retry` or `Catch` that no error gets to. */
export interface DeadHandler {
  readonly list: HandlerList;
  readonly handler: Handler;
  /** The names of which no other rule says that they are of no use. */
  readonly names: readonly StringNode[];
  /** All that the work of the state may fail with; nothing where that is not a few names. */
  readonly raised: readonly string[] | undefined;
}

const needs = {
  errors: errorHandlers,
  impossible: impossibleErrors,
  shadowed: shadowedNames,
  shapes: loadedShapes,
};

/** The Retriers and Catchers of which all names are of errors that no attempt of the state fails with, as far as its data tells. */
export const deadHandlers = defineExploration({
  name: 'dead-handlers',
  needs,
  async run(_document, facts): Promise<readonly DeadHandler[]> {
    const told = namesTold(facts);
    return facts.errors.lists.flatMap((list) => {
      const state = facts.shapes.get(list.state);
      return state === undefined || !isEntered(state) || !areKnown(list) ? [] : deadIn(list, state, told);
    });
  },
});

/** What fails whatever it is given is to be mended first. */
function isEntered({ unreachable, failures }: StateFacts): boolean {
  return unreachable === undefined && failures.length === 0;
}

/** Other rules say nothing of what stands beside something unknown, so that it is not known what they would tell. */
function areKnown({ state, handlers }: HandlerList): boolean {
  return isFallible(state) && state.handlersAreKnown && handlers.every(({ errors }) => errors.isFullyKnown);
}

function namesTold({ impossible, shadowed }: Results<typeof needs>): ReadonlySet<StringNode> {
  const shadows = shadowed.flatMap(({ names }) => names.map(({ node }) => node));
  return new Set([...impossible.map(({ node }) => node), ...shadows]);
}

function deadIn(list: HandlerList, { attempts }: StateFacts, told: ReadonlySet<StringNode>): readonly DeadHandler[] {
  if (attempts.areExcluded && attempts.names.size === 0) return [];
  const raised = attempts.areExcluded ? undefined : [...attempts.names].filter((name) => name !== undefined);
  return list.handlers.flatMap((handler: Handler): readonly DeadHandler[] => {
    const { names, isFullyKnown } = handler.errors;
    if (!isFullyKnown || names.some(({ value }) => mayMatch(value, attempts))) return [];
    const untold = names.filter((name) => !told.has(name) && isUnderstood(name.value));
    return untold.length === 0 ? [] : [{ list, handler, names: untold, raised }];
  });
}

/** Wildcards are meant for what nobody thinks of. A lost heartbeat is a timeout that has two names. */
function mayMatch(name: string, { areExcluded, names }: StateFacts['attempts']): boolean {
  if (name === 'States.ALL' || name === 'States.TaskFailed') return true;
  const holds = (one: string) => names.has(one) !== areExcluded;
  return holds(name) || (name === 'States.HeartbeatTimeout' && holds('States.Timeout'));
}

/** Of names that look reserved and mean nothing, and of what nothing catches, other rules speak. */
function isUnderstood(name: string): boolean {
  if (!/^states?\./i.test(name)) return true;
  return errorNames.get(name)?.catchable === true;
}
