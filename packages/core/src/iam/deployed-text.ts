import type { DeploymentValue } from '../hosts/template.ts';
import type { Node } from '../syntax/node.ts';
import type { Deployment } from './deployment.ts';
import { withDynamicReferences } from './dynamic-references.ts';
import { type AtomRange, hole, literal, type SymbolicText, symbolicText } from './symbolic-text.ts';

/** How deep values may refer to resources whose names refer to others. */
const deepestReference = 8;

/** What a value of a template will be: with the ARNs and names of its resources, as far as these are known. */
export function deployedText(value: DeploymentValue, deployment: Deployment, depth = 0): SymbolicText {
  switch (value.kind) {
    case 'text':
      return withDynamicReferences(symbolicText([literal(value.text)]));
    case 'joined':
      return withDynamicReferences(symbolicText(value.parts.flatMap((part) => deployedText(part, deployment, depth))));
    case 'parameter':
      return givenText(value.name, deployment) ?? atom(`parameter ${value.name}`, 'any');
    case 'pseudo-parameter':
      return pseudoParameter(value.name, deployment);
    case 'reference':
      return referenceText(value, deployment, depth + 1);
    case 'unknown':
      return [hole];
  }
}

/** What a node of the template will be. */
export function textInTemplate(node: Node, deployment: Deployment): SymbolicText {
  return deployedText(deployment.template.valueOf(node), deployment);
}

function atom(key: string, range: AtomRange): SymbolicText {
  return [{ kind: 'atom', key, range }];
}

function givenText(name: string, { given }: Deployment): SymbolicText | undefined {
  const text = given.get(name);
  return text === undefined ? undefined : symbolicText([literal(text)]);
}

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/pseudo-parameter-reference.html */
function pseudoParameter(name: string, deployment: Deployment): SymbolicText {
  const given = givenText(name, deployment);
  if (given !== undefined) return given;
  // A policy is written for one partition, which is that of everything in its template.
  if (name === 'AWS::Partition') return [literal('aws')];
  if (name === 'AWS::URLSuffix') return [literal('amazonaws.com')];
  return atom(name, pseudoRanges.get(name) ?? 'any');
}

const pseudoRanges: ReadonlyMap<string, AtomRange> = new Map([
  ['AWS::Region', 'segment'],
  ['AWS::AccountId', 'account'],
  ['AWS::StackName', 'segment'],
]);

type Reference = Extract<DeploymentValue, { kind: 'reference' }>;

/** What each reference of a deployment gives is found out once, so that names that are made of others take no time without end. */
const known = new WeakMap<Deployment, Map<string, SymbolicText>>();

/** A name that is made of more parts is taken for something unknown. */
const mostPieces = 100;

function referenceText(reference: Reference, deployment: Deployment, depth: number): SymbolicText {
  const key = `${reference.to}.${reference.attribute ?? 'Ref'}`;
  const texts = known.get(deployment) ?? new Map<string, SymbolicText>();
  known.set(deployment, texts);
  const found = texts.get(key);
  if (found !== undefined) return found;
  const asItIs = atom(key, 'any');
  // A reference that leads to itself is left as it is.
  texts.set(key, asItIs);
  const text = resourceText(reference, deployment, depth) ?? asItIs;
  texts.set(key, text.length > mostPieces ? asItIs : text);
  return texts.get(key) ?? asItIs;
}

/** Nothing where it is not known. */
function resourceText({ to, attribute }: Reference, deployment: Deployment, depth: number): SymbolicText | undefined {
  const facts = factsOf(to, deployment);
  if (facts === undefined || depth > deepestReference) return undefined;
  if (isMadeBySam({ to, attribute }, deployment))
    return symbolicText([
      ...(arnOf(to, deployment, depth) ?? [hole]),
      literal(':'),
      ...atom(`${to}.${attribute}`, 'segment'),
    ]);
  const [ref] = facts.ref;
  const read = attribute ?? ref;
  if (read === 'Arn' || (attribute === undefined ? facts.refIsArn === true : facts.refIsArn && attribute === ref))
    return asReadOff(to, arnOf(to, deployment, depth), deployment);
  return read !== undefined && /Name$/.test(read) ? nameOf(to, deployment, depth) : undefined;
}

/** The ARN of a log group is that of what is in it: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-logs-loggroup.html */
function asReadOff(id: string, arn: SymbolicText | undefined, { template }: Deployment): SymbolicText | undefined {
  const isLogGroup = template.kind !== 'terraform' && template.resources.get(id)?.type === 'AWS::Logs::LogGroup';
  return arn !== undefined && isLogGroup ? symbolicText([...arn, literal(':*')]) : arn;
}

