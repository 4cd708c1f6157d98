import { type Grants, isAbout } from '../../iam/decide.ts';
import { printPattern } from '../../iam/pattern.ts';
import type { Entry, Policy, Statement } from '../../iam/policy.ts';
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
  return policies.flatMap((policy) =>
    policy.statements.flatMap((statement) => unusedIn(statement, { policy, needs }) ?? []),
  );
}

interface Against {
  readonly policy: Policy;
  readonly needs: readonly PermissionNeed[];
}

function unusedIn(statement: Statement, { policy, needs }: Against): UnusedGrant | undefined {
  const { effect, actions } = statement;
  // What is allowed by `NotAction` is everything but something, which is not asked for by name.
  if (effect !== 'Allow' || actions.isNegated || !actions.isComplete) return undefined;
  const near = needs.filter((need) => isAbout(statement, need) !== 'never');
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
