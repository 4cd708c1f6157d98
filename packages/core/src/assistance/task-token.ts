import type { Node } from '../syntax/node.ts';

/** Whether a text somewhere in a payload hands out the task token: `$$.Task.Token`, `$states.context.Task.Token`. */
export function givesTaskToken(payload: Node): boolean {
  const open: Node[] = [payload];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.kind === 'string' && /(?:\$\$|\$states\.context)\.Task\.Token/.test(node.value)) return true;
    if (node.kind === 'object') for (const { value } of node.properties) open.push(value);
    if (node.kind === 'array') open.push(...node.items);
  }
  return false;
}
