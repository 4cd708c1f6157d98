import type { Statement } from '../../iam/policy.ts';
import type { Node } from '../../syntax/node.ts';
import type { RoleGrants } from './grants/role-grants.ts';

/** Where a statement comes from, in a file that somebody can open. */
export interface StatementSource {
  readonly at: Node;
  /** Of a policy that is only named there: its ARN or its name. */
  readonly name: string | undefined;
}

/** Where a statement is written, or what stands for its policy. */
export function sourceOf(statement: Statement, grants: RoleGrants | undefined): StatementSource {
  const policy = grants?.grants.policies.find(({ statements }) => statements.includes(statement));
  const origin = policy && grants?.origins.get(policy);
  if (origin === undefined || origin.kind === 'document') return { at: statement.at, name: undefined };
  return { at: origin.at, name: origin.name };
}
