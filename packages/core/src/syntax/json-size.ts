import { isUnknown, type Node } from './node.ts';

export type JsonUnit = 'characters' | 'bytes';

/** What is measured, and where measuring may stop. */
export interface Measure {
  readonly unit: JsonUnit;
  readonly limit: number;
}

/**
 * The size of a value as JSON without blanks, bytes being those of UTF-8. What only deployment knows counts as nothing, so
 * that the value is at least that large. Stops soon after the limit, which also bounds YAML aliases of aliases.
 */
export function sizeAsJson(root: Node, { unit, limit }: Measure): number {
  const open: Node[] = [root];
  let size = 0;
  for (let node = open.pop(); node !== undefined && size <= limit; node = open.pop()) {
    size += ownSize(node, unit);
    if (node.kind === 'array') for (const item of node.items) open.push(item);
    if (node.kind !== 'object') continue;
    for (const { name, value } of node.properties) {
      size += stringSize(name, unit) + ':'.length;
      open.push(value);
    }
  }
  return size;
}

/** What the node takes without the values in it: brackets, and the commas between them. */
function ownSize(node: Node, unit: JsonUnit): number {
  if (isUnknown(node)) return 0;
  switch (node.kind) {
    case 'object':
      return 2 + Math.max(node.properties.length - 1, 0);
    case 'array':
      return 2 + Math.max(node.items.length - 1, 0);
    case 'string':
      return stringSize(node.value, unit);
    case 'null':
      return 'null'.length;
    case 'opaque':
      return 0;
    default:
      return JSON.stringify(node.value).length;
  }
}

function stringSize(text: string, unit: JsonUnit): number {
  let size = 2;
  for (const character of text) size += characterSize(character, unit);
  return size;
}

function characterSize(character: string, unit: JsonUnit): number {
  const code = character.codePointAt(0) as number;
  if (code < 0x20 || character === '"' || character === '\\') return 2;
  if (unit === 'characters' || code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x1_0000 ? 3 : 4;
}
