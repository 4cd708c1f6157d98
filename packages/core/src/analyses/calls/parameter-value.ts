import type { ValueType } from '../../language/aws-look-up.ts';
import { isUnknown, type Node } from '../../syntax/node.ts';
import { nearestName } from '../../text/nearest.ts';

/** Why a value does not fit its type. */
export type ValueFault =
  /** The words say what it is to be. */
  | { readonly kind: 'type'; readonly wanted: string }
  | {
      readonly kind: 'enumeration';
      readonly value: string;
      readonly values: readonly string[];
      readonly nearest?: string;
    };

/**
 * What is surely wrong with a literal value. Texts that hold numbers or booleans are taken where those are, and text is taken
 * from anything, because Step Functions writes JSON out where the API takes text. A union may be a plain text: for
 * `{ "S": "paid" }` of DynamoDB many workflows say `"paid"`.
 */
export function valueFaultOf(node: Node, type: ValueType): ValueFault | undefined {
  if (isUnknown(node) || node.kind === 'null' || (node.kind === 'string' && node.value.startsWith('{%')))
    return undefined;
  if (type.kind === 'enumeration' && node.kind === 'string') return enumerationFault(node.value, type.values);
  return mayBe(node, type) ? undefined : { kind: 'type', wanted: words(type.kind) };
}

function enumerationFault(value: string, values: readonly string[]): ValueFault | undefined {
  if (values.includes(value)) return undefined;
  const nearest = nearestName(value, values);
  return { kind: 'enumeration', value, values, ...(nearest === undefined ? {} : { nearest }) };
}

function mayBe(node: Node, { kind }: ValueType): boolean {
  switch (kind) {
    case 'structure':
    case 'map':
      return node.kind === 'object';
    case 'list':
      return node.kind === 'array';
    case 'number':
      return node.kind === 'number' || (node.kind === 'string' && isNumber(node.value));
    case 'boolean':
      return node.kind === 'boolean' || (node.kind === 'string' && /^(?:true|false)$/i.test(node.value));
    case 'enumeration':
      return node.kind !== 'object' && node.kind !== 'array';
    default:
      return true;
  }
}

function isNumber(text: string): boolean {
  return text.trim() !== '' && !Number.isNaN(Number(text));
}

function words(kind: ValueType['kind']): string {
  switch (kind) {
    case 'list':
      return 'an array';
    case 'number':
      return 'a number';
    case 'boolean':
      return 'a boolean';
    case 'enumeration':
      return 'a text';
    default:
      return 'an object';
  }
}
