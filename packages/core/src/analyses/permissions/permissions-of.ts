import type { Document } from '../../engine/document.ts';
import { FactStore } from '../../engine/fact-store.ts';
import { type MachinePermissions, permissions } from './permissions.ts';

/** What the role of a machine needs, and what it gets. */
export function permissionsOf(document: Document): MachinePermissions {
  return new FactStore(document).get(permissions);
}
