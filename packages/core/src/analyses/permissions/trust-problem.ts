import type { Document } from '../../engine/document.ts';
import { allOf, type Certainty, certainty, not, oneOf } from '../../iam/certainty.ts';
import { conditionHolds } from '../../iam/condition-holds.ts';
import { isAbout } from '../../iam/decide.ts';
import { arnOf, deployedText } from '../../iam/deployed-text.ts';
import { mayMatch, surelyMatches } from '../../iam/match-text.ts';
import { isEverything, type Pattern } from '../../iam/pattern.ts';
import type { Policy, Principals, Statement } from '../../iam/policy.ts';
import type { AccessRequest } from '../../iam/request.ts';
import type { SymbolicText } from '../../iam/symbolic-text.ts';
import type { Node } from '../../syntax/node.ts';
import { deploymentOf } from './document-deployment.ts';

/** Why Step Functions cannot take a role. */
export interface TrustProblem {
  readonly kind: 'nobody' | 'denied' | 'conditions';
  readonly at: Node;
}

/**
 * What surely keeps Step Functions from taking a role for a machine.
 * https://docs.aws.amazon.com/step-functions/latest/dg/procedure-create-iam-role.html
 */
export function trustProblemOf(trust: Policy | 'unknown' | 'none', document: Document): TrustProblem | undefined {
  if (trust === 'unknown' || trust === 'none') return undefined;
  const request = takingRole(document);
  const denying = trust.statements.filter(({ effect }) => effect === 'Deny');
  if (denying.some((statement) => speaksOf(statement, request) === 'always')) return { kind: 'denied', at: trust.at };
  const allowing = trust.statements.filter(({ effect }) => effect === 'Allow');
  if (!trust.isWhole || oneOf(allowing.map((statement) => speaksOf(statement, request))) !== 'never') return undefined;
  const unbound = allowing.map((statement) => ({ ...statement, conditions: [] }));
  const isByConditions = unbound.some((statement) => speaksOf(statement, request) !== 'never');
  return { kind: isByConditions ? 'conditions' : 'nobody', at: trust.at };
}

/** https://docs.aws.amazon.com/step-functions/latest/dg/procedure-create-iam-role.html#prevent-cross-service-confused-deputy */
function takingRole(document: Document): AccessRequest {
  const deployment = deploymentOf(document);
  const name = document.use.declared?.declaration.name;
  const machine = name === undefined ? undefined : arnOf(name, deployment);
  const account = deployedText({ kind: 'pseudo-parameter', name: 'AWS::AccountId' }, deployment);
  return {
    action: 'sts:AssumeRole',
    resource: [{ kind: 'literal', text: '*' }],
    context: new Map([
      ['aws:sourceaccount', [account]],
      ...(machine === undefined ? [] : [['aws:sourcearn', [machine]] as const]),
    ]),
  };
}

function speaksOf(statement: Statement, request: AccessRequest): Certainty {
  const { principals, conditions } = statement;
  const isAsked = isAbout({ ...statement, resources: undefined, conditions: [] }, request);
  const holds = conditions.map((condition) => conditionHolds(condition, request.context));
  return allOf([isAsked, principals === undefined ? 'never' : includesStepFunctions(principals), ...holds]);
}

function includesStepFunctions({ isNegated, entries, isComplete }: Principals): Certainty {
  const included = oneOf([
    ...entries.map(({ type, pattern }) => isStepFunctions(type, pattern)),
    ...(isComplete ? [] : ['perhaps' as const]),
  ]);
  return isNegated ? not(included) : included;
}

/** The service may be named with its region, and in other partitions with their suffix. */
function isStepFunctions(type: string, pattern: Pattern): Certainty {
  if (type !== 'Service' && type !== '*') return 'never';
  if (isEverything(pattern)) return 'always';
  return oneOf(serviceNames.map((name) => certainty(surelyMatches(pattern, name), () => mayMatch(pattern, name))));
}

const serviceNames: readonly SymbolicText[] = [
  [{ kind: 'literal', text: 'states.amazonaws.com' }],
  [
    { kind: 'literal', text: 'states.' },
    { kind: 'atom', key: 'AWS::Region', range: 'segment' },
    { kind: 'literal', text: '.amazonaws.com' },
  ],
  [
    { kind: 'literal', text: 'states.' },
    { kind: 'atom', key: 'AWS::Region', range: 'segment' },
    { kind: 'literal', text: '.amazonaws.com.cn' },
  ],
  [{ kind: 'literal', text: 'states.amazonaws.com.cn' }],
];
