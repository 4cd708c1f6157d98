import type { ClientAbilities } from './convert/client-abilities.ts';
import type { Session } from './session.ts';
import type { World } from './world.ts';

/** What requests are answered with. */
export interface ServerParts {
  readonly session: Session;
  readonly client: ClientAbilities;
  readonly world: World;
  /** Tells the client of a fault of ours. */
  logFault(what: string, error: unknown): void;
}
