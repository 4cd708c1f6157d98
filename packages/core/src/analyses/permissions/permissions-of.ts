import type { Document } from '../../engine/document.ts';
import { FactStore } from '../../engine/fact-store.ts';
import { followedPermissions } from './followed-permissions.ts';
import type { MachinePermissions } from './permissions.ts';

/** What the role of a machine needs, as far as the data tells it, and what it gets. */
export async function permissionsOf(document: Document): Promise<MachinePermissions> {
  const facts = new FactStore(document);
  const asked = { permissions: followedPermissions };
  await facts.explore(asked, budget);
  return facts.gather(asked).permissions;
}

/** Following the data takes a pass or two, and counts no steps. */
const budget = { steps: 0, signal: undefined };
