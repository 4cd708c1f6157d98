import type { MachineType } from '../hosts/template.ts';
import { maximumExpressSeconds, maximumStandardSeconds } from '../language/quotas.ts';
import { valueOf } from '../model/field.ts';
import type { StateMachine } from '../model/state-machine.ts';

/** After how many seconds AWS ends an execution: what the machine says, and no more than executions of its type may take. */
export function secondsOfExecution({ timeoutSeconds }: StateMachine, type: MachineType): number {
  const longest = type === 'EXPRESS' ? maximumExpressSeconds : maximumStandardSeconds;
  return Math.min(valueOf(timeoutSeconds) ?? longest, longest);
}
