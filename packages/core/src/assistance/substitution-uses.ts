import { placeholders } from '../analyses/placeholders.ts';
import type { Document } from '../engine/document.ts';
import type { FactStore } from '../engine/fact-store.ts';
import { locatePlace } from '../engine/place.ts';
import type { Property } from '../syntax/node.ts';
import type { Location } from '../text/span.ts';
import { keySpan } from './text-span.ts';

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
  const declaration = document.use.declared?.declaration;
  if (declaration === undefined) return undefined;
  const located = facts.get(placeholders).map(({ at, name }) => ({ name, location: locatePlace(at) }));
  const found = located.find(({ location: { span } }) => span.start <= offset && offset <= span.end);
  const entry = declaration.substitutions.supplied.get(found?.name ?? '')?.key;
  if (found === undefined || entry === undefined) return undefined;
  const uses = located.filter(({ name }) => name === found.name).map(({ location }) => location);
  return { origin: found.location, entry, uses };
}

/** Where the name stands in the entry, without quotes. */
export function locateEntry(entry: Property): Location {
  return { file: entry.source.file, span: keySpan(entry) };
}
