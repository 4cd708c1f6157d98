import { leastPolicy } from '../../../packages/core/src/analyses/permissions/least-policy/least-policy.ts';
import type { PermissionNeed } from '../../../packages/core/src/analyses/permissions/permission-need.ts';
import type { Grants } from '../../../packages/core/src/iam/decide.ts';
import { type Pattern, printPattern } from '../../../packages/core/src/iam/pattern.ts';
import type { Policy, Statement } from '../../../packages/core/src/iam/policy.ts';
import type { SymbolicText } from '../../../packages/core/src/iam/symbolic-text.ts';
import { policyFrom } from '../../iam/policies.ts';

/** The least policy for needs as what a role is granted, with what is unknown in it as a template writes it. */
export function leastGrants(needs: readonly PermissionNeed[]): Grants {
  const written = leastPolicy(needs).map(({ actions, conditions }) => ({
    Effect: 'Allow',
    Action: actions,
    Resource: '*',
    Condition: Object.fromEntries(conditions.map(({ operator, key }) => [operator, { [key]: '*' }])),
  }));
  const policy = policyFrom(written);
  const statements = leastPolicy(needs).map((least, index): Statement => {
    const own = policy.statements[index] as Statement;
    const at = own.at;
    return {
      ...own,
      resources: {
        isNegated: false,
        isComplete: true,
        entries: least.resources.map((resource) => ({ at, pattern: patternOf(resource) })),
      },
      conditions: least.conditions.map(({ operator, key, values }) => ({
        at: at.properties[0] as never,
        operator,
        quantifier: undefined,
        holdsWithoutKey: false,
        key: key.toLowerCase(),
        values: values.map(patternOf),
      })),
    };
  });
  return grantsOf({ ...policy, statements });
}

function grantsOf(policy: Policy): Grants {
  return { policies: [policy], boundary: undefined, isComplete: true };
}

/** The grants without each action of each statement. */
export function* withoutAction({ policies }: Grants): Generator<{ readonly action: string; readonly grants: Grants }> {
  const [policy] = policies;
  for (const [index, statement] of policy?.statements.entries() ?? []) {
    for (const entry of statement.actions.entries) {
      const entries = statement.actions.entries.filter((other) => other !== entry);
      const statements = (policy as Policy).statements.with(index, {
        ...statement,
        actions: { ...statement.actions, entries },
      });
      yield { action: printPattern(entry.pattern), grants: grantsOf({ ...(policy as Policy), statements }) };
    }
  }
}

/** What a policy writes for a resource. */
export function patternOf(text: SymbolicText): Pattern {
  return text.flatMap((piece): Pattern => {
    if (piece.kind === 'hole') return [{ kind: 'run' }];
    if (piece.kind === 'atom') return [piece];
    const parts = piece.text.split(/(\*)/).filter((part) => part !== '');
    return parts.map((part) => (part === '*' ? { kind: 'run' } : { kind: 'literal', text: part }));
  });
}
