import { type Grants, isAbout } from '../../iam/decide.ts';
import { printPattern } from '../../iam/pattern.ts';
import type { Entry, Policy, Statement } from '../../iam/policy.ts';
import { statementsAbout } from '../../iam/selects.ts';
import type { PermissionNeed } from './permission-need.ts';

/** What a statement allows although no state needs it. */
export interface UnusedGrant {
  readonly policy: Policy;
  readonly statement: Statement;
  /** Those of its actions that nothing needs. */
  readonly actions: readonly Entry[];
  /** Whether the statement could go as a whole. */
  readonly isWhole: boolean;
}

/** What policies allow and no need touches, not even one that is only perhaps there. */
export function unusedGrants(needs: readonly PermissionNeed[], { policies }: Grants): readonly UnusedGrant[] {
  return policies.flatMap((policy) => {
    const near = needsByStatement(needs, policy);
    return policy.statements.flatMap((statement) => unusedIn(statement, policy, near.get(statement) ?? []) ?? []);
  });
}

/** The needs that each statement may speak of. */
function needsByStatement(
  needs: readonly PermissionNeed[],
  policy: Policy,
): ReadonlyMap<Statement, readonly PermissionNeed[]> {
  const found = new Map<Statement, PermissionNeed[]>(policy.statements.map((statement) => [statement, []]));
  for (const need of needs) {
    for (const statement of statementsAbout(need.action, policy))
      if (isAbout(statement, need) !== 'never') found.get(statement)?.push(need);
  }
  return found;
}

function unusedIn(statement: Statement, policy: Policy, near: readonly PermissionNeed[]): UnusedGrant | undefined {
  const { effect, actions } = statement;
  // What is allowed by `NotAction` is everything but something, which is not asked for by name.
  if (effect !== 'Allow' || actions.isNegated || !actions.isComplete) return undefined;
  const unused = actions.entries.filter((entry) => !isUsed(entry, statement, near));
  if (unused.length === 0) return undefined;
  return { policy, statement, actions: unused, isWhole: unused.length === actions.entries.length };
}

function isUsed(entry: Entry, statement: Statement, needs: readonly PermissionNeed[]): boolean {
  if (answersOfCallees.test(printPattern(entry.pattern))) return true;
  const alone = { ...statement, actions: { ...statement.actions, entries: [entry] } };
  return needs.some((need) => isAbout(alone, need) !== 'never');
}

/** A role that is shared with what answers a task token needs these, though no state does. */
const answersOfCallees = /^states:sendtask/i;
