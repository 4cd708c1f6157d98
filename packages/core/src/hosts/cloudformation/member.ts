import { type Node, type ObjectNode, type Property, propertyOf } from '../../syntax/node.ts';
import { writtenText } from './intrinsic.ts';

/** What an object holds under a name; nothing for other values, whatever stands there instead. */
export function memberOf(node: Node | undefined, name: string): Node | undefined {
  return node?.kind === 'object' ? propertyOf(node, name)?.value : undefined;
}

/** A member that is an object. */
export function objectIn(node: Node | undefined, name: string): ObjectNode | undefined {
  const member = memberOf(node, name);
  return member?.kind === 'object' ? member : undefined;
}

/** A member that is a text, also one with placeholders that are not CloudFormation's. */
export function textIn(node: Node | undefined, name: string): string | undefined {
  const member = memberOf(node, name);
  return member && writtenText(member)?.value;
}

/** The entries of a member that is an object. */
export function entriesIn(node: Node | undefined, name: string): readonly Property[] {
  return objectIn(node, name)?.properties ?? [];
}
