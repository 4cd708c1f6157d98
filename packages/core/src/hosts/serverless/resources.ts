import { type Node, type Property, propertyOf } from '../../syntax/node.ts';
import { writtenText } from '../cloudformation/intrinsic.ts';
import type { TemplateResource } from '../template.ts';
import type { Configuration } from './configuration.ts';
import { functionLogicalId, machineLogicalId } from './logical-id.ts';

/**
 * What definitions may refer to: the functions, by their keys too, as the plugin allows, the state machines, and before
 * all of them the resources that are written in CloudFormation's way. The framework and its plugins make still others.
 */
export function resourcesOf(
  configuration: Configuration,
  machines: readonly Property[],
): ReadonlyMap<string, TemplateResource> {
  const functions = configuration.entriesOf(propertyOf(configuration.root, 'functions')?.value);
  const all: readonly TemplateResource[] = [
    ...functions.map((key) => made(key, key.name, 'AWS::Lambda::Function')),
    ...functions.map((key) => made(key, functionLogicalId(key.name), 'AWS::Lambda::Function')),
    ...machines.flatMap((key) => machineResource(key, configuration)),
    ...writtenResources(configuration),
  ];
  return new Map(all.map((resource) => [resource.id, resource]));
}

/** A resource that is made from an entry has none of the properties that are written there. */
function made(key: Property, id: string, type: string): TemplateResource {
  return { id, type, key, properties: undefined, condition: undefined };
}

/** An id that holds a variable is known at deployment only. */
function machineResource(key: Property, configuration: Configuration): readonly TemplateResource[] {
  const member = (name: string) => configuration.memberOf(key.value, name);
  const chosen = member('id') ?? member('name');
  if (chosen !== undefined && (chosen.kind !== 'string' || chosen.partial)) return [];
  return [made(key, machineLogicalId(key.name, chosen?.value), 'AWS::StepFunctions::StateMachine')];
}

function writtenResources(configuration: Configuration): readonly TemplateResource[] {
  const parts = configuration.partsOf(propertyOf(configuration.root, 'resources')?.value);
  const keys = parts.flatMap((part) => configuration.entriesOf(configuration.memberOf(part, 'Resources')));
  return keys.map((key) => writtenResource(key, configuration));
}

function writtenResource(key: Property, configuration: Configuration): TemplateResource {
  const member = (name: string): Node | undefined => configuration.memberOf(key.value, name);
  const [type, condition, properties] = [member('Type'), member('Condition'), member('Properties')];
  return {
    id: key.name,
    type: type && writtenText(type)?.value,
    key,
    properties: properties?.kind === 'object' ? properties : undefined,
    condition: condition && writtenText(condition)?.value,
  };
}
