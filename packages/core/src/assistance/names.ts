import type { Document } from '../engine/document.ts';
import { FactStore } from '../engine/fact-store.ts';
import { spanOfEntry } from '../syntax/node.ts';
import type { Location, Span } from '../text/span.ts';
import { locateName, type NamePlace } from './name-place.ts';
import { type Named, namedAt } from './named.ts';
import { scopesSeenFrom } from './variable-uses.ts';

/** A place that names a state or a variable. */
export interface NameUse {
  /** The characters of the name, without quotes and without the `$` of a variable. */
  readonly location: Location;
  /** `declaration`: the key of a state. `write`: a variable is assigned. `read`: any other use. */
  readonly role: 'declaration' | 'write' | 'read';
}

/** Where what is named comes from. */
export interface NameDefinition {
  /** The characters of the name that was asked about. */
  readonly origin: Span;
  /** The characters of the name in the key of the state, or of the assignment. */
  readonly target: Location;
  /** That key with its value. */
  readonly whole: Location;
}

/** Every use of the state or variable at the offset, declarations too, in the order of the text; none of anything else. */
export function usesAt(document: Document, offset: number): readonly NameUse[] {
  const named = namedAt(document, new FactStore(document), offset);
  if (named === undefined) return [];
  // An alias makes one text be read in several places.
  const byStart = new Map<number, NameUse>();
  for (const use of named.uses) {
    const location = locateName(use);
    if (!byStart.has(location.span.start)) byStart.set(location.span.start, { location, role: use.role });
  }
  return [...byStart.values()].sort((one, other) => one.location.span.start - other.location.span.start);
}

/**
 * The key of the state at the offset, or the assignments that a read of a variable may see, in the order of the text. What
 * declares something is its own definition.
 */
export function definitionsAt(document: Document, offset: number): readonly NameDefinition[] {
  const named = namedAt(document, new FactStore(document), offset);
  if (named === undefined) return [];
  const origin = locateName(named.origin).span;
  const definitions = placesDefining(named).map((place) => definitionOf(place, origin));
  return definitions.sort((one, other) => one.target.span.start - other.target.span.start);
}

function placesDefining({ kind, origin, uses }: Named): readonly NamePlace[] {
  if (origin.role !== 'read') return [origin];
  if (kind === 'state') return uses.filter(({ role }) => role === 'declaration');
  const seen = new Set(scopesSeenFrom(origin.scope));
  return uses.filter(({ role, scope }) => role === 'write' && seen.has(scope));
}

function definitionOf(place: NamePlace, origin: Span): NameDefinition {
  const target = locateName(place);
  const whole = place.at.kind === 'property' ? { file: target.file, span: spanOfEntry(place.at) } : target;
  return { origin, target, whole };
}
