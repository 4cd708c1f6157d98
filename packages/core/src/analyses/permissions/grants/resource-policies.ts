import { allOf, type Certainty, not, oneOf } from '../../../iam/certainty.ts';
import { isAbout } from '../../../iam/decide.ts';
import { deployedText } from '../../../iam/deployed-text.ts';
import type { Deployment } from '../../../iam/deployment.ts';
import { matchArn } from '../../../iam/match-arn.ts';
import { isEverything, type Pattern } from '../../../iam/pattern.ts';
import type { Principals, Statement } from '../../../iam/policy.ts';
import type { AccessRequest } from '../../../iam/request.ts';
import { literal, type SymbolicText, symbolicText } from '../../../iam/symbolic-text.ts';
import { policiesOfResources, type ResourcePolicy } from './resource-policy-kinds.ts';

/** What the policies of resources in a template say to a request of a role in the same account. */
export interface ResourceGrant {
  /** Whether they allow it, so that the role needs no policy of its own. A boundary counts for it all the same. */
  readonly allowed: Certainty;
  /** Whether they forbid it. */
  readonly denied: Certainty;
  /** The statements that are as certain of what is said. */
  readonly because: readonly Statement[];
}

/**
 * What the resources of a template themselves allow a role, by its ARN. Only what names the role, or everybody, allows it something:
 * what names its account leaves that to the policies of the role.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-basics-single-account.html
 */
export function resourceGrants(
  request: AccessRequest,
  role: SymbolicText | undefined,
  deployment: Deployment,
): ResourceGrant {
  const service = request.action.slice(0, request.action.indexOf(':')).toLowerCase();
  const policies = policiesOfResources(deployment).get(service) ?? [];
  const said = policies.flatMap((policy) => sayingsOf(policy, { request: overTls(request), role, deployment }));
  const [allowed, denied] = [strongest(said, 'Allow'), strongest(said, 'Deny')];
  const because = said.flatMap(({ statement, says }) => {
    const wanted = statement?.effect === 'Deny' ? denied : allowed;
    return statement !== undefined && says === wanted && says !== 'never' ? [statement] : [];
  });
  return { allowed, denied, because };
}

/** Step Functions calls services by TLS only. */
function overTls(request: AccessRequest): AccessRequest {
  return { ...request, context: new Map([['aws:securetransport', [[literal('true')]]], ...request.context]) };
}

interface Saying {
  /** Nothing for what could not be read. */
  readonly statement: Statement | undefined;
  readonly says: Certainty;
}

function strongest(said: readonly Saying[], effect: Statement['effect']): Certainty {
  return oneOf(
    said.flatMap(({ statement, says }) => (statement === undefined || statement.effect === effect ? [says] : [])),
  );
}

interface Asking {
  readonly request: AccessRequest;
  readonly role: SymbolicText | undefined;
  readonly deployment: Deployment;
}

function sayingsOf({ target, policy, condition }: ResourcePolicy, asking: Asking): readonly Saying[] {
  const { request } = asking;
  if (standsOn(target, request.resource, within) === 'never') return [];
  if (policy === undefined) return [{ statement: undefined, says: 'perhaps' }];
  const isThere: Certainty = condition === undefined ? 'always' : 'perhaps';
  const read = policy.statements.map((statement): Saying => {
    // Without `Resource` it is the resource itself that is meant, and nothing in it.
    const isTarget = standsOn(target, request.resource, statement.resources === undefined ? [''] : within);
    return { statement, says: allOf([isTarget, isThere, isAbout(statement, request), isMeant(statement, asking)]) };
  });
  return policy.isWhole ? read : [...read, { statement: undefined, says: 'perhaps' }];
}

/** What stands between the ARN of a resource and what is in it; nothing for the resource itself. */
const within: readonly string[] = ['', '/', ':'];

/** Whether a request is about the resource that a policy stands on, or about something in it. */
function standsOn(target: SymbolicText | undefined, resource: SymbolicText, nexts: readonly string[]): Certainty {
  if (target === undefined) return 'perhaps';
  const patterns = nexts.map((next): Pattern => {
    return next === '' ? target : [...symbolicText([...target, literal(next)]), { kind: 'run' }];
  });
  return oneOf(patterns.map((pattern) => matchArn(pattern, resource)));
}

function isMeant({ principals, effect }: Statement, asking: Asking): Certainty {
  if (principals === undefined) return 'never';
  const { entries, isComplete, isNegated } = principals;
  const held = entries.map((entry) => isRole(entry, effect, asking));
  const meant = oneOf(isComplete ? held : [...held, 'perhaps']);
  // All but some others: whether a role is among them depends on its sessions, too.
  return isNegated ? (meant === 'always' ? not(meant) : 'perhaps') : meant;
}

/** A role is named by its ARN. Its account, in a Deny, means the role as well. */
function isRole(
  { type, pattern }: Principals['entries'][number],
  effect: Statement['effect'],
  { role, deployment }: Asking,
): Certainty {
  if (type !== 'AWS' && type !== '*') return 'never';
  if (isEverything(pattern)) return 'always';
  if (effect === 'Deny' && isAccount(pattern, deployment) !== 'never') return isAccount(pattern, deployment);
  if (role === undefined) return 'perhaps';
  return matchArn(pattern, role);
}

/** `arn:aws:iam::123456789012:root`, or the number alone. */
function isAccount(pattern: Pattern, deployment: Deployment): Certainty {
  const account = deployedText({ kind: 'pseudo-parameter', name: 'AWS::AccountId' }, deployment);
  const root = symbolicText([literal('arn:aws:iam::'), ...account, literal(':root')]);
  return oneOf([account, root].map((text) => matchArn(pattern, text)));
}
