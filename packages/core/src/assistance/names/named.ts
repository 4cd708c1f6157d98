import { seesOuterVariables } from '../../analyses/variables/scope-variables.ts';
import type { Document } from '../../engine/document.ts';
import type { FactStore } from '../../engine/fact-store.ts';
import { type Node, type Property, spanOf } from '../../syntax/node.ts';
import type { SourceText } from '../../text/source-text.ts';
import { nodeAt } from '../cursor/node-at.ts';
import { locateName, type NamePlace } from './name-place.ts';
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
  const state = stateAt(document, offset);
  if (state !== undefined || !mayNameVariable(node, document.tree.source, offset)) return state;
  return variableAt(document, facts, offset);
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

/** Nearly every place is told apart by its characters, and only the others are worth reading every expression. */
function mayNameVariable(node: Node | Property, source: SourceText, place: number): boolean {
  if (node.kind === 'property') return node.parent.parent?.kind === 'property' && node.parent.parent.name === 'Assign';
  const { text } = source;
  const offset = source.offsetAt(place);
  if (offset === undefined) return false;
  let start = offset;
  while (isNameUnit.test(text.charAt(start - 1))) start--;
  return text.charAt(start - 1) === '$' || text.charAt(offset) === '$';
}

/** A UTF-16 unit of a name, which may be half a character. */
const isNameUnit = /^[\p{ID_Continue}\p{Surrogate}]$/u;

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
