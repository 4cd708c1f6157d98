import type { Document } from '../../engine/document.ts';
import type { FactStore } from '../../engine/fact-store.ts';
import { spanOfEntry } from '../../syntax/node.ts';
import type { Location, Span } from '../../text/span.ts';
import { factsOf } from '../document-facts.ts';
import { locateName, type NamePlace } from './name-place.ts';
import { type Named, namedAt } from './named.ts';
import { locateEntry, substitutionAt } from './substitution-uses.ts';
import { scopesSeenFrom } from './variable-uses.ts';

/** A place that names a state, a variable or a substitution. */
export interface NameUse {
  /** The characters of the name, without quotes and without the `$` of a variable. */
  readonly location: Location;
  /** `declaration`: the key of a state, or what a template says of a placeholder. `write`: a variable is assigned. `read`: any other use. */
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

/**
 * Every use of the state, the variable or the substitution at the offset, declarations too, in the order of the text; none of
 * anything else. The entry of a template that says what is substituted comes first.
 */
export function usesAt(document: Document, offset: number): readonly NameUse[] {
  const facts = factsOf(document);
  const named = namedAt(document, facts, offset);
  if (named === undefined) return substitutionUses(document, facts, offset);
  // An alias makes one text be read in several places.
  const byStart = new Map<number, NameUse>();
  for (const use of named.uses) {
    const location = locateName(use);
    if (!byStart.has(location.span.start)) byStart.set(location.span.start, { location, role: use.role });
  }
  return [...byStart.values()].sort((one, other) => one.location.span.start - other.location.span.start);
}

function substitutionUses(document: Document, facts: FactStore, offset: number): readonly NameUse[] {
  const substitution = substitutionAt(document, facts, offset);
  if (substitution === undefined) return [];
  const uses = substitution.uses.map((location): NameUse => ({ location, role: 'read' }));
  return [{ location: locateEntry(substitution.entry), role: 'declaration' }, ...uses];
}

/**
 * The key of the state at the offset, the assignments that a read of a variable may see, in the order of the text, or what the
 * template has for a placeholder. What declares something is its own definition.
 */
export function definitionsAt(document: Document, offset: number): readonly NameDefinition[] {
  const facts = factsOf(document);
  const named = namedAt(document, facts, offset);
  if (named === undefined) return substitutionDefinitions(document, facts, offset);
  const origin = locateName(named.origin).span;
  const definitions = placesDefining(named).map((place) => definitionOf(place, origin));
  return definitions.sort((one, other) => one.target.span.start - other.target.span.start);
}

function substitutionDefinitions(document: Document, facts: FactStore, offset: number): readonly NameDefinition[] {
  const substitution = substitutionAt(document, facts, offset);
  if (substitution === undefined) return [];
  const target = locateEntry(substitution.entry);
  const whole = { file: target.file, span: spanOfEntry(substitution.entry) };
  return [{ origin: substitution.origin.span, target, whole }];
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
