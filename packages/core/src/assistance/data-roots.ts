import type { DefinitionPlace } from './definition-place.ts';

/** Whether the paths of a field of JSONPath read the raw result of the state. */
export function isEvaluatedOnResult({ field, owner, state }: DefinitionPlace): boolean {
  if (state === undefined || owner !== state.node) return false;
  if (field === 'ResultSelector') return true;
  return field === 'Assign' && working.has(state.type ?? '');
}

const working: ReadonlySet<string> = new Set(['Task', 'Parallel', 'Map', 'Pass']);
