import { defineAnalysis } from '../../engine/analysis.ts';
import { errorNames, predefinedError, reservedErrorPrefix } from '../../language/error-names.ts';
import type { Catcher, FallibleState, Retrier } from '../../model/state-machine.ts';
import type { StringNode } from '../../syntax/node.ts';
import { errorHandlers, type HandlerList } from './error-handlers.ts';

/**
 * The Retriers and Catchers that name errors which an earlier one of their list matches, so that they never see them: the
 * first match decides, also when its attempts are spent (specification, "Retrying after error").
 *
 * What stands behind a `States.ALL` is left out: AWS refuses the definition.
 */
export const shadowedNames = defineAnalysis({
  name: 'shadowed-names',
  needs: { errors: errorHandlers },
  run: (_document, { errors }): readonly ShadowedHandler[] => errors.lists.flatMap(shadowedIn),
});

export interface ShadowedHandler {
  readonly list: HandlerList;
  readonly handler: Retrier | Catcher;
  /** At least one. */
  readonly names: readonly ShadowedName[];
  /** Whether nothing is left for the handler to match. */
  readonly isDead: boolean;
}

export interface ShadowedName {
  readonly node: StringNode;
  /** The first name that matches the same error: the same one, or `States.TaskFailed`. */
  readonly by: EarlierName;
}

export interface EarlierName {
  readonly node: StringNode;
  readonly handler: Retrier | Catcher;
}

/** The entry whose `States.TaskFailed` matches all that the handler names; nothing when other names matter too. */
export function taskFailedOver({ names }: ShadowedHandler): Retrier | Catcher | undefined {
  return names.every(({ node, by }) => node.value !== by.node.value) ? names[0]?.by.handler : undefined;
}

/** Whether earlier entries name the very same errors. */
export function isRepetition({ names }: ShadowedHandler): boolean {
  return names.every(({ node, by }) => node.value === by.node.value);
}

function shadowedIn(list: HandlerList): readonly ShadowedHandler[] {
  if (list.handlers.length < 2) return none;
  const earlier = new Map<string, EarlierName>();
  const shadowed: ShadowedHandler[] = [];
  for (const handler of list.handlers) {
    const { names, isFullyKnown } = handler.errors;
    const found = shadowedAmong(names, earlier, list.state);
    if (found.length > 0)
      shadowed.push({ list, handler, names: found, isDead: isFullyKnown && found.length === names.length });
    for (const node of names) {
      if (!earlier.has(node.value) && node.value !== 'States.ALL') earlier.set(node.value, { node, handler });
    }
  }
  return shadowed;
}

function shadowedAmong(
  names: readonly StringNode[],
  earlier: ReadonlyMap<string, EarlierName>,
  state: FallibleState,
): readonly ShadowedName[] {
  if (earlier.size === 0) return none;
  const taskFailed = earlier.get('States.TaskFailed');
  const found: ShadowedName[] = [];
  for (const node of names) {
    const by =
      earlier.get(node.value) ??
      (taskFailed !== undefined && isTaskFailure(node.value, state) ? taskFailed : undefined);
    if (by !== undefined) found.push({ node, by });
  }
  return found;
}

const none: readonly never[] = [];

/**
 * Whether `States.TaskFailed` matches the error too (Developer Guide, concepts-error-handling). For the errors of branches
 * and iterations that is not documented, so it holds for Tasks alone.
 */
function isTaskFailure(name: string, { type }: FallibleState): boolean {
  if (type !== 'Task' || errorNames.get(name)?.isWildcard === true) return false;
  const known = predefinedError(name);
  return known === undefined ? !name.startsWith(reservedErrorPrefix) : known.matchedByTaskFailed === true;
}
