import { type Grants, isAbout } from '../../iam/decide.ts';
import { printPattern } from '../../iam/pattern.ts';
import type { Entry, Policy, Statement } from '../../iam/policy.ts';
import { matchesAction, selectsAction } from '../../iam/selects.ts';
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
  const byAction = needsByAction(needs);
  return policies.flatMap((policy) =>
    policy.statements.flatMap((statement) => unusedIn(statement, policy, byAction) ?? []),
  );
}

type NeedsByAction = ReadonlyMap<string, readonly PermissionNeed[]>;

function needsByAction(needs: readonly PermissionNeed[]): NeedsByAction {
  const found = new Map<string, PermissionNeed[]>();
  for (const need of needs) {
    const alike = found.get(need.action);
    if (alike === undefined) found.set(need.action, [need]);
    else alike.push(need);
  }
  return found;
}

function unusedIn(statement: Statement, policy: Policy, needs: NeedsByAction): UnusedGrant | undefined {
  const { effect, actions } = statement;
  // What is allowed by `NotAction` is everything but something, which is not asked for by name.
  if (effect !== 'Allow' || actions.isNegated || !actions.isComplete) return undefined;
  const asked = actionsAskedOf(statement, needs);
  const unused = actions.entries.filter((entry) => !isUsed(entry, asked));
  if (unused.length === 0) return undefined;
  return { policy, statement, actions: unused, isWhole: unused.length === actions.entries.length };
}

/** The needed actions of which a statement may speak, on a resource that it may speak of. */
function actionsAskedOf(statement: Statement, needs: NeedsByAction): readonly string[] {
  return [...needs].flatMap(([action, alike]) => {
    if (selectsAction(statement.actions, action) === 'never') return [];
    return alike.some((need) => isAbout(statement, need) !== 'never') ? [action] : [];
  });
}

function isUsed({ pattern }: Entry, asked: readonly string[]): boolean {
  return (
    answersOfCallees.test(printPattern(pattern)) || asked.some((action) => matchesAction(pattern, action) !== 'never')
  );
}

/** A role that is shared with what answers a task token needs these, though no state does. */
const answersOfCallees = /^states:sendtask/i;
