import { defineAnalysis } from '../../engine/analysis.ts';
import type { MachineType } from '../../hosts/template.ts';
import type { Scope } from '../../model/state-machine.ts';

/**
 * The scopes whose states run, or may run, in an Express execution. Advice for Standard workflows leaves them out: a machine
 * of unknown type counts as Standard, which is the default, but a Map that does not tell what it starts counts as Express.
 */
export const expressScopes = defineAnalysis({
  name: 'express-scopes',
  needs: {},
  run({ machine, use }): ReadonlySet<Scope> {
    const express = new Set<Scope>();
    // Outer scopes come before inner ones, so an owner is judged before it is asked for.
    for (const scope of machine.scopes) {
      if (mayBeExpress(scope, express, use.type)) express.add(scope);
    }
    return express;
  },
});

function mayBeExpress({ owner }: Scope, express: ReadonlySet<Scope>, ofMachine: MachineType | undefined): boolean {
  if (owner === undefined) return ofMachine === 'EXPRESS';
  if (owner.type === 'Parallel' || owner.mode === 'INLINE') return express.has(owner.scope);
  return owner.mode === undefined || owner.executionType !== 'STANDARD';
}
