import type { Node } from '../syntax/node.ts';
import type { SyntaxTree } from '../syntax/tree.ts';

/** Standard or Express: the definition does not say, the template, the configuration or a flag does. */
export type MachineType = 'STANDARD' | 'EXPRESS';

/** One state machine as one file or template uses it. */
export interface MachineUse {
  /** The file in which the definition is written. */
  readonly file: string;
  /** What a person would call it: the file's name, or the resource's in a template. */
  readonly name: string;
  readonly tree: SyntaxTree;
  /** The definition: the tree's root, or a part of it. */
  readonly root: Node | undefined;
  /** Nothing when it is not known; then only what holds for both types is reported. */
  readonly type: MachineType | undefined;
}
