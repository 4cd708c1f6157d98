import type { Node } from '../../../syntax/node.ts';
import type { GivenPolicy } from './given-policy.ts';
import type { RoleGrants } from './role-grants.ts';

/** What was found out about a role. */
export interface FoundRole extends Pick<RoleGrants, 'role' | 'trust'> {
  readonly policies: readonly GivenPolicy[];
  /** Nothing where there is none. */
  readonly boundary: GivenPolicy | 'unknown' | undefined;
  /** What stands for policies of which nothing is known; none where nothing stands for them. */
  readonly unknownAt?: readonly Node[];
  /** Whether these are all policies, where nothing stands for others. */
  readonly isComplete?: boolean;
}

/** What a role may do, from all that was found out about it. */
export function together(found: FoundRole): RoleGrants {
  const { role, trust, policies, boundary, unknownAt = [], isComplete = true } = found;
  const bounding = boundary === undefined || boundary === 'unknown' ? [] : [boundary];
  const all = [...policies, ...bounding];
  const read = [...all.map(({ policy }) => policy), ...(typeof trust === 'string' ? [] : [trust])];
  return {
    role,
    grants: {
      policies: policies.map(({ policy }) => policy),
      boundary: boundary === 'unknown' ? boundary : boundary?.policy,
      isComplete: isComplete && unknownAt.length === 0,
    },
    origins: new Map(all.map(({ policy, origin }) => [policy, origin])),
    unknownAt,
    trust,
    faults: read.flatMap(({ faults }) => faults),
  };
}
