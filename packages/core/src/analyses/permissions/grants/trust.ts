import type { MachineDeclaration } from '../../../hosts/template.ts';
import { allOf, type Certainty, not, oneOf } from '../../../iam/certainty.ts';
import { type Decision, isAbout } from '../../../iam/decide.ts';
import { deployedText, textInTemplate } from '../../../iam/deployed-text.ts';
import type { Deployment } from '../../../iam/deployment.ts';
import { matchText } from '../../../iam/match-text.ts';
import { isEverything } from '../../../iam/pattern.ts';
import type { Policy, Principals, Statement } from '../../../iam/policy.ts';
import { readPolicy } from '../../../iam/read-policy.ts';
import type { AccessRequest } from '../../../iam/request.ts';
import { literal, type SymbolicText } from '../../../iam/symbolic-text.ts';
import { parseJson } from '../../../syntax/json/parse-json.ts';
import { SourceText } from '../../../text/source-text.ts';
import { declaredRoleId, isMadeBySam } from './declared-role.ts';
import { plainPolicy } from './published-policy.ts';
import type { RoleGrants } from './role-grants.ts';

/** Who may take the role of a state machine, as far as its template says it. */
export function declaredTrust(declaration: MachineDeclaration, deployment: Deployment): RoleGrants['trust'] {
  if (isMadeBySam(declaration)) return trustMadeBySam() ?? 'unknown';
  const { template } = deployment;
  const id = declaredRoleId(declaration);
  const properties = id === undefined ? undefined : template.resources.get(id)?.properties;
  if (properties === undefined) return 'unknown';
  const written = properties.properties.find(({ name }) => trustNames.includes(name));
  if (written === undefined) return properties.hasUnknownKeys ? 'unknown' : 'none';
  const document = template.policyDocumentOf(written.value);
  if (document === undefined) return 'unknown';
  return readPolicy(document, { textOf: (node) => textInTemplate(node, deployment), place: 'resource' });
}

const trustNames = ['AssumeRolePolicyDocument', 'assume_role_policy'];

/** https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-statemachine.html */
function trustMadeBySam(): Policy | undefined {
  const document = `{ "Version": "2012-10-17", "Statement": [
    { "Effect": "Allow", "Principal": { "Service": "states.amazonaws.com" }, "Action": "sts:AssumeRole" }
  ] }`;
  return plainPolicy(parseJson(SourceText.ofFile('', document)).root, 'resource');
}

/**
 * Whether Step Functions may take the role for a state machine of that ARN. It says which machine it asks for, and the account of it.
 * https://docs.aws.amazon.com/step-functions/latest/dg/procedure-create-iam-role.html#prevent-cross-service-confused-deputy
 */
export function mayTakeRole(trust: RoleGrants['trust'], machine: SymbolicText, deployment: Deployment): Decision {
  if (typeof trust === 'string') return { verdict: trust === 'none' ? 'missing' : 'unknown', because: [] };
  const request = assuming(machine, deployment);
  const certainties = trust.statements.map((one) =>
    allOf([isOfStates(one.principals, deployment), isAbout(one, request)]),
  );
  const [denies, allows] = (['Deny', 'Allow'] as const).map((effect) => {
    return oneOf(certainties.filter((_, index) => trust.statements[index]?.effect === effect));
  });
  const because = (effect: Statement['effect'], wanted: Certainty | undefined) =>
    trust.statements.filter((one, index) => one.effect === effect && certainties[index] === wanted);
  if (denies === 'always') return { verdict: 'denied', because: because('Deny', denies) };
  if (allows === 'never') return { verdict: trust.isWhole ? 'missing' : 'unknown', because: [] };
  const isSure = allows === 'always' && denies === 'never' && trust.isWhole;
  return { verdict: isSure ? 'granted' : 'conditional', because: because('Allow', allows) };
}

function assuming(machine: SymbolicText, deployment: Deployment): AccessRequest {
  const account = deployedText({ kind: 'pseudo-parameter', name: 'AWS::AccountId' }, deployment);
  const context = new Map<string, readonly SymbolicText[] | 'absent'>([
    ['aws:sourcearn', [machine]],
    ['aws:sourceaccount', [account]],
    ['sts:externalid', 'absent'],
  ]);
  return { action: 'sts:AssumeRole', resource: [literal('*')], context };
}

/** Whether Step Functions is among those that are meant, by either of its names. */
function isOfStates(principals: Principals | undefined, deployment: Deployment): Certainty {
  if (principals === undefined) return 'never';
  const { entries, isComplete, isNegated } = principals;
  const names = statesNames(deployment);
  const held = entries.map(({ type, pattern }): Certainty => {
    // Whether everybody means services, too, is not documented.
    if (isEverything(pattern) && (type === '*' || type === 'AWS')) return 'perhaps';
    if (type !== 'Service') return 'never';
    return oneOf(names.map((name) => matchText(pattern, name)));
  });
  const meant = oneOf(isComplete ? held : [...held, 'perhaps']);
  return isNegated ? not(meant) : meant;
}

/** `states.amazonaws.com`, and the name with the region that it had before. */
function statesNames(deployment: Deployment): readonly SymbolicText[] {
  const region = deployedText({ kind: 'pseudo-parameter', name: 'AWS::Region' }, deployment);
  return [[literal('states.amazonaws.com')], [literal('states.'), ...region, literal('.amazonaws.com')]];
}
