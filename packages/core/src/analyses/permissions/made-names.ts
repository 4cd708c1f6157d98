import { type Decision, decide, type Grants } from '../../iam/decide.ts';
import type { Pattern } from '../../iam/pattern.ts';
import type { Entry, Policy, Selection } from '../../iam/policy.ts';
import type { AccessRequest } from '../../iam/request.ts';

/**
 * What is missing for a resource of which the name is written out may be there all the same where the name looks like one that was made up for a
 * resource of the template: somebody may have copied it from a deployment.
 */
export function decideByMadeNames(decision: Decision, request: AccessRequest, grants: Grants): Decision {
  if (decision.verdict !== 'missing' || request.resource.some(isMadeName)) return decision;
  const { verdict, because } = decide(request, withAnyNames(grants));
  return verdict === 'missing' ? decision : { verdict: 'conditional', because };
}

function isMadeName(piece: Pattern[number]): boolean {
  return piece.kind === 'atom' && piece.range === 'name';
}

function withAnyNames(grants: Grants): Grants {
  const found = known.get(grants) ?? { ...grants, policies: grants.policies.map(policyWithAnyNames) };
  known.set(grants, found);
  return found;
}

/** Many needs of one role may be missing. */
const known = new WeakMap<Grants, Grants>();

/** Without the statements in which no name was made up: they would say what they have said. */
function policyWithAnyNames(policy: Policy): Policy {
  const statements = policy.statements.flatMap((statement) => {
    const { resources } = statement;
    return resources?.entries.some(hasMadeName) ? [{ ...statement, resources: withAnyNamesIn(resources) }] : [];
  });
  return { ...policy, statements };
}

function hasMadeName({ pattern }: Entry): boolean {
  return pattern.some(isMadeName);
}

function withAnyNamesIn(selection: Selection): Selection {
  const entries = selection.entries.map((entry) => ({ ...entry, pattern: entry.pattern.map(withAnyName) }));
  return { ...selection, entries };
}

function withAnyName(piece: Pattern[number]): Pattern[number] {
  return piece.kind === 'atom' && isMadeName(piece) ? { ...piece, range: 'segment' } : piece;
}
