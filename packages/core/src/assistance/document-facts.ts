import type { Document } from '../engine/document.ts';
import { FactStore } from '../engine/fact-store.ts';
import { KeptWith } from '../engine/kept-with.ts';

const known = new KeptWith<Document, FactStore>();

/** The facts of a document, computed once for all that is asked about it: editors ask many things about one version. */
export function factsOf(document: Document): FactStore {
  return known.of(document, () => new FactStore(document));
}
