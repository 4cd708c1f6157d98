import type { ClientAbilities } from './convert/client-abilities.ts';
import type { Session } from './session.ts';
import type { WorkspaceFiles } from './workspace-files.ts';
import type { World } from './world.ts';

/** What requests are answered with. */
export interface ServerParts {
  readonly workspace: WorkspaceFiles;
  readonly session: Session;
  readonly client: ClientAbilities;
  readonly world: World;
  /** Tells the client of a fault of ours. */
  logFault(what: string, error: unknown): void;
}
