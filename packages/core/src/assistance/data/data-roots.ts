import type { DefinitionPlace } from '../cursor/definition-place.ts';

/** Whether the paths of a field of JSONPath read the raw result of the state. */
export function isEvaluatedOnResult({ field, owner, state }: DefinitionPlace): boolean {
  if (state === undefined || owner !== state.node) return false;
  if (field === 'ResultSelector') return true;
  return field === 'Assign' && working.has(state.type ?? '');
}

/** Whether JSONata has `$states.result` there. */
export function hasResult({ field, owner, state }: DefinitionPlace): boolean {
  const isAfterWork = field === 'Output' || field === 'Assign';
  return isAfterWork && owner === state?.node && state?.type !== 'Pass' && working.has(state?.type ?? '');
}

const working: ReadonlySet<string> = new Set(['Task', 'Parallel', 'Map', 'Pass']);
