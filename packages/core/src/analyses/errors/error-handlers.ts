import { defineAnalysis } from '../../engine/analysis.ts';
import {
  type Catcher,
  type FallibleState,
  isFallible,
  type Retrier,
  type StateMachine,
} from '../../model/state-machine.ts';
import type { StringNode } from '../../syntax/node.ts';

/** Every `Retry` and `Catch`, and the error names that they handle. */
export const errorHandlers = defineAnalysis({
  name: 'error-handlers',
  needs: {},
  run({ machine }): ErrorHandlers {
    const lists = listsIn(machine);
    return { lists, names: namesIn(lists) };
  },
});

export interface ErrorHandlers {
  /** In the order of the states; those that hold no readable entry are left out. */
  readonly lists: readonly HandlerList[];
  /** Every literal name of every `ErrorEquals`. */
  readonly names: readonly HandledName[];
}

/** The entries of a `Retry` or `Catch` that can be read, in order. */
export type HandlerList = HandlersOf<'Retry', Retrier> | HandlersOf<'Catch', Catcher>;

interface HandlersOf<Name, Handler> {
  readonly field: Name;
  readonly state: FallibleState;
  readonly handlers: readonly Handler[];
}

export interface HandledName {
  readonly name: string;
  readonly node: StringNode;
  readonly handler: Retrier | Catcher;
  readonly list: HandlerList;
}

function listsIn(machine: StateMachine): readonly HandlerList[] {
  const lists: HandlerList[] = [];
  for (const state of machine.states) {
    if (!isFallible(state)) continue;
    const { retriers, catchers } = state;
    if (retriers.length > 0) lists.push({ field: 'Retry', state, handlers: retriers });
    if (catchers.length > 0) lists.push({ field: 'Catch', state, handlers: catchers });
  }
  return lists;
}

function namesIn(lists: readonly HandlerList[]): readonly HandledName[] {
  const names: HandledName[] = [];
  for (const list of lists) {
    for (const handler of list.handlers) {
      for (const node of handler.errors.names) names.push({ name: node.value, node, handler, list });
    }
  }
  return names;
}
