import { type Constraint, isNoValue, type Range, types } from './constraint.ts';
import { countOf, elementConstraint, memberConstraint, scalarsOf, typesOf } from './constraint-parts.ts';
import { fits } from './fits.ts';

/** Whether certainly no value is all that is asked of it. What asks for very much is taken to be possible. */
export function isImpossible(constraint: Constraint): boolean {
  return new Search().isImpossible(constraint);
}

/** How many constraints are looked at. */
const mostSteps = 5_000;

class Search {
  #left = mostSteps;

  isImpossible(constraint: Constraint): boolean {
    if (isNoValue(constraint)) return true;
    if (this.#left-- <= 0) return false;
    if (constraint.kind === 'any') return constraint.parts.every((part) => this.isImpossible(part));
    const left = typesOf(constraint);
    const scalars = scalarsOf(constraint);
    const hasScalar =
      scalars === undefined ? hasOther(left, constraint) : scalars.some((value) => fits(value, constraint));
    return !hasScalar && !this.#hasList(left, constraint) && !this.#hasObject(left, constraint);
  }

  #hasList(left: number, constraint: Constraint): boolean {
    if ((left & types.array) === 0) return false;
    const { minimum, maximum } = countOf(constraint);
    if (minimum > maximum) return false;
    const first = Array.from({ length: Math.min(Math.ceil(minimum), mostElements) }, (_, index) => index);
    return !first.some((index) => this.isImpossible(elementConstraint(constraint, index)));
  }

  #hasObject(left: number, constraint: Constraint): boolean {
    if ((left & types.object) === 0) return false;
    return !requiredNames(constraint).some((name) => this.isImpossible(memberConstraint(constraint, name)));
  }
}

/** Of lists that are longer, the last elements are hardly other than the first. */
const mostElements = 32;

/** Whether a value that is no list and no object may be left where any of its types may have. */
function hasOther(left: number, constraint: Constraint): boolean {
  if ((left & (types.null | types.true | types.false)) !== 0) return true;
  const isNumber = (left & types.number) !== 0 && !isEmpty(rangesOf(constraint));
  return isNumber || ((left & types.string) !== 0 && !lengthsExclude(constraint));
}

function partsOf(constraint: Constraint): readonly Constraint[] {
  return constraint.kind === 'all' ? constraint.parts.flatMap(partsOf) : [constraint];
}

function requiredNames(constraint: Constraint): readonly string[] {
  return partsOf(constraint).flatMap((part) => (part.kind === 'required' ? [part.name] : []));
}

function rangesOf(constraint: Constraint): readonly Range[] {
  return partsOf(constraint).flatMap((part) => (part.kind === 'range' ? [part] : []));
}

function isEmpty(ranges: readonly Range[]): boolean {
  const low = Math.max(...ranges.map((range) => range.low));
  const high = Math.min(...ranges.map((range) => range.high));
  const isOpen = ranges.some(
    (range) => (range.isLowOpen && range.low === low) || (range.isHighOpen && range.high === high),
  );
  return low > high || (low === high && isOpen);
}

function lengthsExclude(constraint: Constraint): boolean {
  const lengths = partsOf(constraint).flatMap((part) => (part.kind === 'length' ? [part] : []));
  const minimum = Math.max(...lengths.map((length) => length.minimum));
  return minimum > Math.min(...lengths.map((length) => length.maximum));
}
