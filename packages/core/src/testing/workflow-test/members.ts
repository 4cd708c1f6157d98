import { type Node, type ObjectNode, propertyOf, type StringNode } from '../../syntax/node.ts';
import { asWritten } from '../../syntax/opaque.ts';

/** Objects of which the first that has a member counts. */
export type Members = readonly ObjectNode[];

/** The member as it is written: nothing is filled in at deployment. */
export function nodeMember(object: ObjectNode, name: string): Node | undefined {
  const property = propertyOf(object, name);
  return property && asWritten(property.value);
}

export function stringMember(object: ObjectNode, name: string): StringNode | undefined {
  const node = nodeMember(object, name);
  return node?.kind === 'string' ? node : undefined;
}

export function objectMember(members: Members, name: string): ObjectNode | undefined {
  for (const object of members) {
    const node = nodeMember(object, name);
    if (node?.kind === 'object') return node;
  }
  return undefined;
}
