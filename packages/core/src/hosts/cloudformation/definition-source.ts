import type { Node } from '../../syntax/node.ts';
import type { DefinitionSource, DeploymentValue, TemplateContext } from '../template.ts';
import { templateText } from './definition-text.ts';
import { deploymentValueOf } from './deployment-value.ts';
import { intrinsicOf, isNoValue, writtenText } from './intrinsic.ts';
import { objectIn, textIn } from './member.ts';
import type { ResourceProperties } from './resource-properties.ts';

/** A definition that a resource gives, and what the placeholders of its text mean to the template. */
export interface GivenDefinition {
  readonly source: DefinitionSource;
  /** Nothing where it is not the template that fills placeholders in. */
  readonly meanings: ReadonlyMap<string, DeploymentValue> | undefined;
}

/**
 * The definitions of which a resource has one once it is deployed: several where conditions choose, by `Fn::If`.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-stepfunctions-statemachine.html
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-statemachine.html
 */
export function definitionsOf(properties: ResourceProperties, template: TemplateContext): readonly GivenDefinition[] {
  const given = ways.flatMap(([name, read]) => {
    const node = properties.get(name);
    return node === undefined ? [] : alternativesOf(node).map((alternative) => read(alternative, template));
  });
  if (given.length > 0) return given.length > mostAlternatives ? given.slice(0, mostAlternatives) : given;
  const { unknownAt } = properties;
  return [plain(unknownAt === undefined ? { kind: 'absent' } : { kind: 'computed', at: unknownAt })];
}

type Read = (node: Node, template: TemplateContext) => GivenDefinition;

const ways: readonly (readonly [property: string, read: Read])[] = [
  ['Definition', givenAsObject],
  ['DefinitionString', givenAsText],
  ['DefinitionUri', (node) => plain(givenAsFile(node))],
  ['DefinitionS3Location', (node) => plain(givenAsAsset(node) ?? givenAsFile(node))],
];

/** More than that nobody writes; what conditions choose from grows with every one that is nested. */
const mostAlternatives = 16;

/** The values that `Fn::If` chooses from, however deep. */
function alternativesOf(node: Node): readonly Node[] {
  const found: Node[] = [];
  const waiting = [node];
  for (let next = waiting.pop(); next !== undefined && found.length <= mostAlternatives; next = waiting.pop()) {
    const intrinsic = intrinsicOf(next);
    const branches = intrinsic?.name === 'If' && intrinsic.argument.kind === 'array' ? intrinsic.argument.items : [];
    if (branches.length === 3) waiting.push(...branches.slice(1).reverse());
    else if (!isNoValue(next)) found.push(next);
  }
  return found;
}

function plain(source: DefinitionSource): GivenDefinition {
  return { source, meanings: undefined };
}

function givenAsObject(at: Node, template: TemplateContext): GivenDefinition {
  if (at.kind === 'object') return plain({ kind: 'object', at });
  const included = includedFile(at);
  return included === undefined ? givenAsText(at, template) : plain(givenAsFile(included));
}

/**
 * The file that `AWS::Include` puts in the place of a value, which the AWS CLI and SAM take from beside the template.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/transform-aws-include.html
 */
function includedFile(node: Node): Node | undefined {
  const intrinsic = intrinsicOf(node);
  if (intrinsic?.name !== 'Transform' || textIn(intrinsic.argument, 'Name') !== 'AWS::Include') return undefined;
  return objectIn(intrinsic.argument, 'Parameters')?.properties.find(({ name }) => name === 'Location')?.value;
}

function givenAsText(at: Node, template: TemplateContext): GivenDefinition {
  const intrinsic = intrinsicOf(at);
  if (intrinsic?.name === 'ToJsonString' && intrinsic.argument.kind === 'object')
    return plain({ kind: 'object', at: intrinsic.argument });
  const given = templateText(at, template) ?? defaultText(at, template);
  if (given === undefined || given.text.text.trim() === '') return plain({ kind: 'computed', at });
  const { text, meanings } = given;
  return { source: { kind: 'text', at, text }, meanings: intrinsic === undefined ? undefined : meanings };
}

/** A parameter may hold a definition, and is worth reading where its default is one. */
function defaultText(node: Node, template: TemplateContext) {
  const value = deploymentValueOf(node, template);
  const parameter = value.kind === 'parameter' ? template.parameters.get(value.name)?.default : undefined;
  const written = parameter && writtenText(parameter)?.value;
  return written !== undefined && /^\s*\{/.test(written) && written.includes('"States"')
    ? templateText(parameter as Node, template)
    : undefined;
}

/** Whatever is no path lies in S3: an object with `Bucket` and `Key`, `s3://bucket/key`, an address on the web. */
function givenAsFile(at: Node): DefinitionSource {
  if (at.kind === 'object') return { kind: 'remote', at };
  const path = at.kind === 'string' && !at.partial ? at.value : undefined;
  if (path === undefined) return { kind: 'computed', at };
  return /^(?:s3|https?):\/\//i.test(path) ? { kind: 'remote', at } : { kind: 'file', at, path };
}

/**
 * The CDK uploads a file under the hash of what is in it, and keeps a copy beside the template under that name.
 * https://docs.aws.amazon.com/cdk/v2/guide/assets.html
 */
function givenAsAsset(at: Node): DefinitionSource | undefined {
  const [name = ''] = textIn(at, 'Key')?.split('/').slice(-1) ?? [];
  return /^[0-9a-f]{64}\.[a-z]+$/.test(name) ? { kind: 'asset', at, path: `asset.${name}` } : undefined;
}
