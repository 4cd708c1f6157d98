import type { Constants } from './constants.ts';
import { anything, kinds, type ListShape, type ObjectShape, present, type Shape } from './shape.ts';

/**
 * A shape as text: `{ id: string, note?: any }` is a closed object, `{ id: string, … }` an open one, `[number × 0…]` a list;
 * `any` is any value that is there.
 */
export function printShape(shape: Shape): string {
  if (shape.kinds === 0) return 'never';
  if (shape.kinds === kinds.absent) return 'absent';
  const parts = isAny(shape) ? ['any'] : partsOf(shape);
  return [...parts, ...((shape.kinds & kinds.absent) === 0 ? [] : ['absent'])].join(' | ');
}

function isAny({ kinds: sum, numbers, strings, list, object }: Shape): boolean {
  if ((sum & present.kinds) !== present.kinds || list !== undefined || object !== undefined) return false;
  return [numbers, strings].every((constants) => constants.areExcluded && constants.values.length === 0);
}

function partsOf({ kinds: sum, numbers, strings, list, object }: Shape): readonly string[] {
  const parts: string[] = [];
  if ((sum & kinds.null) !== 0) parts.push('null');
  if ((sum & (kinds.true | kinds.false)) === (kinds.true | kinds.false)) parts.push('boolean');
  else if ((sum & kinds.true) !== 0) parts.push('true');
  else if ((sum & kinds.false) !== 0) parts.push('false');
  if ((sum & kinds.number) !== 0) parts.push(...printConstants(numbers, 'number'));
  if ((sum & kinds.string) !== 0) parts.push(...printConstants(strings, 'string'));
  if ((sum & kinds.list) !== 0) parts.push(list === undefined ? 'list' : printList(list));
  if ((sum & kinds.object) !== 0) parts.push(object === undefined ? 'object' : printObject(object));
  return parts;
}

function printConstants({ areExcluded, values }: Constants<string | number>, type: string): readonly string[] {
  const written = values.map((value) => JSON.stringify(value));
  if (!areExcluded) return written;
  return [written.length === 0 ? type : `${type} but ${written.join(', ')}`];
}

function printObject({ fields, rest }: ObjectShape): string {
  const parts = [...fields].map(([name, field]) => printField(name, field));
  if (rest === anything) parts.push('…');
  else if (rest.kinds !== kinds.absent) parts.push(`…: ${printShape(rest)}`);
  return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`;
}

function printField(name: string, field: Shape): string {
  const written = /^\w+$/.test(name) ? name : JSON.stringify(name);
  if ((field.kinds & kinds.absent) === 0 || field.kinds === kinds.absent) return `${written}: ${printShape(field)}`;
  return `${written}?: ${printShape({ ...field, kinds: field.kinds & ~kinds.absent })}`;
}

function printList({ items, rest, minimum, maximum }: ListShape): string {
  const parts = items.map(printShape);
  if (maximum > items.length) parts.push(printShape(rest));
  if (minimum === maximum && maximum === items.length) return `[${parts.join(', ')}]`;
  return `[${parts.join(', ')} × ${minimum}…${Number.isFinite(maximum) ? maximum : ''}]`;
}
