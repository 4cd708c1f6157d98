import { defineAnalysis } from '../../engine/analysis.ts';
import { type Place, stringPart } from '../../engine/place.ts';
import type { DeploymentValue } from '../../hosts/template.ts';
import {
  type AwsPlace,
  type AwsResource,
  type AwsResourceType,
  ownPlace,
  qualifierOf,
  queueOfUrl,
  resourcesOfArn,
  resourcesOfName,
} from '../../project/inventory/aws-resource.ts';
import type { MachineUse } from '../../project/machine-use.ts';
import { type Node, propertyOf } from '../../syntax/node.ts';
import { deployedValue, partsOf } from './deployed-value.ts';
import { type NamedResource, namedResources } from './named-resources.ts';

/** A place of a definition that names resources by a text of which all is known. */
export interface LocatedResource extends NamedResource {
  /** The resource, and behind a function its alias or version. */
  readonly resources: readonly [AwsResource, ...AwsResource[]];
}

/** Where a definition names resources by ARN, name or URL, literally or as its template fills it in. */
export const locatedResources = defineAnalysis({
  name: 'located-resources',
  needs: { named: namedResources },
  run: ({ use, environment }, { named }): readonly LocatedResource[] =>
    named.flatMap((place) => located(place, use, environment.inventory?.own ?? ownPlace)),
});

function located(named: NamedResource, use: MachineUse, own: AwsPlace): readonly LocatedResource[] {
  const text = knownText(named.node, use, own);
  const [first, ...others] = text === undefined ? [] : resourcesIn(text, named);
  if (first === undefined) return [];
  const qualifier = others.length === 0 ? qualifierBeside(named, first) : [];
  return [{ ...named, resources: [first, ...others, ...qualifier] }];
}

/** The text that a value will be; nothing for an expression, and where a part is known at deployment only. */
function knownText(node: Node, { declared }: MachineUse, own: AwsPlace): string | undefined {
  if (node.kind === 'string' && node.value.startsWith('{%')) return undefined;
  if (declared === undefined) return node.kind === 'string' && !node.partial ? node.value : undefined;
  const parts = partsOf(deployedValue(node, declared.declaration)).map((part) => textOf(part, own));
  return parts.includes(undefined) ? undefined : parts.join('');
}

function textOf(value: DeploymentValue, { partition, account, region }: AwsPlace): string | undefined {
  if (value.kind === 'text') return value.text;
  if (value.kind !== 'pseudo-parameter') return undefined;
  return new Map([
    ['AWS::Partition', partition],
    ['AWS::AccountId', account],
    ['AWS::Region', region],
  ]).get(value.name);
}

function resourcesIn(text: string, named: NamedResource): readonly AwsResource[] {
  const { kinds, tolerated, types } = named.wanted;
  if (text.startsWith('arn:')) return resourcesOfArn(text).filter(({ type }, index) => index > 0 || types.has(type));
  if (text.includes('://')) return queueIn(text, types);
  // A role of another account may be meant, whose names are not those of the own account.
  if (named.inRole === true || !(kinds.has('name') || tolerated?.has('name') === true)) return [];
  if (standsForName(text)) return [];
  const type = nameableTypes.find((known) => types.has(known));
  return type === undefined ? [] : resourcesOfName(type, text);
}

/** Scripts that fill in definitions by themselves look for such words: `ORDERS_TABLE`, `__QUEUE__`. */
export function standsForName(text: string): boolean {
  return /^__|^[A-Z0-9]+(?:_[A-Z0-9]+)+$/.test(text);
}

/** The first type of these that a place takes is what a name in it stands for. */
const nameableTypes: readonly AwsResourceType[] = [
  'AWS::Lambda::Function',
  'AWS::SQS::Queue',
  'AWS::DynamoDB::Table',
  'AWS::S3::Bucket',
  'AWS::ECS::Cluster',
  'AWS::Events::EventBus',
];

function queueIn(text: string, types: ReadonlySet<string>): readonly AwsResource[] {
  const queue = queueOfUrl(text);
  return queue !== undefined && types.has(queue.type) ? [queue] : [];
}

/** `Qualifier` beside `FunctionName`. */
function qualifierBeside({ field, node }: NamedResource, resource: AwsResource): readonly AwsResource[] {
  const holder = node.parent?.kind === 'property' ? node.parent.parent : undefined;
  if (field !== 'FunctionName' || resource.type !== 'AWS::Lambda::Function' || holder === undefined) return [];
  const value = propertyOf(holder, 'Qualifier')?.value;
  if (value?.kind !== 'string' || value.partial || !/^(?!\$LATEST$)[\w-]+$/.test(value.value)) return [];
  return [qualifierOf(resource, value.value)];
}

/** Where the characters of a name stand in the text that names it, or the whole value where it is not written there. */
export function placeOfPart({ node }: NamedResource, part: string): Place {
  const start = node.kind === 'string' ? node.value.lastIndexOf(part) : -1;
  if (node.kind !== 'string' || start === -1 || part === '') return node;
  return stringPart(node, { start, end: start + part.length });
}
