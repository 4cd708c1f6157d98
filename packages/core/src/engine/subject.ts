import type { Document } from './document.ts';
import type { FactStore } from './fact-store.ts';

/** Whether a definition has what a rule speaks about. It is asked once, however many rules speak about that; facts are computed when it asks for them. */
export type Subject = (document: Document, facts: Pick<FactStore, 'get'>) => boolean;
