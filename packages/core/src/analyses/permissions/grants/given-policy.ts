import type { DeploymentValue, MachinePolicy, TemplateContext, TemplateResource } from '../../../hosts/template.ts';
import { deployedText, textInTemplate } from '../../../iam/deployed-text.ts';
import type { Deployment } from '../../../iam/deployment.ts';
import type { Policy } from '../../../iam/policy.ts';
import { readPolicy } from '../../../iam/read-policy.ts';
import type { SymbolicText } from '../../../iam/symbolic-text.ts';
import { type Node, propertyOf } from '../../../syntax/node.ts';
import { policyOfConnector } from './connectors.ts';
import { holdingResource } from './holding-resource.ts';
import { policyOfTemplate } from './policy-templates.ts';
import { publishedPolicy } from './published-policy.ts';
import type { PolicyOrigin } from './role-grants.ts';

/** A policy together with where it is said. */
export interface GivenPolicy {
  readonly policy: Policy;
  readonly origin: PolicyOrigin;
}

/** What a policy of a declaration says; nothing where nothing is known of it. */
export function givenPolicy(given: MachinePolicy, deployment: Deployment): GivenPolicy | undefined {
  switch (given.kind) {
    case 'document':
      return { policy: documentIn(given.document, deployment), origin: origin(given.at, 'document', deployment) };
    case 'managed':
      return namedPolicy(given.at, given.policy, deployment);
    case 'boundary':
      return boundaryIn(given.at, given.policy, deployment);
    case 'policy-template':
      return {
        policy: policyOfTemplate(given, deployment),
        origin: origin(given.at, given.kind, deployment, given.name),
      };
    case 'connector':
      return {
        policy: policyOfConnector(given, deployment),
        origin: origin(given.at, given.kind, deployment, given.name),
      };
    case 'unknown':
      return undefined;
  }
}

/** A policy document that stands in a template. */
export function documentIn(document: Node, deployment: Deployment): Policy {
  return readPolicy(document, { textOf: (node) => textInTemplate(node, deployment), place: 'identity' });
}

function origin(at: Node, kind: PolicyOrigin['kind'], { template }: Deployment, name?: string): PolicyOrigin {
  return { kind, at, name, resource: holdingResource(at, template)?.id };
}

function namedPolicy(at: Node, value: DeploymentValue, deployment: Deployment): GivenPolicy | undefined {
  const name = plainText(deployedText(value, deployment));
  const policy = name === undefined ? undefined : publishedPolicy(name, deployment.aws);
  return policy && { policy, origin: origin(at, 'managed', deployment, name) };
}

/** A boundary may be a policy of the template. */
function boundaryIn(at: Node, value: DeploymentValue, deployment: Deployment): GivenPolicy | undefined {
  const { template } = deployment;
  const declared = declaredPolicy(value, template);
  if (declared === undefined) return namedPolicy(at, value, deployment);
  const written = declared.properties?.properties.find(({ name }) => name === 'PolicyDocument' || name === 'policy');
  const document = written && template.policyDocumentOf(written.value);
  return document && { policy: documentIn(document, deployment), origin: origin(at, 'document', deployment) };
}

/** By a reference, or by the ARN that a state of Terraform has of it. */
function declaredPolicy(value: DeploymentValue, { resources }: TemplateContext): TemplateResource | undefined {
  const policies = [...resources.values()].filter(({ type }) => type === 'AWS::IAM::ManagedPolicy');
  if (value.kind === 'reference') return policies.find(({ id }) => id === value.to);
  if (value.kind !== 'text') return undefined;
  return policies.find(({ properties }) => {
    const arn = properties && propertyOf(properties, 'arn')?.value;
    return arn?.kind === 'string' && arn.value === value.text;
  });
}

/** A text of which all is known. */
export function plainText(text: SymbolicText): string | undefined {
  const [only, second] = text;
  return only?.kind === 'literal' && second === undefined ? only.text : undefined;
}
