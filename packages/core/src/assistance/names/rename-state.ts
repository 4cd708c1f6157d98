import { maximumStateNameLength } from '../../language/quotas.ts';
import { isDeploymentKey } from '../../syntax/opaque.ts';
import type { Renamed } from './renamed.ts';
import { stateUsesIn } from './state-uses.ts';

/** Why the state cannot have the new name, in one sentence; nothing when it can. */
export function refusalOfStateName({ document, newName }: Renamed): string | undefined {
  if (newName === '') return 'The name of a state has at least one character.';
  const length = [...newName].length;
  if (length > maximumStateNameLength)
    return `The name has ${length} characters, and at most ${maximumStateNameLength} are allowed.`;
  if (isDeploymentKey(newName)) return `\`${newName}\` stands for what only deployment knows, and names no state.`;
  const isTaken = stateUsesIn(document.machine).some(({ role, name }) => role === 'declaration' && name === newName);
  if (!isTaken) return undefined;
  return `There is a state \`${newName}\` already, and names are unique in the whole state machine.`;
}
