import { KeptWith } from '../../../engine/kept-with.ts';
import type { TemplateContext, TemplateResource } from '../../../hosts/template.ts';
import type { Node, Property } from '../../../syntax/node.ts';

/** The resource of a template that a node is a part of; nothing for what stands elsewhere. */
export function holdingResource(
  node: Node,
  template: Pick<TemplateContext, 'resources'>,
): TemplateResource | undefined {
  const keys = known.of(template, keysOf);
  for (let current: Node | Property | undefined = node; current !== undefined; current = current.parent) {
    const found = current.kind === 'property' ? keys.get(current) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

function keysOf(template: Pick<TemplateContext, 'resources'>): ReadonlyMap<Property, TemplateResource> {
  return new Map([...template.resources.values()].map((resource) => [resource.key, resource]));
}

const known = new KeptWith<Pick<TemplateContext, 'resources'>, ReadonlyMap<Property, TemplateResource>>();
