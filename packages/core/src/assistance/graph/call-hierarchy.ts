import { graphOfScope } from '../../analyses/flow/state-graph.ts';
import type { Document } from '../../engine/document.ts';
import type { Scope, State } from '../../model/state-machine.ts';
import type { Span } from '../../text/span.ts';
import { placeOf } from '../cursor/definition-place.ts';
import { nodeAt } from '../cursor/node-at.ts';
import { textSpan } from '../cursor/text-span.ts';
import { factsOf } from '../document-facts.ts';
import { transitionWords } from '../hover/transition-words.ts';
import { namedAt } from '../names/named.ts';
import { type DocumentSymbol, scopeSymbol, stateSymbol } from '../outline/symbols.ts';

/** A state, or the machine, that an execution may come from or go on with, and by which transitions. */
export interface HierarchyStep {
  readonly item: DocumentSymbol;
  readonly ways: readonly HierarchyWay[];
}

export interface HierarchyWay {
  /** As `transitionWords` has them. */
  readonly words: string;
  /** Where the name of the state that it leads to is written. */
  readonly span: Span;
}

/** The state that the offset names, or else the one around it; beside all states, the machine. Nothing where a name has no state. */
export function hierarchyItemAt(document: Document, offset: number): DocumentSymbol | undefined {
  const member = memberAt(document, offset);
  return member === undefined ? undefined : itemOf(member, document);
}

/** What leads to the item at the offset, in the order of the text. */
export function stepsBefore(document: Document, offset: number): readonly HierarchyStep[] {
  const state = memberAt(document, offset);
  if (state === undefined || state === 'machine') return [];
  const ways = waysIn(state.scope).filter(({ to }) => to === state);
  return grouped(ways, ({ from }) => from, document);
}

/** What the item at the offset leads to, in the order of the text: the branches of a state and what comes after it. */
export function stepsAfter(document: Document, offset: number): readonly HierarchyStep[] {
  const member = memberAt(document, offset);
  if (member === undefined) return [];
  const ways = scopesToGoOnIn(member, document).flatMap(waysIn);
  return grouped(
    ways.filter(({ from }) => from === member),
    ({ to }) => to,
    document,
  );
}

type Member = State | 'machine';

interface Way {
  readonly from: Member;
  readonly to: State;
  readonly way: HierarchyWay;
}

function memberAt(document: Document, offset: number): Member | undefined {
  const named = namedAt(document, factsOf(document), offset);
  if (named?.kind === 'state') return named.origin.scope.states.get(named.name);
  const node = nodeAt(document.root, offset);
  const { state, scope } = node === undefined ? {} : placeOf(document, node);
  return state ?? scope?.owner ?? 'machine';
}

function itemOf(member: Member, document: Document): DocumentSymbol | undefined {
  if (member !== 'machine') return stateSymbol(member);
  const { machine, use } = document;
  return machine.scope && scopeSymbol(machine.scope, use.name);
}

/** The scope that the member is in, and those that begin in it. */
function scopesToGoOnIn(member: Member, { machine }: Document): readonly Scope[] {
  if (member === 'machine') return machine.scope === undefined ? [] : [machine.scope];
  return [member.scope, ...machine.scopes.filter(({ owner }) => owner === member)];
}

/** A scope begins where its owner is, which is the machine or a Parallel or Map state. */
function waysIn(scope: Scope): readonly Way[] {
  return graphOfScope(scope).transitions.flatMap((transition) => {
    const { from = scope.owner ?? 'machine', to, property } = transition;
    if (to === undefined) return [];
    return [{ from, to, way: { words: transitionWords(transition), span: textSpan(property.value) } }];
  });
}

function grouped(ways: readonly Way[], by: (way: Way) => Member, document: Document): readonly HierarchyStep[] {
  const steps = new Map<Member, HierarchyWay[]>();
  for (const way of ways) {
    const known = steps.get(by(way));
    if (known === undefined) steps.set(by(way), [way.way]);
    else known.push(way.way);
  }
  return [...steps].flatMap(([member, own]) => {
    const item = itemOf(member, document);
    return item === undefined ? [] : [{ item, ways: own }];
  });
}
