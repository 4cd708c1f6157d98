import { expressionSites } from '../../analyses/expressions/expression-sites.ts';
import type { Document } from '../../engine/document.ts';
import type { FactStore } from '../../engine/fact-store.ts';
import { isNamePart } from '../../expressions/variable-name.ts';
import type { State } from '../../model/state-machine.ts';
import type { Node, StringNode } from '../../syntax/node.ts';
import { partsOf } from './strings-in.ts';

/**
 * A state with a text that may read the variable and cannot be understood: a broken expression, one with a placeholder in
 * it, or any text of a state whose type or query language is not known.
 */
export function stateWithUnreadableUse(document: Document, facts: FactStore, variable: string): State | undefined {
  const { scopes, states } = document.machine;
  const search: Search = {
    variable,
    broken: brokenExpressions(facts),
    // Each scope's states are searched by themselves.
    inner: new Set<Node>(scopes.map(({ node }) => node)),
  };
  return states.find((state) => holdsUnreadableUse(state, search));
}

interface Search {
  readonly variable: string;
  readonly broken: ReadonlySet<StringNode>;
  readonly inner: ReadonlySet<Node>;
}

function brokenExpressions(facts: FactStore): ReadonlySet<StringNode> {
  const { notablePaths, intrinsics, jsonata } = facts.get(expressionSites);
  return new Set([
    ...notablePaths.filter(({ path }) => path.kind === 'malformed').map(({ node }) => node),
    ...intrinsics.filter(({ call }) => call.kind === 'malformed').map(({ node }) => node),
    ...jsonata.filter(({ references }) => references === undefined).map(({ node }) => node),
  ]);
}

function holdsUnreadableUse({ node: root, type, queryLanguage }: State, search: Search): boolean {
  const isUnknownState = type === undefined || queryLanguage === undefined;
  const open: Node[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (search.inner.has(node)) continue;
    const isUnreadable = isUnknownState || isUnreadableText(node, search);
    if (isUnreadable && node.kind === 'string' && mentions(node.value, search.variable)) return true;
    for (const part of partsOf(node)) open.push(part);
  }
  return false;
}

function isUnreadableText(node: Node, { broken }: Search): boolean {
  return node.kind === 'string' && (node.partial || broken.has(node));
}

/** Whether `$name` stands in the text, as more than the beginning of a longer name. */
function mentions(text: string, name: string): boolean {
  const written = `$${name}`;
  for (let start = text.indexOf(written); start !== -1; start = text.indexOf(written, start + 1)) {
    const next = text.codePointAt(start + written.length);
    if (next === undefined || !isNamePart(String.fromCodePoint(next))) return true;
  }
  return false;
}