/** `!Ref Function.Version`: https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-generated-resources-function.html */
function isMadeBySam({ to, attribute }: Pick<Reference, 'to' | 'attribute'>, { template }: Deployment): boolean {
  const isFunction = template.resources.get(to)?.type === 'AWS::Serverless::Function';
  return isFunction && (attribute === 'Version' || attribute === 'Alias');
}

function factsOf(id: string, { template, aws }: Deployment) {
  const type = template.resources.get(id)?.type;
  return type === undefined ? undefined : aws?.cloudFormationType(type);
}

/** The ARN of a resource of the template; nothing where its form is not known. */
export function arnOf(id: string, deployment: Deployment, depth = 0): SymbolicText | undefined {
  const form = factsOf(id, deployment)?.arn;
  if (form === undefined) return undefined;
  const parts = form.split(/\$\{(\w+)\}/).map((part, index) => {
    return index % 2 === 0 ? [literal(part)] : partOfArn(part, { id, deployment, depth });
  });
  return symbolicText([...parts.flat(), ...suffixOf(id, deployment)]);
}

/** What AWS makes up at the end of the ARN of some resources, after their name. */
function suffixOf(id: string, { template }: Deployment): SymbolicText {
  const separator = suffixSeparators.get(template.resources.get(id)?.type ?? '');
  return separator === undefined ? [] : [literal(separator), ...atom(`end of ${id}`, 'name')];
}

/**
 * https://docs.aws.amazon.com/secretsmanager/latest/userguide/reference_iam-permissions.html, and the ARNs that EventBridge and Batch give
 * out.
 */
const suffixSeparators: ReadonlyMap<string, string> = new Map([
  ['AWS::SecretsManager::Secret', '-'],
  ['AWS::Events::Connection', '/'],
  ['AWS::Batch::JobDefinition', ':'],
]);

/** The name of a resource of the template: its own, or the one that is made up for it. */
export function nameOf(id: string, deployment: Deployment, depth = 0): SymbolicText | undefined {
  const form = factsOf(id, deployment)?.arn;
  const variable = form === undefined ? undefined : [...form.matchAll(/\$\{(\w+)\}/g)].at(-1)?.[1];
  return variable === undefined ? undefined : partOfArn(variable.replace(/WithPath$/, ''), { id, deployment, depth });
}

interface Named {
  readonly id: string;
  readonly deployment: Deployment;
  readonly depth: number;
}

function partOfArn(variable: string, named: Named): SymbolicText {
  const { deployment } = named;
  if (variable === 'Partition') return pseudoParameter('AWS::Partition', deployment);
  if (variable === 'Region') return pseudoParameter('AWS::Region', deployment);
  if (variable === 'Account') return pseudoParameter('AWS::AccountId', deployment);
  const written = writtenName(variable, named);
  const text =
    written === undefined
      ? madeName(named)
      : deployedText(deployment.template.valueOf(written), deployment, named.depth + 1);
  return variable.endsWith('WithPath') ? symbolicText([...pathOf(named), ...text]) : text;
}

/** A role's path stands before its name, and is `/` unless it has another. */
function pathOf({ id, deployment }: Named): SymbolicText {
  const path = propertyIn(id, ['Path', 'path'], deployment);
  if (path === undefined) return [];
  const text = textInTemplate(path, deployment);
  const [only, second] = text;
  if (only?.kind !== 'literal' || second !== undefined) return [hole];
  return [literal(only.text.replace(/^\//, ''))];
}

function writtenName(variable: string, { id, deployment }: Named): Node | undefined {
  const inWords = variable.replace(/WithPath$|Id$/, '');
  const snake = inWords.replace(/(?<!^)([A-Z])/g, '_$1').toLowerCase();
  const names = deployment.template.kind === 'terraform' ? [snake, 'name', 'bucket'] : [inWords, 'Name'];
  return propertyIn(id, names, deployment);
}

function propertyIn(id: string, names: readonly string[], { template }: Deployment): Node | undefined {
  const properties = template.resources.get(id)?.properties?.properties ?? [];
  for (const name of names) {
    const found = properties.find((property) => property.name === name);
    if (found !== undefined) return found.value;
  }
  return undefined;
}

/**
 * The name that CloudFormation makes up: of the stack's, the logical id and some letters.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-name.html
 */
function madeName({ id, deployment }: Named): SymbolicText {
  const made = atom(`name of ${id}`, 'name');
  const type = deployment.template.resources.get(id)?.type;
  if (deployment.template.kind === 'terraform') return made;
  if (type?.endsWith('::StateMachine')) return symbolicText([literal(`${id}-`), ...made]);
  const stack = pseudoParameter('AWS::StackName', deployment);
  const inName = type === 'AWS::S3::Bucket' ? id.toLowerCase() : id;
  return symbolicText([...stack, literal(`-${inName}-`), ...made]);
}
