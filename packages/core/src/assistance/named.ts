import { seesOuterVariables } from '../analyses/scope-variables.ts';
import type { Document } from '../engine/document.ts';
import type { FactStore } from '../engine/fact-store.ts';
import { type Node, type Property, spanOf } from '../syntax/node.ts';
import { locateName, type NamePlace } from './name-place.ts';
import { nodeAt } from './node-at.ts';
import { stateUsesIn } from './state-uses.ts';
import { usesOfSame, variableUsesIn } from './variable-uses.ts';

/** A state or a variable, with every place that names it. */
export interface Named {
  readonly kind: 'state' | 'variable';
  readonly name: string;
  /** The place that was asked about. */
  readonly origin: NamePlace;
  /** The origin among them. */
  readonly uses: readonly NamePlace[];
}

/** What the characters at an offset name; nothing where they name neither a state nor a variable. */
export function namedAt(document: Document, facts: FactStore, offset: number): Named | undefined {
  const node = nodeAt(document.tree.root, offset);
  if (node?.kind !== 'string' && node?.kind !== 'property') return undefined;
  return stateAt(document, offset) ?? (mayNameVariable(node) ? variableAt(document, facts, offset) : undefined);
}

function stateAt({ machine }: Document, offset: number): Named | undefined {
  const all = stateUsesIn(machine);
  const origin = placeAt(all, offset);
  if (origin === undefined) return undefined;
  const { name, scope } = origin;
  return { kind: 'state', name, origin, uses: all.filter((use) => use.name === name && use.scope === scope) };
}

function variableAt({ machine }: Document, facts: FactStore, offset: number): Named | undefined {
  const all = variableUsesIn(facts);
  const origin = placeAt(all, offset);
  if (origin === undefined) return undefined;
  const { name } = origin;
  const namesakes = all.filter((use) => use.name === name);
  const uses = usesOfSame(origin, namesakes, { scopes: machine.scopes, sees: seesOuterVariables });
  return { kind: 'variable', name, origin, uses };
}

/** Most names are told apart without reading every expression. */
function mayNameVariable(node: Node | Property): boolean {
  if (node.kind === 'string') return node.value.includes('$');
  return node.parent?.parent?.kind === 'property' && node.parent.parent.name === 'Assign';
}

/** The place whose name holds the offset. A variable is touched at its `$` too. */
function placeAt(places: readonly NamePlace[], offset: number): NamePlace | undefined {
  return places.find((place) => {
    const { at } = place;
    const { start, end } = spanOf(at.kind === 'property' ? at : at.node);
    if (offset < start || end < offset) return false;
    const { span } = locateName(place);
    const before = at.kind === 'string-part' && at.start > 0 ? 1 : 0;
    return span.start - before <= offset && offset <= span.end;
  });
}
