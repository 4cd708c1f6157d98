import type { Document } from '../../engine/document.ts';
import type { FactStore } from '../../engine/fact-store.ts';
import type { Named } from './named.ts';

/** A renaming that is asked for, and not yet judged. */
export interface Renamed {
  readonly document: Document;
  readonly facts: FactStore;
  readonly named: Named;
  readonly newName: string;
}
