import { addProperty, newArray, newNode, newObject, opaqueOf } from '../../syntax/new-node.ts';
import type { Node, ObjectNode } from '../../syntax/node.ts';
import { argumentOf, type Block, dynamicBlock, innerBlocks } from './blocks.ts';

/** An element of a statement that blocks make. */
interface Element {
  readonly name: string;
  readonly value: Node;
}

type Statement = Pick<Block, 'key' | 'body'>;

/** `Condition` of a statement, from its blocks `condition`, of which each asks about one key. */
export function conditionsOf(statement: Statement): Element | undefined {
  const value = elementOf(statement, 'condition', (body, made) => {
    const [test, key] = [plainText(body, 'test'), plainText(body, 'variable')];
    const values = argumentOf(body, 'values');
    if (test === undefined || key === undefined || values === undefined) return false;
    const keys = newObject(body, undefined);
    addProperty(keys, key, body).value = withVariables(values);
    addProperty(made, test, body).value = keys;
    return true;
  });
  return value && { name: 'Condition', value };
}

/** `Principal` and `NotPrincipal` of a statement, from its blocks, of which each is about one type. */
export function principalsOf(statement: Statement): readonly Element[] {
  return principalBlocks.flatMap(({ block, name }) => {
    const value = elementOf(statement, block, (body, made) => {
      const [type, identifiers] = [plainText(body, 'type'), argumentOf(body, 'identifiers')];
      if (type === undefined || identifiers === undefined) return false;
      addProperty(made, type === '*' ? 'AWS' : type, body).value = identifiers;
      return true;
    });
    return value === undefined ? [] : [{ name, value }];
  });
}

const principalBlocks = [
  { block: 'principals', name: 'Principal' },
  { block: 'not_principals', name: 'NotPrincipal' },
] as const;

/** Adds what a block says, and tells whether that is known. */
type Adding = (body: ObjectNode, made: ReturnType<typeof newObject>) => boolean;

/** Nothing without such blocks; an unknown value where some are known at planning only. */
function elementOf({ body }: Statement, block: string, add: Adding): Node | undefined {
  const hidden = dynamicBlock(body, block);
  const blocks = innerBlocks(body, block);
  if (hidden !== undefined) return opaqueOf(hidden.body);
  if (blocks.length === 0) return undefined;
  const made = newObject(body, undefined);
  const isKnown = blocks.map((one) => add(one.body, made)).every(Boolean);
  return isKnown ? made : opaqueOf(made);
}

/** A variable of IAM is written `&{aws:username}` here, and is nothing that is known. */
export function withVariables(value: Node): Node {
  if (value.kind !== 'array') return withVariable(value);
  const list = newArray(value, value.parent);
  list.items.push(...value.items.map(withVariable));
  return list;
}

function withVariable(node: Node): Node {
  return holdsVariable(node) ? newNode('opaque', node, node.parent) : node;
}

function holdsVariable(node: Node): boolean {
  const written = node.kind === 'opaque' ? node.written : node;
  return written?.kind === 'string' && written.value.includes('&{');
}

function plainText(body: ObjectNode, name: string): string | undefined {
  const node = argumentOf(body, name);
  return node?.kind === 'string' && !node.partial ? node.value : undefined;
}
