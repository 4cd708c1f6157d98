import type { Node } from '../../syntax/node.ts';
import type { Substitution, Substitutions, TemplateContext } from '../template.ts';
import type { GivenDefinition } from './definition-source.ts';
import { deploymentValueOf } from './deployment-value.ts';
import type { ResourceProperties } from './resource-properties.ts';

/** What the `DefinitionSubstitutions` of a resource, and the template itself, put in the place of placeholders. */
export function substitutionsOf(
  properties: ResourceProperties,
  given: GivenDefinition,
  template: TemplateContext,
): Substitutions {
  const map = properties.get('DefinitionSubstitutions');
  const supplied = new Map<string, Substitution>();
  for (const key of map?.kind === 'object' ? map.properties : [])
    supplied.set(key.name, { key, value: deploymentValueOf(key.value, template) });
  const isKnown = map === undefined ? properties.unknownAt === undefined : map.kind === 'object' && !map.hasUnknownKeys;
  return { supplied, isComplete: isKnown, ...filledInByTemplate(given, template) };
}

/** Of several definitions, it cannot be told which one a substitution is meant for. */
export function substitutionsOfAny(given: GivenDefinition, template: TemplateContext): Substitutions {
  return { supplied: new Map(), isComplete: false, ...filledInByTemplate(given, template) };
}

/** Intrinsic functions are evaluated in an object, and stay what they are in a text and in another file. */
function filledInByTemplate({ source, meanings }: GivenDefinition, template: TemplateContext) {
  return {
    inText: meanings && ((name: string) => meanings.get(name.trim())),
    inValue: source.kind === 'object' ? (node: Node) => deploymentValueOf(node, template) : undefined,
  };
}
