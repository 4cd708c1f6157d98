import { objectOf, type Value } from '../interpreter/value.ts';
import type { Node, Property } from '../syntax/node.ts';
import { asWritten } from '../syntax/opaque.ts';
import { type Mistake, mistakeAt } from './mistake.ts';

/** A value as it was written, or what is wrong with it. */
export type WrittenValue =
  | { readonly kind: 'value'; readonly value: Value }
  | { readonly kind: 'mistake'; readonly mistake: Mistake };

/** How many levels of arrays and objects a value may have. The data of executions has some ten. */
const mostLevels = 500;

/** The value that stands in a file of data. Nothing fills it in at deployment: `${Name}` is meant as it stands. */
export function writtenValue(node: Node): WrittenValue {
  let mistake: Mistake | undefined;
  const refuse = (at: Node, message: string): null => {
    mistake ??= mistakeAt(at, message);
    return null;
  };
  const value = read(node, 0, refuse);
  return mistake === undefined ? { kind: 'value', value } : { kind: 'mistake', mistake };
}

type Refuse = (at: Node, message: string) => null;

function read(written: Node, level: number, refuse: Refuse): Value {
  const node = asWritten(written);
  if (level > mostLevels)
    return refuse(node, `This is nested in more than ${mostLevels} levels, the most that are read.`);
  switch (node.kind) {
    case 'object':
      return objectOf(
        node.properties.map((property: Property) => [property.name, read(property.value, level + 1, refuse)]),
      );
    case 'array':
      return node.items.map((item) => read(item, level + 1, refuse));
    case 'null':
      return null;
    case 'opaque':
      return refuse(node, 'This is no value of JSON: put a text in double quotes.');
    default:
      return node.value;
  }
}
