import type { TemplateContext, TemplateResource } from '../../../hosts/template.ts';
import type { Node, Property } from '../../../syntax/node.ts';

/** The resource of a template that a node is a part of; nothing for what stands elsewhere. */
export function holdingResource(
  node: Node,
  template: Pick<TemplateContext, 'resources'>,
): TemplateResource | undefined {
  const keys = keysOf(template);
  for (let current: Node | Property | undefined = node; current !== undefined; current = current.parent) {
    const found = current.kind === 'property' ? keys.get(current) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

function keysOf(template: Pick<TemplateContext, 'resources'>): ReadonlyMap<Property, TemplateResource> {
  const keys =
    known.get(template) ?? new Map([...template.resources.values()].map((resource) => [resource.key, resource]));
  known.set(template, keys);
  return keys;
}

const known = new WeakMap<Pick<TemplateContext, 'resources'>, ReadonlyMap<Property, TemplateResource>>();
