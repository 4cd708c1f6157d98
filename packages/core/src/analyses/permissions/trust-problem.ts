import type { Document } from '../../engine/document.ts';
import { arnOf } from '../../iam/deployed-text.ts';
import { hole } from '../../iam/symbolic-text.ts';
import type { Node } from '../../syntax/node.ts';
import { deploymentOf } from './document-deployment.ts';
import type { RoleGrants } from './grants/role-grants.ts';
import { mayTakeRole } from './grants/trust.ts';

/** Why Step Functions cannot take a role. */
export interface TrustProblem {
  readonly kind: 'nobody' | 'denied' | 'conditions';
  readonly at: Node;
}

/** What surely keeps Step Functions from taking a role for a machine; nothing where it may take it. */
export function trustProblemOf({ trust }: RoleGrants, document: Document): TrustProblem | undefined {
  if (typeof trust === 'string') return undefined;
  const deployment = deploymentOf(document);
  const name = document.use.declared?.declaration.name;
  const machine = (name === undefined ? undefined : arnOf(name, deployment)) ?? [hole];
  const verdictOf = (policy: typeof trust) => mayTakeRole(policy, machine, deployment).verdict;
  const verdict = verdictOf(trust);
  if (verdict === 'denied') return { kind: 'denied', at: trust.at };
  if (verdict !== 'missing') return undefined;
  const unbound = { ...trust, statements: trust.statements.map((statement) => ({ ...statement, conditions: [] })) };
  return { kind: verdictOf(unbound) === 'missing' ? 'nobody' : 'conditions', at: trust.at };
}
