import type { Node } from '../../syntax/node.ts';
import type { TextSite } from './expression-sites.ts';

/**
 * Whether a literal text in a payload is a path for the service that is called, and not one for Step Functions: below a key
 * such as `InputPath` or `InputPathsMap` of EventBridge, `JsonPath` of AWS Glue, `Mapping` of Kinesis, or in a definition
 * that is sent to Step Functions itself.
 */
export function isForeignPath({ node, place }: TextSite): boolean {
  let current: Node['parent'] = node.parent;
  while (current !== undefined && current !== place.owner.parent) {
    if (current.kind === 'property') {
      if (current.parent === place.owner) return false;
      if (isForeignKey(current.name)) return true;
      current = current.parent.parent;
    } else current = current.parent;
  }
  return false;
}

function isForeignKey(name: string): boolean {
  return /path/i.test(name) || foreignKeys.has(name);
}

const foreignKeys: ReadonlySet<string> = new Set(['Mapping', 'States', 'definition', 'Definition']);
