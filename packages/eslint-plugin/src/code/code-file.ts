import type { Span } from '@stepproof/core';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { TypeInformation } from './type-information.ts';

export type Node = TSESTree.Node;
export type Variable = TSESLint.Scope.Variable;

/** A part of a file of TypeScript or JavaScript. */
export interface Code<Part extends Node = Node> {
  readonly file: CodeFile;
  readonly node: Part;
}

/** What a parser made of a file. */
export interface ParsedFile {
  readonly path: string;
  readonly text: string;
  readonly ast: TSESTree.Program;
  readonly scopeManager: TSESLint.Scope.ScopeManager | null;
  readonly visitorKeys: Readonly<Record<string, readonly string[] | undefined>>;
  /** What the type checker knows, where there is one. */
  readonly types: TypeInformation | undefined;
  /** Whether another file is the one that is checked, so that nothing in this one has a place to report. */
  readonly isOther: boolean;
}

/** A file of TypeScript or JavaScript with what is asked about its names; each answer is worked out when it is first asked for. */
export class CodeFile {
  readonly path: string;
  readonly text: string;
  readonly ast: TSESTree.Program;
  readonly types: TypeInformation | undefined;
  readonly isOther: boolean;
  readonly #parsed: ParsedFile;
  #parents: ReadonlyMap<Node, Node> | undefined;
  #variables: ReadonlyMap<Node, Variable> | undefined;

  constructor(parsed: ParsedFile) {
    this.path = parsed.path;
    this.text = parsed.text;
    this.ast = parsed.ast;
    this.types = parsed.types;
    this.isOther = parsed.isOther;
    this.#parsed = parsed;
    this.#parents = undefined;
    this.#variables = undefined;
  }

  /** Every node with the one that holds it, in the order of the text. */
  get parents(): ReadonlyMap<Node, Node> {
    this.#parents ??= parentsIn(this.#parsed);
    return this.#parents;
  }

  /** What a name refers to where it stands; nothing for a global one. */
  variableOf(identifier: Node): Variable | undefined {
    this.#variables ??= variablesIn(this.#parsed);
    return this.#variables.get(identifier);
  }

  /** The variable whose name is declared at an offset. */
  variableDeclaredAt(offset: number): Variable | undefined {
    const variables = this.#parsed.scopeManager?.scopes.flatMap((scope) => scope.variables) ?? [];
    return variables.find(({ defs: [first] }) => first?.name.range[0] === offset);
  }

  slice({ range: [start, end] }: Node): string {
    return this.text.slice(start, end);
  }
}

export function spanOf({ range: [start, end] }: Node): Span {
  return { start, end };
}

/** Without recursion: code may be nested as deep as a parser takes it. */
function parentsIn({ ast, visitorKeys }: ParsedFile): ReadonlyMap<Node, Node> {
  const parents = new Map<Node, Node>();
  const open: Node[] = [ast];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    for (const child of childrenOf(node, visitorKeys[node.type] ?? []).reverse()) {
      parents.set(child, node);
      open.push(child);
    }
  }
  return parents;
}

function childrenOf(node: Node, keys: readonly string[]): Node[] {
  return keys
    .flatMap((key) => (node as unknown as Record<string, Node | (Node | null)[] | null>)[key] ?? [])
    .filter(isNode);
}

function isNode(child: Node | null | undefined): child is Node {
  return child !== null && child !== undefined;
}

function variablesIn({ scopeManager }: ParsedFile): ReadonlyMap<Node, Variable> {
  const variables = new Map<Node, Variable>();
  for (const { identifier, resolved } of scopeManager?.scopes.flatMap(({ references }) => references) ?? [])
    if (resolved !== null) variables.set(identifier, resolved);
  return variables;
}
