import { KeptWith } from '../../engine/kept-with.ts';
import { deploymentValueOf } from '../../hosts/cloudformation/deployment-value.ts';
import { intrinsicOf } from '../../hosts/cloudformation/intrinsic.ts';
import type { TemplateContext, TemplateResource } from '../../hosts/template.ts';
import { type Node, type Property, propertyOf } from '../../syntax/node.ts';
import { partsOf } from './deployed-value.ts';

/**
 * What CloudFormation makes before a resource: by logical id, the ids that it surely refers to. What only some deployments make,
 * or refer to, is left out (CloudFormation User Guide, "Circular dependency between resources").
 */
export function dependenciesIn(template: TemplateContext): Dependencies {
  return known.of(template, readDependencies);
}

export type Dependencies = ReadonlyMap<string, ReadonlySet<string>>;

/** A template may declare hundreds of machines. */
const known = new KeptWith<TemplateContext, Dependencies>();

function readDependencies(template: TemplateContext): Dependencies {
  const always = [...template.resources.values()].filter(({ condition }) => condition === undefined);
  return new Map(always.map((resource) => [resource.id, dependenciesOf(resource, template)]));
}

function dependenciesOf(resource: TemplateResource, template: TemplateContext): ReadonlySet<string> {
  const body = resource.key.value;
  const named = body.kind === 'object' ? propertyOf(body, 'DependsOn')?.value : undefined;
  return new Set([
    ...textsIn(named),
    ...dependingParts(resource).flatMap((part) => [...referencesWithin(part, template)]),
  ]);
}

function textsIn(node: Node | undefined): readonly string[] {
  const items = node?.kind === 'array' ? node.items : [node];
  return items.flatMap((item) => (item?.kind === 'string' ? [item.value] : []));
}

function dependingParts({ type, properties, key }: TemplateResource): readonly Node[] {
  if (properties === undefined) return [];
  if (type?.startsWith('AWS::Serverless::') !== true) return [properties];
  const hasRole = propertyOf(properties, 'Role') !== undefined || properties.hasUnknownKeys || mayShareProperties(key);
  return (partsOfSam.get(type) ?? []).flatMap((name) => {
    const part = name === 'Policies' && hasRole ? undefined : propertyOf(properties, name)?.value;
    return part === undefined ? [] : [part];
  });
}

/** `Globals` may give properties to all resources of a type. */
function mayShareProperties({ parent: resources }: Property): boolean {
  return resources.parent?.kind !== 'property' || propertyOf(resources.parent.parent, 'Globals') !== undefined;
}

/**
 * What SAM writes into the resource itself, and into the role that it makes for one that names none; the rest goes into
 * resources that wait for it instead.
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-generated-resources.html
 */
const partsOfSam: ReadonlyMap<string, readonly string[]> = new Map([
  ['AWS::Serverless::Function', ['Environment', 'Role', 'Policies', 'Layers', 'VpcConfig', 'FunctionName']],
  ['AWS::Serverless::StateMachine', ['Definition', 'DefinitionSubstitutions', 'Role', 'Policies', 'Logging', 'Name']],
]);

function* referencesWithin(node: Node, template: TemplateContext): Generator<string> {
  // What YAML aliases share is met once.
  const met = new Set<Node>();
  const open: Node[] = [node];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (met.has(next)) continue;
    met.add(next);
    const { name } = intrinsicOf(next) ?? {};
    if (name === 'If') continue;
    if (name === 'Ref' || name === 'GetAtt' || name === 'Sub') yield* referencesOf(next, template);
    else open.push(...within(next));
  }
}

function referencesOf(node: Node, template: TemplateContext): readonly string[] {
  return partsOf(deploymentValueOf(node, template)).flatMap((part) => (part.kind === 'reference' ? [part.to] : []));
}

function within(node: Node): readonly Node[] {
  if (node.kind === 'object') return node.properties.flatMap(({ name, value }) => (name === 'Fn::If' ? [] : [value]));
  if (node.kind === 'array') return node.items;
  return node.kind === 'opaque' && node.written !== undefined ? [node.written] : [];
}
