import { type Node, propertyOf } from '../../syntax/node.ts';
import type { TemplateResource } from '../template.ts';
import { memberOf } from './member.ts';

/** What a resource says in its `Properties`. */
export interface ResourceProperties {
  get(name: string): Node | undefined;
  /** Where a macro or an intrinsic function may bring properties that are not shown; nothing where all of them are. */
  readonly unknownAt: Node | undefined;
}

export function resourceProperties({ key, properties }: TemplateResource): ResourceProperties {
  const isShown =
    properties === undefined ? memberOf(key.value, 'Properties') === undefined : !properties.hasUnknownKeys;
  const isResource = key.value.kind === 'object' && !key.value.hasUnknownKeys;
  return {
    get: (name) => properties && propertyOf(properties, name)?.value,
    unknownAt: isShown && isResource ? undefined : (properties ?? key.value),
  };
}
