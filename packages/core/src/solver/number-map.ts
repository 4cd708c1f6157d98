/** An immutable map from whole numbers below 2 ** 28, which shares what has not changed: a tree of which each node has 16 places. */
export interface NumberMap<T> {
  /** How many levels of nodes there are. */
  readonly height: number;
  readonly root: Node<T>;
}

type Node<T> = readonly (Node<T> | Leaf<T> | undefined)[];

interface Leaf<T> {
  readonly value: T;
}

const bits = 4;
const mask = 15;

export const emptyMap: NumberMap<never> = { height: 1, root: [] };

export function valueAt<T>({ height, root }: NumberMap<T>, key: number): T | undefined {
  if (isBeyond(key, height)) return undefined;
  let node: Node<T> | Leaf<T> | undefined = root;
  for (let level = height - 1; level >= 0 && node !== undefined; level--) {
    node = (node as Node<T>)[(key >>> (bits * level)) & mask];
  }
  return (node as Leaf<T> | undefined)?.value;
}

export function withValue<T>(map: NumberMap<T>, key: number, value: T): NumberMap<T> {
  let { height, root } = map;
  for (; isBeyond(key, height); height++) root = [root];
  return { height, root: replaced(root, { level: height - 1, key, value }) };
}

/** Asked for at every look, and a shift is much cheaper than a power. */
function isBeyond(key: number, height: number): boolean {
  return key >>> (bits * height) !== 0;
}

interface Place<T> {
  readonly level: number;
  readonly key: number;
  readonly value: T;
}

function replaced<T>(node: Node<T>, { level, key, value }: Place<T>): Node<T> {
  const slot = (key >>> (bits * level)) & mask;
  const copy = node.slice();
  const child = (node[slot] ?? []) as Node<T>;
  copy[slot] = level === 0 ? { value } : replaced(child, { level: level - 1, key, value });
  return copy;
}
