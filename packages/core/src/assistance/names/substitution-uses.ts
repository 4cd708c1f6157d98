import { type Placeholder, placeholders } from '../../analyses/references/placeholders.ts';
import type { Document } from '../../engine/document.ts';
import type { FactStore } from '../../engine/fact-store.ts';
import { locatePlace } from '../../engine/place.ts';
import type { Property } from '../../syntax/node.ts';
import type { Location } from '../../text/span.ts';
import { keySpan } from '../cursor/text-span.ts';

/** A placeholder of a definition that its template fills in, with every place that names the same. */
export interface NamedSubstitution {
  /** The placeholder that was asked about. */
  readonly origin: Location;
  /** The entry of the template that says what stands for it. */
  readonly entry: Property;
  /** Where it is named in the definition, the origin among them. */
  readonly uses: readonly Location[];
}

/** Nothing where the offset is in no placeholder, or in one that no entry of the template is about. */
export function substitutionAt(document: Document, facts: FactStore, offset: number): NamedSubstitution | undefined {
  const found = placeholderAt(facts, offset);
  const entry = document.use.declared?.declaration.substitutions.supplied.get(found?.name ?? '')?.key;
  if (found === undefined || entry === undefined) return undefined;
  const alike = facts.get(placeholders).filter(({ name }) => name === found.name);
  return { origin: locatePlace(found.at), entry, uses: alike.map(({ at }) => locatePlace(at)) };
}

/** The placeholder that the offset is in, its edges included. */
export function placeholderAt(facts: FactStore, offset: number): Placeholder | undefined {
  return facts.get(placeholders).find(({ at }) => {
    const { start, end } = locatePlace(at).span;
    return start <= offset && offset <= end;
  });
}

/** Where the name stands in the entry, without quotes. */
export function locateEntry(entry: Property): Location {
  return { file: entry.source.file, span: keySpan(entry) };
}
