import type { JsonataNode, JsonataPair } from '../../expressions/jsonata-tree.ts';

/** What the hooks of an evaluation have to know of the nodes of its tree. */
export interface Preparation {
  /** Nodes whose values the node above goes through to the bottom: it compares them, or writes them as text. */
  readonly consumed: ReadonlySet<object>;
  /** Nodes that the library evaluates at the same time as others, by what they are members of. */
  readonly siblings: ReadonlyMap<object, object>;
  /** The nodes for the keys of groupings: the library copies a group for each item that it adds. */
  readonly keys: ReadonlyMap<object, object>;
  readonly updates: ReadonlySet<object>;
  readonly regexes: readonly Regex[];
  /** The names of all variables, functions among them, and of the function that transforming copies with. */
  readonly names: ReadonlySet<string>;
}

/** A regular expression, which the tree has a variable of that name for. */
export interface Regex {
  readonly variable: string;
  readonly pattern: string;
  readonly flags: string;
}

/** Gets a tree ready to be evaluated, and puts variables in the place of its regular expressions. */
export function prepare(root: JsonataNode): Preparation {
  const draft: Draft = {
    consumed: new Set(),
    siblings: new Map(),
    keys: new Map(),
    updates: new Set(),
    regexes: [],
    names: new Set(),
  };
  for (const node of nodesOf(root)) note(draft, node);
  return draft;
}

/** All nodes of a tree. They are found by their shape, so none is missed; the library links some of them twice. */
export function nodesOf(root: object): readonly JsonataNode[] {
  const seen = new Set<object>([root]);
  for (const current of seen) {
    if (current instanceof RegExp) continue;
    for (const member of Object.values(current)) {
      if (typeof member === 'object' && member !== null) seen.add(member);
    }
  }
  return [...seen].filter(isNode);
}

function isNode(value: object): value is JsonataNode {
  return 'type' in value && typeof value.type === 'string';
}

interface Draft {
  readonly consumed: Set<object>;
  readonly siblings: Map<object, object>;
  readonly keys: Map<object, object>;
  readonly updates: Set<object>;
  readonly regexes: Regex[];
  readonly names: Set<string>;
}

function note(draft: Draft, node: JsonataNode): void {
  if (node.group !== undefined) noteGroup(draft, node.group.lhs);
  if (node.type === 'unary') {
    if (node.value === '{') noteGroup(draft, node.lhs ?? []);
    if (node.value === '[') noteSiblings(draft, node.expressions ?? []);
  }
  if (node.type === 'binary' && ['=', '!=', 'in', '&'].includes(node.value)) {
    draft.consumed.add(node.lhs).add(node.rhs);
  }
  if (node.type === 'variable') draft.names.add(node.value);
  if (node.type === 'transform') {
    draft.updates.add(node.update);
    draft.names.add('clone');
  }
  if (node.type === 'regex') noteRegex(draft, node);
}

function noteGroup(draft: Draft, pairs: readonly JsonataPair[]): void {
  for (const [key, value] of pairs) {
    draft.keys.set(key, pairs);
    draft.siblings.set(value, pairs);
  }
}

function noteSiblings(draft: Draft, nodes: readonly JsonataNode[]): void {
  if (nodes.length > 1) for (const node of nodes) draft.siblings.set(node, nodes);
}

/** A variable of such a name cannot be written, because of the blank. */
function noteRegex(draft: Draft, node: JsonataNode & { readonly type: 'regex' }): void {
  const { source: pattern, flags } = node.value;
  const variable = ` regex ${draft.regexes.length}`;
  draft.regexes.push({ variable, pattern, flags });
  replaceByVariable(node, variable);
}

/** The tree is our own copy, and evaluated as it is, so nodes are replaced in place. */
export function replaceByVariable(node: JsonataNode, variable: string): void {
  Object.assign(node, { type: 'variable', value: variable });
}
