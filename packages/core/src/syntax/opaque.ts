import type { Node, Property } from './node.ts';
import { holdsPlaceholder } from './placeholders.ts';

/**
 * Whether an object with these properties is a CloudFormation intrinsic (`{"Ref": …}`, `{"Fn::GetAtt": …}`), which stands
 * for a value that only deployment knows.
 */
export function isDeploymentIntrinsic(properties: readonly Property[]): boolean {
  const only = properties[0];
  if (only === undefined || properties.length > 1) return false;
  return only.name === 'Ref' || only.name.startsWith('Fn::');
}

/** Whether a key stands for other keys, or for a name that only deployment knows: `Fn::If`, `Fn::Transform`, `${Name}`. */
export function isDeploymentKey(name: string): boolean {
  return name.startsWith('Fn::') || holdsPlaceholder(name);
}

/** The same for a key of a text of which it is known whether it holds any placeholder: most hold none. */
export function isDeploymentKeyIn(text: { readonly seeksPlaceholders: boolean }, name: string): boolean {
  return text.seeksPlaceholders ? isDeploymentKey(name) : name.startsWith('Fn::');
}

/** What stands in a file of data or settings, where nothing is filled in at deployment: `${Name}` is meant as it stands. */
export function asWritten(node: Node): Node {
  return node.kind === 'opaque' ? (node.written ?? node) : node;
}
