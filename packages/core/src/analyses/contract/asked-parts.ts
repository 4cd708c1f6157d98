import type { State } from '../../model/state-machine.ts';
import type { Node, Property } from '../../syntax/node.ts';
import type { Assumption } from '../shapes/shape-facts.ts';
import { type Facts, isNeededAfter, isNeededByMachine } from './unavoidable.ts';

/** A part of the input or of a result, with those that read it. */
export interface AskedPart {
  readonly parts: Map<string | number, AskedPart>;
  /** The names of the states without which no execution succeeds, and that fail without the part. */
  readonly neededBy: Set<string>;
  readonly readBy: Set<string>;
  /** What it is for certain: where it is not, the execution fails. */
  readonly types: Set<'object' | 'array'>;
  /** The types that are taken where a field of a state reads it. */
  accepted: readonly string[] | undefined;
}

export type AskedDocuments = ReadonlyMap<'input' | State, AskedPart>;

/** What states ask of the data that comes from outside. */
export function askedDocuments(facts: Facts): AskedDocuments {
  const documents = new Map<'input' | State, AskedPart>([['input', emptyPart()]]);
  for (const [state, { assumptions }] of facts) {
    for (const assumption of assumptions) {
      const { of } = assumption.source;
      const root = documents.get(of) ?? emptyPart();
      documents.set(of, root);
      ask(root, { state, assumption, isNeeded: isNeeded(state, assumption, facts) });
    }
  }
  return documents;
}

export function emptyPart(): AskedPart {
  return { parts: new Map(), neededBy: new Set(), readBy: new Set(), types: new Set(), accepted: undefined };
}

function isNeeded(state: State, { source: { of }, isAlways }: Assumption, facts: Facts): boolean {
  if (!isAlways) return false;
  return of === 'input' ? isNeededByMachine(state, facts) : isNeededAfter(of, state, facts);
}

interface Asking {
  readonly state: State;
  readonly assumption: Assumption;
  readonly isNeeded: boolean;
}

function ask(root: AskedPart, { state, assumption, isNeeded }: Asking): void {
  // JSONata reads a member of each element of a list, so that the list passes for an object.
  const isTyped = isNeeded && state.queryLanguage === 'JSONPath';
  let at = root;
  for (const step of assumption.source.steps) {
    if (isTyped) at.types.add(typeof step === 'number' ? 'array' : 'object');
    at = partOf(at, step);
    if (isNeeded && (isTyped || typeof step === 'string')) at.neededBy.add(state.name);
    else at.readBy.add(state.name);
  }
  if (isTyped) at.accepted ??= acceptedAt(assumption.place, state);
}

function partOf(part: AskedPart, step: string | number): AskedPart {
  const known = part.parts.get(step) ?? emptyPart();
  part.parts.set(step, known);
  return known;
}

/** The types that a field takes, where AWS fails with any other: those that the shapes of data take for certain failures too. */
function acceptedAt(place: Node | Property, state: State): readonly string[] | undefined {
  if (place.kind !== 'property' || place.parent !== state.node) return undefined;
  if (place.name !== 'ItemsPath' || state.type !== 'Map') return acceptedByField.get(place.name);
  return state.mode === 'INLINE' ? ['array'] : ['array', 'object'];
}

const acceptedByField: ReadonlyMap<string, readonly string[]> = new Map([
  ['SecondsPath', ['number', 'string']],
  ['TimestampPath', ['string']],
  ['TimeoutSecondsPath', ['number']],
  ['HeartbeatSecondsPath', ['number']],
]);
