import {
  allOf,
  allTypes,
  anyOf,
  anyValue,
  type Constraint,
  type Count,
  noValue,
  type Scalar,
  types,
} from './constraint.ts';

/** The types that a value may have at most, a sum of `types`. */
export function typesOf(constraint: Constraint): number {
  switch (constraint.kind) {
    case 'all':
      return constraint.parts.reduce((sum, part) => sum & typesOf(part), allTypes);
    case 'any':
      return constraint.parts.reduce((sum, part) => sum | typesOf(part), 0);
    case 'types':
      return constraint.types;
    case 'scalars':
      return constraint.values.reduce((sum: number, value) => sum | typeOf(value), 0);
    default:
      return allTypes;
  }
}

export function typeOf(value: unknown): number {
  if (value === null) return types.null;
  if (typeof value === 'boolean') return value ? types.true : types.false;
  if (typeof value === 'number') return types.number;
  if (typeof value === 'string') return types.string;
  return Array.isArray(value) ? types.array : types.object;
}

/** The only values without parts that may stand there; nothing where they cannot be listed. */
export function scalarsOf(constraint: Constraint): readonly Scalar[] | undefined {
  if (constraint.kind === 'scalars') return constraint.values;
  if (constraint.kind === 'all') return constraint.parts.map(scalarsOf).find((values) => values !== undefined);
  if (constraint.kind !== 'any') return undefined;
  const lists = constraint.parts.map((part) => (hasScalars(part) ? scalarsOf(part) : []));
  return lists.some((values) => values === undefined)
    ? undefined
    : [...new Set(lists.flatMap((values) => values ?? []))];
}

function hasScalars(constraint: Constraint): boolean {
  return (typesOf(constraint) & ~(types.array | types.object)) !== 0;
}

/** What is asked of the member of that name, where there is one: `noValue` where there is none. */
export function memberConstraint(constraint: Constraint, name: string): Constraint {
  if ((typesOf(constraint) & types.object) === 0) return noValue;
  switch (constraint.kind) {
    case 'all':
      return allOf(...constraint.parts.map((part) => memberConstraint(part, name)));
    case 'any':
      return anyOf(...constraint.parts.map((part) => memberConstraint(part, name)));
    case 'member':
      return constraint.name === name ? constraint.of : anyValue;
    case 'others':
      return constraint.names.has(name) ? anyValue : constraint.of;
    default:
      return anyValue;
  }
}

/** What is asked of members of all names that are not spoken of. */
export function otherMembersConstraint(constraint: Constraint): Constraint {
  if ((typesOf(constraint) & types.object) === 0) return noValue;
  if (constraint.kind === 'others') return constraint.of;
  if (constraint.kind === 'all') return allOf(...constraint.parts.map(otherMembersConstraint));
  return constraint.kind === 'any' ? anyOf(...constraint.parts.map(otherMembersConstraint)) : anyValue;
}

/** What is asked of an element, where the list reaches so far; behind all that are spoken of, `Infinity` asks for. */
export function elementConstraint(constraint: Constraint, index: number): Constraint {
  if ((typesOf(constraint) & types.array) === 0) return noValue;
  switch (constraint.kind) {
    case 'all':
      return allOf(...constraint.parts.map((part) => elementConstraint(part, index)));
    case 'any':
      return anyOf(...constraint.parts.map((part) => elementConstraint(part, index)));
    case 'element':
      return constraint.index === index ? constraint.of : anyValue;
    case 'elements':
      return index >= constraint.from ? constraint.of : anyValue;
    case 'count':
      return index < constraint.maximum || index === Number.POSITIVE_INFINITY ? anyValue : noValue;
    default:
      return anyValue;
  }
}

/** What is asked of every element, whichever it is. */
export function anyElementConstraint(constraint: Constraint): Constraint {
  const first = Array.from({ length: prefixOf(constraint) }, (_, index) => elementConstraint(constraint, index));
  return anyOf(...first, elementConstraint(constraint, Number.POSITIVE_INFINITY));
}

/** How many elements are spoken of one by one. */
export function prefixOf(constraint: Constraint): number {
  if (constraint.kind === 'element') return constraint.index + 1;
  if (constraint.kind === 'elements') return constraint.from;
  if (constraint.kind !== 'all' && constraint.kind !== 'any') return 0;
  return constraint.parts.reduce((most, part) => Math.max(most, prefixOf(part)), 0);
}

/** How many elements a list there may have. */
export function countOf(constraint: Constraint): Count {
  if (constraint.kind === 'count') return constraint;
  if (constraint.kind === 'all') {
    const counts = constraint.parts.map(countOf);
    return {
      minimum: greatest(counts.map(({ minimum }) => minimum)),
      maximum: least(counts.map(({ maximum }) => maximum)),
    };
  }
  if (constraint.kind !== 'any') return { minimum: 0, maximum: Number.POSITIVE_INFINITY };
  const counts = constraint.parts.filter((part) => (typesOf(part) & types.array) !== 0).map(countOf);
  return {
    minimum: least(
      counts.map(({ minimum }) => minimum),
      0,
    ),
    maximum: greatest(counts.map(({ maximum }) => maximum)),
  };
}

function greatest(numbers: readonly number[]): number {
  return numbers.reduce((one, other) => Math.max(one, other), 0);
}

function least(numbers: readonly number[], none = Number.POSITIVE_INFINITY): number {
  return numbers.length === 0 ? none : numbers.reduce((one, other) => Math.min(one, other));
}

/** The names of members that are spoken of. */
export function namesIn(constraint: Constraint): ReadonlySet<string> {
  const names = new Set<string>();
  for (const part of flatPartsOf(constraint)) {
    if (part.kind === 'member' || part.kind === 'required') names.add(part.name);
    if (part.kind === 'others') for (const name of part.names) names.add(name);
  }
  return names;
}

/** Whether every object there has a member of that name. */
export function isRequired(constraint: Constraint, name: string): boolean {
  if (constraint.kind === 'required') return constraint.name === name;
  if (constraint.kind === 'all') return constraint.parts.some((part) => isRequired(part, name));
  if (constraint.kind !== 'any') return false;
  const objects = constraint.parts.filter((part) => (typesOf(part) & types.object) !== 0);
  return objects.length > 0 && objects.every((part) => isRequired(part, name));
}

function* flatPartsOf(constraint: Constraint): Generator<Constraint> {
  if (constraint.kind !== 'all' && constraint.kind !== 'any') return yield constraint;
  for (const part of constraint.parts) yield* flatPartsOf(part);
}
