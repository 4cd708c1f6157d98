import { defineAnalysis } from '../../engine/analysis.ts';
import type { RelatedPlace } from '../../engine/rule.ts';
import type { MachineType } from '../../hosts/template.ts';
import type { Scope } from '../../model/state-machine.ts';
import type { MachineUse } from '../../project/machine-use.ts';

/**
 * Whether the states of a scope run in a Standard or an Express execution: as the machine does, but for the processor of a
 * distributed Map, which says so itself. Scopes for which it is not known are left out.
 */
export const executionTypes = defineAnalysis({
  name: 'execution-types',
  needs: {},
  run({ machine, use }): ReadonlyMap<Scope, MachineType> {
    const types = new Map<Scope, MachineType>();
    // Outer scopes come before inner ones, so an owner's type is known when it is asked for.
    for (const scope of machine.scopes) {
      const type = typeOf(scope, types, use.type);
      if (type !== undefined) types.set(scope, type);
    }
    return types;
  },
});

function typeOf(
  { owner }: Scope,
  types: ReadonlyMap<Scope, MachineType>,
  ofMachine: MachineType | undefined,
): MachineType | undefined {
  if (owner === undefined) return ofMachine;
  if (owner.type === 'Parallel' || owner.mode === 'INLINE') return types.get(owner.scope);
  return owner.mode === 'DISTRIBUTED' ? owner.executionType : undefined;
}

/** Where a template says of what type the executions are in which a scope runs: for a finding that hangs on it. */
export function relatedType({ declared }: MachineUse, scope: Scope): readonly RelatedPlace[] {
  const at = declared?.declaration.typeAt;
  if (at === undefined || isChild(scope)) return [];
  return [{ at, message: 'The template gives the state machine its type here.' }];
}

/** Whether the processor of a distributed Map says of what type the executions are. */
function isChild(scope: Scope): boolean {
  for (let { owner } = scope; owner !== undefined; owner = owner.scope.owner) {
    if (owner.type === 'Map' && owner.mode === 'DISTRIBUTED') return true;
  }
  return false;
}
