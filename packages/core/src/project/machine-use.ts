import type { MachineDeclaration, MachineType } from '../hosts/template.ts';
import type { Node } from '../syntax/node.ts';
import type { SyntaxTree } from '../syntax/tree.ts';

/** One state machine as one file or template uses it. */
export interface MachineUse {
  /** The file in which the definition is written. */
  readonly file: string;
  /** What a person would call it: the file's name, or the resource's in a template. */
  readonly name: string;
  /** The definition's own tree, or the part of the template's tree that holds it. */
  readonly tree: SyntaxTree;
  /** The definition: the tree's root, or a part of it. Nothing where it cannot be read. */
  readonly root: Node | undefined;
  /** Nothing when it is not known; then only what holds for both types is reported. */
  readonly type: MachineType | undefined;
  /** Nothing for a definition that no template uses. */
  readonly declared: Declared | undefined;
}

/** What the template that uses a definition says of it. */
export interface Declared {
  readonly declaration: MachineDeclaration;
  /** The file in which it is declared. */
  readonly tree: SyntaxTree;
  /** Why the definition cannot be read, where it cannot. */
  readonly missing: MissingDefinition | undefined;
}

/** What is wrong with the file that a declaration names. */
export type MissingDefinition = 'not-found' | 'outside' | 'unreadable' | 'too-large';
