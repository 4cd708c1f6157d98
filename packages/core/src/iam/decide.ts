import { allOf, type Certainty, oneOf } from './certainty.ts';
import { conditionHolds } from './condition-holds.ts';
import { matchArn } from './match-arn.ts';
import type { Policy, Statement } from './policy.ts';
import type { AccessRequest } from './request.ts';
import { selects, selectsAction, statementsAbout } from './selects.ts';

/** All that decides what a role may do, as far as it is known. */
export interface Grants {
  readonly policies: readonly Policy[];
  /** Nothing where there is none; the policy may be one of which nothing is known. */
  readonly boundary: Policy | 'unknown' | undefined;
  /** Whether these are all policies; else there may be others. */
  readonly isComplete: boolean;
}

/**
 * - `granted`: whatever is unknown
 * - `conditional`: for some of it
 * - `missing`: for none, because nothing allows it
 * - `denied`: for none, because something forbids it
 * - `unknown`: nothing that is known allows it, and not all is known
 */
export type Verdict = 'granted' | 'conditional' | 'missing' | 'denied' | 'unknown';

export interface Decision {
  readonly verdict: Verdict;
  /** The statements that the verdict comes from: that allow it, for certain or perhaps, or that deny it. */
  readonly because: readonly Statement[];
}

/**
 * What IAM says to a request of a role: a `Deny` counts more than any `Allow`, and without an `Allow` nothing is allowed; a boundary has to allow it
 * as well.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 */
export function decide(request: AccessRequest, grants: Grants): Decision {
  const { boundary } = grants;
  const policies = boundary === undefined || boundary === 'unknown' ? grants.policies : [...grants.policies, boundary];
  const denying = speaking(policies, 'Deny', request);
  if (denying.certainty === 'always') return { verdict: 'denied', because: denying.surest };
  const allowing = speaking(grants.policies, 'Allow', request);
  const bounding = boundedBy(boundary, request);
  const allowed = allOf([allowing.certainty, bounding]);
  if (allowed === 'never') return { verdict: isAllKnown(grants) ? 'missing' : 'unknown', because: [] };
  const isSure = allowed === 'always' && denying.certainty === 'never';
  return { verdict: isSure ? 'granted' : 'conditional', because: allowing.surest };
}

/** A boundary of which nothing is known may not allow it. */
function boundedBy(boundary: Grants['boundary'], request: AccessRequest): Certainty {
  if (boundary === undefined) return 'always';
  if (boundary === 'unknown') return 'perhaps';
  const { certainty: bounding } = speaking([boundary], 'Allow', request);
  return bounding === 'never' && !boundary.isWhole ? 'perhaps' : bounding;
}

function isAllKnown({ policies, isComplete }: Grants): boolean {
  return isComplete && policies.every(({ isWhole }) => isWhole);
}

interface Speaking {
  readonly certainty: Certainty;
  /** The statements that are as certain as any. */
  readonly surest: readonly Statement[];
}

function speaking(policies: readonly Policy[], effect: Statement['effect'], request: AccessRequest): Speaking {
  const statements = policies.flatMap((policy) => statementsAbout(request.action, policy)[effect]);
  const certainties = statements.map((statement) => isAbout(statement, request));
  const best = oneOf(certainties);
  const surest = best === 'never' ? [] : statements.filter((_, index) => certainties[index] === best);
  return { certainty: best, surest };
}

/** Whether a statement speaks of a request. */
export function isAbout(
  { actions, resources, conditions, mayBeAbsent = false }: Statement,
  { action, resource, context }: AccessRequest,
): Certainty {
  const ofAction = selectsAction(actions, action);
  if (ofAction === 'never') return ofAction;
  const ofResource = resources === undefined ? 'always' : selects(resources, (pattern) => matchArn(pattern, resource));
  if (ofResource === 'never') return ofResource;
  const held = conditions.map((condition) => conditionHolds(condition, context));
  return allOf([ofAction, ofResource, ...held, mayBeAbsent ? 'perhaps' : 'always']);
}
