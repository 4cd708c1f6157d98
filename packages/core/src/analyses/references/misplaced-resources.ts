import { defineAnalysis } from '../../engine/analysis.ts';
import { deploymentValueOf } from '../../hosts/cloudformation/deployment-value.ts';
import { type ReturnKind, returnKindOf } from '../../hosts/cloudformation/return-values.ts';
import type { DeploymentValue, MachineDeclaration, TemplateContext, TemplateResource } from '../../hosts/template.ts';
import { deployedValue } from './deployed-value.ts';
import { type NamedResource, namedResources } from './named-resources.ts';
import { role, type WantedResource } from './resource-parameters.ts';

/** A resource of a template that is named where another kind of resource belongs, or by another kind of text. */
export interface MisplacedResource extends NamedResource {
  readonly resource: TypedResource;
  /** By what text it is named. */
  readonly kind: ReturnKind;
  readonly fault: 'type' | 'kind';
}

type TypedResource = TemplateResource & { readonly type: string };

export const misplacedResources = defineAnalysis({
  name: 'misplaced-resources',
  needs: { named: namedResources },
  run({ use: { declared } }, { named }): readonly MisplacedResource[] {
    if (declared === undefined) return [];
    const { declaration } = declared;
    const inDefinition = named.flatMap((place) =>
      misplaced(place, deployedValue(place.node, declaration), declaration),
    );
    return [...inDefinition, ...inRole(declaration)];
  },
});

/** The role of the machine itself, where its value is that of a CloudFormation template. */
function inRole(declaration: MachineDeclaration): readonly MisplacedResource[] {
  const { role: node, template } = declaration;
  if (node === undefined || (template.kind !== 'cloudformation' && template.kind !== 'sam')) return [];
  const field = node.parent?.kind === 'property' ? node.parent.name : 'RoleArn';
  return misplaced({ field, node, wanted: role }, deploymentValueOf(node, template), declaration);
}

function misplaced(
  place: NamedResource,
  value: DeploymentValue,
  { template }: MachineDeclaration,
): readonly MisplacedResource[] {
  const found = resourceIn(value, template);
  const fault = found && faultOf(place, found);
  return found === undefined || fault === undefined ? [] : [{ ...place, ...found, fault }];
}

type FoundResource = Pick<MisplacedResource, 'resource' | 'kind'>;

/** The resource that a value names, alone or with a qualifier behind it: `${Pay.Arn}:live`. */
function resourceIn(value: DeploymentValue, { resources }: TemplateContext): FoundResource | undefined {
  const [first, second] = value.kind === 'joined' ? value.parts : [value];
  if (first?.kind !== 'reference' || (second !== undefined && !isQualifier(second))) return undefined;
  const resource = resources.get(first.to);
  if (resource === undefined || !hasType(resource)) return undefined;
  const kind = returnKindOf(resource.type, first.attribute);
  return kind && { resource, kind };
}

function isQualifier(value: DeploymentValue): boolean {
  return value.kind === 'text' && value.text.startsWith(':');
}

function hasType(resource: TemplateResource): resource is TypedResource {
  return resource.type !== undefined;
}

function faultOf({ wanted }: NamedResource, { resource, kind }: FoundResource): MisplacedResource['fault'] | undefined {
  const isTaken = takes(wanted, kind);
  if (wanted.types.has(resource.type)) return isTaken ? undefined : 'kind';
  return isTaken && kind === 'name' && mayBeNamedAlike(resource) ? undefined : 'type';
}

function takes({ kinds, tolerated }: WantedResource, kind: ReturnKind): boolean {
  return kinds.has(kind) || tolerated?.has(kind) === true;
}

/** A name that a person chose may be that of another resource as well, which one that CloudFormation makes up is not. */
function mayBeNamedAlike({ properties }: TemplateResource): boolean {
  return (
    properties?.hasUnknownKeys === true || (properties?.properties ?? []).some(({ name }) => /(?:Name|Id)$/.test(name))
  );
}
