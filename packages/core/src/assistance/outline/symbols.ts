import type { Document } from '../../engine/document.ts';
import type { Scope, State } from '../../model/state-machine.ts';
import { type Property, propertyOf, spanOf, spanOfEntry } from '../../syntax/node.ts';
import type { Span } from '../../text/span.ts';

/** A part of a definition as an outline shows it. */
export interface DocumentSymbol {
  readonly name: string;
  /** The `Type` of a state, as it is written. */
  readonly detail: string | undefined;
  readonly kind: 'machine' | 'state' | 'branch' | 'iteration';
  /** Everything that belongs to it. */
  readonly span: Span;
  /** Where its name stands; where it has none, the point at which it begins. Lies in `span`. */
  readonly nameSpan: Span;
  readonly children: readonly DocumentSymbol[];
}

/** The machine, in which its states stand, in which their branches and iterations do, as deep as the definition goes. */
export function symbolsOf({ machine, use }: Document): readonly DocumentSymbol[] {
  const roots: DocumentSymbol[] = [];
  const ofStates = new Map<State, DocumentSymbol[]>(machine.states.map((state) => [state, []]));
  const ofScopes = new Map<Scope, DocumentSymbol[]>(machine.scopes.map((scope) => [scope, []]));
  for (const scope of machine.scopes) {
    const siblings = scope.owner === undefined ? roots : (ofStates.get(scope.owner) ?? []);
    const name = scope.owner === undefined ? use.name : `Branch ${siblings.length + 1}`;
    siblings.push(scopeSymbol(scope, name, ofScopes.get(scope) ?? []));
  }
  for (const state of machine.states) ofScopes.get(state.scope)?.push(stateSymbol(state, ofStates.get(state) ?? []));
  return roots;
}

/** A scope by itself, or with what is in it; an iteration has a name of its own, that of its field. */
export function scopeSymbol(
  { kind, node }: Scope,
  name: string,
  children: readonly DocumentSymbol[] = [],
): DocumentSymbol {
  const key = kind === 'iteration' && node.parent?.kind === 'property' ? node.parent : undefined;
  if (key !== undefined) return { ...entrySymbol(key, children), kind };
  const span = spanOf(node);
  return { name, detail: undefined, kind, span, nameSpan: { start: span.start, end: span.start }, children };
}

/** A state by itself, or with what is in it. */
export function stateSymbol({ property, node }: State, children: readonly DocumentSymbol[] = []): DocumentSymbol {
  const type = propertyOf(node, 'Type')?.value;
  const detail = type?.kind === 'string' ? type.value : undefined;
  return { ...entrySymbol(property, children), kind: 'state', detail };
}

function entrySymbol(property: Property, children: readonly DocumentSymbol[]): Omit<DocumentSymbol, 'kind'> {
  const { name } = property;
  return { name, detail: undefined, span: spanOfEntry(property), nameSpan: spanOf(property), children };
}
