import { lowerStateMachine } from '../model/lower.ts';
import type { StateMachine } from '../model/state-machine.ts';
import type { MachineUse } from '../project/machine-use.ts';
import type { Node } from '../syntax/node.ts';
import type { SyntaxTree } from '../syntax/tree.ts';
import type { Environment } from './environment.ts';

/** One state machine in one use: the tree it was read from, what it means, and what is known of it from outside. */
export interface Document {
  readonly use: MachineUse;
  readonly tree: SyntaxTree;
  /** The definition itself: the tree's root, or a part of a template's tree. */
  readonly root: Node | undefined;
  readonly machine: StateMachine;
  readonly environment: Environment;
}

export function createDocument(use: MachineUse, environment: Environment): Document {
  return { use, tree: use.tree, root: use.root, machine: lowerStateMachine(use.root), environment };
}
