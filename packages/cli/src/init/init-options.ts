import type { Arguments } from '../arguments.ts';
import { UsageError } from '../usage-error.ts';

/** What the command line of `init` asks for. */
export interface InitOptions {
  readonly services: readonly Service[];
  readonly addsHook: boolean;
  readonly addsBaseline: boolean;
}

/** What runs checks for a team. */
export type Service = 'github' | 'gitlab' | 'jenkins';

export function readInitOptions({ positionals: [path], switches, values }: Arguments): InitOptions {
  if (path !== undefined) throw new UsageError('`stepproof init` takes no argument: it sets up the current folder.');
  return {
    services: [...new Set((values.get('ci') ?? []) as Service[])],
    addsHook: switches.has('hook'),
    addsBaseline: switches.has('baseline'),
  };
}
