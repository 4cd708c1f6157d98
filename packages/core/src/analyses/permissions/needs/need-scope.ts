import type { Document } from '../../../engine/document.ts';
import type { JsonataParser } from '../../../expressions/jsonata.ts';
import type { MachineDeclaration } from '../../../hosts/template.ts';
import { arnOf, deployedText, textInTemplate } from '../../../iam/deployed-text.ts';
import type { Deployment } from '../../../iam/deployment.ts';
import { hole, literal, type SymbolicText, symbolicText } from '../../../iam/symbolic-text.ts';
import type { AwsLookUp } from '../../../language/aws-look-up.ts';
import type { Node } from '../../../syntax/node.ts';
import type { Substituting } from '../../references/deployed-value.ts';
import { deploymentOf } from '../document-deployment.ts';

/** What all needs of one machine are found with. */
export interface NeedScope {
  readonly aws: AwsLookUp;
  readonly deployment: Deployment;
  /** What fills in the placeholders of the definition. */
  readonly substituting: Substituting;
  readonly jsonata: JsonataParser | undefined;
  /** Of the machine in its template. */
  readonly id: string | undefined;
  /** The ARN of the machine itself. */
  readonly machine: SymbolicText;
  /** The text that a path such as `$.name` or `$variable.name` gives in every execution; nothing where it may give several. */
  readonly textAt: ((path: string) => string | undefined) | undefined;
  /** Of the machine; nothing where the template does not say it. */
  readonly role: SymbolicText | undefined;
}

/** A region of the ARNs of most resources, or their account. */
type OwnPart = 'AWS::Region' | 'AWS::AccountId';

export function needScopeOf(document: Document, aws: AwsLookUp): NeedScope {
  const { environment } = document;
  const { declared } = document.use;
  const deployment = deploymentOf(document);
  const role = declared?.declaration.role;
  return {
    aws,
    deployment,
    substituting: declared === undefined ? unfilled : substitutingOf(declared.declaration),
    jsonata: environment.jsonata,
    textAt: undefined,
    id: declared?.declaration.name,
    machine: machineArn(declared?.declaration.name, deployment),
    role: role === undefined ? undefined : textInTemplate(role, deployment),
  };
}

/** What stands in a definition that is a part of the template for a value is the template's own, as an expression of Terraform is. */
function substitutingOf({ definition, substitutions, template }: MachineDeclaration): Substituting {
  if (definition.kind !== 'object' || substitutions.inValue !== undefined) return { substitutions };
  return { substitutions: { ...substitutions, inValue: template.valueOf } };
}

/** Without a template, what a placeholder stands for is not known, but it is the same wherever it stands. */
const unfilled: Substituting = {
  substitutions: {
    supplied: new Map(),
    isComplete: false,
    inText: (name) => ({ kind: 'parameter', name }),
  },
};

function machineArn(id: string | undefined, deployment: Deployment): SymbolicText {
  const known = id === undefined ? undefined : arnOf(id, deployment);
  const pieces: SymbolicText = [
    literal('stateMachine:'),
    { kind: 'atom', key: 'name of the state machine', range: 'segment' },
  ];
  return known ?? ownArn(arnStartOf('states'), { pieces, mayBeArn: false }, { deployment });
}

/** What an ARN ends with. */
interface ArnEnd {
  readonly pieces: SymbolicText;
  /** Whether it is put together from something unknown that may itself be an ARN. */
  readonly mayBeArn: boolean;
}

/** What an ARN begins with. */
export interface ArnStart {
  readonly service: string;
  readonly region: 'own' | 'none';
  readonly account: 'own' | 'none';
}

/** What the ARNs of a service begin with, as a rule. */
export function arnStartOf(service: string): ArnStart {
  const isGlobal = service === 's3' || service === 'iam';
  return { service, region: isGlobal ? 'none' : 'own', account: service === 's3' ? 'none' : 'own' };
}

/** An ARN in the own region and account. */
export function ownArn(
  { service, region, account }: ArnStart,
  { pieces, mayBeArn }: ArnEnd,
  scope: Pick<NeedScope, 'deployment'>,
): SymbolicText {
  const part = mayBeArn ? perhapsOwnPart : ownPart;
  return symbolicText([
    literal(`arn:aws:${service}:`),
    ...(region === 'own' ? part('AWS::Region', scope) : []),
    literal(':'),
    ...(account === 'own' ? part('AWS::AccountId', scope) : []),
    literal(':'),
    ...pieces,
  ]);
}

function ownPart(name: OwnPart, { deployment }: Pick<NeedScope, 'deployment'>): SymbolicText {
  return deployedText({ kind: 'pseudo-parameter', name }, deployment);
}

/** Where the user says where the machine is deployed, what may be an ARN may still be one of elsewhere. */
function perhapsOwnPart(name: OwnPart, scope: Pick<NeedScope, 'deployment'>): SymbolicText {
  const own = ownPart(name, scope);
  return own.some(({ kind }) => kind === 'literal') ? [hole] : own;
}

/** A property of a resource of the template, by its name in CloudFormation or Terraform. */
export function propertyOfResource(id: string, name: string, { deployment }: NeedScope): Node | undefined {
  const properties = deployment.template.resources.get(id)?.properties?.properties ?? [];
  const snake = name.replace(/(?<!^)([A-Z])/g, '_$1').toLowerCase();
  return properties.find((property) => property.name === name || property.name === snake)?.value;
}
