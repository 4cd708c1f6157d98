import type { JsonataNode, JsonataPair } from '../../expressions/jsonata-tree.ts';

/** What the hooks of an evaluation have to know of a node of its tree. */
export interface Role {
  /** What it is a member of, if the library evaluates the members at the same time. */
  members?: object;
  /** What it is a key of, in a grouping or an object: the library copies a group for each item that it adds. */
  keyOf?: object;
  /** What begins anew with the node. */
  grouping?: object;
  /** The node above goes through its value to the bottom: it compares it, or writes it as text. */
  isConsumed?: true;
  /** It goes through what it is evaluated for. */
  isWild?: true;
  /** What it gives is written into another value. */
  isUpdate?: true;
}

export interface Preparation {
  /** Nodes that there is anything to know of. */
  readonly roles: ReadonlyMap<object, Readonly<Role>>;
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
  const draft: Draft = { roles: new Map(), regexes: [], names: new Set() };
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
  readonly roles: Map<object, Role>;
  readonly regexes: Regex[];
  readonly names: Set<string>;
}

function note(draft: Draft, node: JsonataNode): void {
  if (node.group !== undefined) noteGroup(draft, node, node.group.lhs);
  switch (node.type) {
    case 'unary':
      if (node.value === '{') noteGroup(draft, node, node.lhs ?? []);
      if (node.value === '[') noteMembers(draft, node.expressions ?? []);
      break;
    case 'binary':
      if (goesThrough.has(node.value)) for (const side of [node.lhs, node.rhs]) roleOf(draft, side).isConsumed = true;
      break;
    case 'wildcard':
    case 'descendant':
      roleOf(draft, node).isWild = true;
      break;
    case 'variable':
      draft.names.add(node.value);
      break;
    case 'transform':
      roleOf(draft, node.update).isUpdate = true;
      draft.names.add('clone');
      break;
    case 'regex':
      noteRegex(draft, node);
  }
}

/** Operators that compare their sides, or write them as text. */
const goesThrough: ReadonlySet<string> = new Set(['=', '!=', 'in', '&']);

function roleOf({ roles }: Draft, node: object): Role {
  const role = roles.get(node) ?? {};
  roles.set(node, role);
  return role;
}

function noteGroup(draft: Draft, node: JsonataNode, pairs: readonly JsonataPair[]): void {
  roleOf(draft, node).grouping = pairs;
  for (const [key, value] of pairs) {
    roleOf(draft, key).keyOf = pairs;
    roleOf(draft, value).members = pairs;
  }
}

function noteMembers(draft: Draft, nodes: readonly JsonataNode[]): void {
  if (nodes.length > 1) for (const node of nodes) roleOf(draft, node).members = nodes;
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
