import type { Node } from './node.ts';
import { asWritten } from './opaque.ts';

/** How many levels of arrays and objects are read. */
const mostLevels = 500;

/** The JSON value that is written there, where nothing is filled in at deployment; nothing where it is none, or nested too deep. */
export function jsonOf(node: Node): unknown {
  return read(node, 0);
}

function read(written: Node, level: number): unknown {
  const node = asWritten(written);
  if (level > mostLevels) return undefined;
  switch (node.kind) {
    case 'object': {
      const object: Record<string, unknown> = {};
      for (const { name, value } of node.properties) define(object, name, read(value, level + 1));
      return object;
    }
    case 'array':
      return node.items.map((item) => read(item, level + 1));
    case 'null':
      return null;
    case 'opaque':
      return undefined;
    default:
      return node.value;
  }
}

/** `__proto__` is a name as any other. */
function define(object: Record<string, unknown>, name: string, value: unknown): void {
  if (name !== '__proto__') object[name] = value;
  else Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
}
