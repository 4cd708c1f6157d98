import { isObject, member } from '../inventory/plain-json.ts';
import type { Constraint } from './constraint.ts';
import { typeOf } from './constraint-parts.ts';

/** Whether a value is all that is asked of it. Patterns are not tried: to match them safely takes more than is at hand. */
export function fits(value: unknown, constraint: Constraint): boolean {
  switch (constraint.kind) {
    case 'all':
      return constraint.parts.every((part) => fits(value, part));
    case 'any':
      return constraint.parts.some((part) => fits(value, part));
    case 'types':
      return (typeOf(value) & constraint.types) !== 0;
    case 'scalars':
      return constraint.values.some((scalar) => scalar === value);
    case 'range':
      return typeof value !== 'number' || isInRange(value, constraint);
    case 'length':
      return typeof value !== 'string' || isAmong(lengthOf(value), constraint);
    case 'pattern':
      return true;
    case 'element':
    case 'elements':
    case 'count':
      return !Array.isArray(value) || fitsAsList(value, constraint);
    default:
      return !isObject(value) || fitsAsObject(value, constraint);
  }
}

/** JSON Schema counts characters, not units. */
function lengthOf(text: string): number {
  let length = 0;
  for (const _ of text) length++;
  return length;
}

type OfKind<Kind extends Constraint['kind']> = Extract<Constraint, { readonly kind: Kind }>;

function isInRange(value: number, { low, isLowOpen, high, isHighOpen }: OfKind<'range'>): boolean {
  return (isLowOpen ? value > low : value >= low) && (isHighOpen ? value < high : value <= high);
}

function isAmong(count: number, { minimum, maximum }: { readonly minimum: number; readonly maximum: number }): boolean {
  return count >= minimum && count <= maximum;
}

function fitsAsList(list: readonly unknown[], constraint: OfKind<'element' | 'elements' | 'count'>): boolean {
  if (constraint.kind === 'count') return isAmong(list.length, constraint);
  if (constraint.kind === 'elements') return list.slice(constraint.from).every((item) => fits(item, constraint.of));
  return constraint.index >= list.length || fits(list[constraint.index], constraint.of);
}

function fitsAsObject(value: object, constraint: OfKind<'required' | 'member' | 'others'>): boolean {
  if (constraint.kind === 'required') return Object.hasOwn(value, constraint.name);
  if (constraint.kind === 'member')
    return !Object.hasOwn(value, constraint.name) || fits(member(value, constraint.name), constraint.of);
  return Object.entries(value).every(([name, of]) => constraint.names.has(name) || fits(of, constraint.of));
}
