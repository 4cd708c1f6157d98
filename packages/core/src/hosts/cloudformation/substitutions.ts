import type { DeploymentValue, Substitution, Substitutions, TemplateContext } from '../template.ts';
import { deploymentValueOf } from './deployment-value.ts';
import type { ResourceProperties } from './resource-properties.ts';

/** What the `DefinitionSubstitutions` of a resource, and the template itself, put in the place of placeholders. */
export function substitutionsOf(
  properties: ResourceProperties,
  meanings: ReadonlyMap<string, DeploymentValue> | undefined,
  template: TemplateContext,
): Substitutions {
  const map = properties.get('DefinitionSubstitutions');
  const supplied = new Map<string, Substitution>();
  for (const key of map?.kind === 'object' ? map.properties : [])
    supplied.set(key.name, { key, value: deploymentValueOf(key.value, template) });
  const isKnown = map === undefined ? properties.unknownAt === undefined : map.kind === 'object' && !map.hasUnknownKeys;
  return { supplied, isComplete: isKnown, inText: meanings && ((name) => meanings.get(name.trim())) };
}

/** Of several definitions, it cannot be told which one a substitution is meant for. */
export function substitutionsOfAny(meanings: ReadonlyMap<string, DeploymentValue> | undefined): Substitutions {
  return { supplied: new Map(), isComplete: false, inText: meanings && ((name) => meanings.get(name.trim())) };
}
