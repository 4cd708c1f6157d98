import type { Node, ObjectNode, Property } from '../../syntax/node.ts';
import type { TemplateParameter, TemplateResource } from '../template.ts';
import { entriesIn, memberOf, objectIn, textIn } from './member.ts';

/** The resources that a template shows, by logical id; those of `Fn::ForEach` under an id that holds a placeholder. */
export function resourcesOf(root: ObjectNode): ReadonlyMap<string, TemplateResource> {
  const keys = propertiesIn(memberOf(root, 'Resources')).flatMap((key) => declaredBy(key, 0));
  return new Map(keys.map((key) => [key.name, resourceOf(key)]));
}

export function parametersOf(root: ObjectNode): ReadonlyMap<string, TemplateParameter> {
  return new Map(entriesIn(root, 'Parameters').map((key) => [key.name, parameterOf(key)]));
}

/**
 * Whether no resources are there but those that the template shows, and those that macros of the given kind add. Every
 * transform may add some but `AWS::LanguageExtensions`, which only repeats what is there, by keys that say so.
 */
export function showsAllResources(root: ObjectNode, isAllowed: (transform: string) => boolean = () => false): boolean {
  const resources = memberOf(root, 'Resources');
  if (root.hasUnknownKeys || resources?.kind !== 'object' || resources.hasUnknownKeys) return false;
  return transformsOf(root).every((name) => name === 'AWS::LanguageExtensions' || isAllowed(name));
}

/** The names of the macros that a template passes through; an empty one where the name is not known. */
export function transformsOf(root: ObjectNode): readonly string[] {
  const transform = memberOf(root, 'Transform');
  if (transform === undefined) return [];
  const items = transform.kind === 'array' ? transform.items : [transform];
  return items.map((item) => (item.kind === 'string' ? item.value : ''));
}

/**
 * What a key of `Resources` declares: a resource, or with `Fn::ForEach` those that are made from a pattern.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-foreach.html
 */
function declaredBy(key: Property, depth: number): readonly Property[] {
  if (!key.name.startsWith('Fn::ForEach::')) return [key];
  if (key.value.kind !== 'array' || depth >= deepestLoop) return [];
  return propertiesIn(key.value.items[2]).flatMap((inner) => declaredBy(inner, depth + 1));
}

/** A lone loop looks like an intrinsic function, and is none. */
function propertiesIn(node: Node | undefined): readonly Property[] {
  const written = node?.kind === 'opaque' && node.tag === undefined ? node.written : node;
  return written?.kind === 'object' ? written.properties : [];
}

/** CloudFormation takes five loops within each other. */
const deepestLoop = 5;

function resourceOf(key: Property): TemplateResource {
  const { name: id, value } = key;
  return {
    id,
    type: textIn(value, 'Type'),
    key,
    properties: objectIn(value, 'Properties'),
    condition: textIn(value, 'Condition'),
  };
}

function parameterOf(key: Property): TemplateParameter {
  const { name, value } = key;
  return { name, key, type: textIn(value, 'Type'), default: memberOf(value, 'Default') };
}
