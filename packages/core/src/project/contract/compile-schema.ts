import { isObject, member } from '../inventory/plain-json.ts';
import { allOf, anyOf, anyValue, type Constraint, noValue, type Range, type Scalar, types } from './constraint.ts';
import { resolvePointer } from './json-pointer.ts';

/** Where a schema stands. */
export interface SchemaPlace {
  /** The file that it is a part of, to which `$ref` leads where it leads nowhere within the schema itself. */
  readonly file: unknown;
}

/**
 * What a JSON Schema asks (https://json-schema.org/draft/2020-12): `type`, `const`, `enum`, `required`, `properties`,
 * `additionalProperties`, `items`, `prefixItems`, the bounds of numbers, texts and lists, `pattern`, `anyOf`, `oneOf`, `allOf`, and
 * `$ref` within the file. All else is taken to ask nothing. Schemas that are very large or deep, or lead back to themselves, are
 * followed as far as it is reasonable.
 */
export function compileSchema(schema: unknown, { file }: SchemaPlace): Constraint {
  return new SchemaCompiler([schema, file]).compile(schema, { depth: 0, references: [] });
}

/** How deep schemas are followed, and how many parts of them altogether. */
const deepest = 24;
const mostParts = 4_000;

/** How often a reference is followed on the way to one part: a list of lists of lists is known as such. */
const mostReturns = 4;

/** More values than these are as good as any of their types. */
const mostValues = 200;

/** Longer lists of elements have no end that is told. */
const longestPrefix = 64;

interface Way {
  readonly depth: number;
  /** Those that were followed on the way. */
  readonly references: readonly string[];
}

class SchemaCompiler {
  readonly #roots: readonly unknown[];
  #left = mostParts;

  constructor(roots: readonly unknown[]) {
    this.#roots = roots;
  }

  compile(schema: unknown, way: Way): Constraint {
    if (schema === false) return noValue;
    if (!isObject(schema) || way.depth > deepest || this.#left-- <= 0) return anyValue;
    const inner = { ...way, depth: way.depth + 1 };
    return allOf(
      typesAsked(schema),
      this.#values(schema, inner),
      ...boundsAsked(schema),
      ...this.#objects(schema, inner),
      ...this.#lists(schema, inner),
      ...this.#combined(schema, inner),
      this.#reference(schema, way),
    );
  }

  #values(schema: object, way: Way): Constraint {
    const listed = member(schema, 'enum');
    const values = [
      ...(Object.hasOwn(schema, 'const') ? [allOf(this.#value(member(schema, 'const'), way))] : []),
      ...(Array.isArray(listed) && listed.length <= mostValues ? [this.#anyOfValues(listed, way)] : []),
    ];
    return allOf(...values);
  }

  #anyOfValues(values: readonly unknown[], way: Way): Constraint {
    const scalars = values.filter(isScalar);
    const others = values.filter((value) => !isScalar(value));
    const plain: Constraint = scalars.length === 0 ? noValue : { kind: 'scalars', values: scalars };
    return anyOf(plain, ...others.map((value) => this.#value(value, way)));
  }

  #value(value: unknown, way: Way): Constraint {
    if (isScalar(value)) return { kind: 'scalars', values: [value] };
    if (way.depth > deepest || this.#left-- <= 0) return anyValue;
    const inner = { ...way, depth: way.depth + 1 };
    return Array.isArray(value) ? this.#listValue(value, inner) : this.#objectValue(value as object, inner);
  }

  #listValue(items: readonly unknown[], way: Way): Constraint {
    const known = items.slice(0, longestPrefix);
    const elements = known.map((of, index): Constraint => ({ kind: 'element', index, of: this.#value(of, way) }));
    const count: Constraint = { kind: 'count', minimum: items.length, maximum: items.length };
    return allOf({ kind: 'types', types: types.array }, count, ...elements);
  }

  #objectValue(value: object, way: Way): Constraint {
    const members = Object.entries(value).slice(0, this.#left);
    const names = new Set(Object.keys(value));
    return allOf(
      { kind: 'types', types: types.object },
      { kind: 'others', names, of: noValue },
      ...members.flatMap(([name, of]): Constraint[] => [
        { kind: 'required', name },
        { kind: 'member', name, of: this.#value(of, way) },
      ]),
    );
  }

  #objects(schema: object, way: Way): readonly Constraint[] {
    const [properties, required] = [member(schema, 'properties'), member(schema, 'required')];
    const members = isObject(properties) ? Object.entries(properties) : [];
    const needed = Array.isArray(required) ? required.filter((name) => typeof name === 'string') : [];
    return [
      ...needed.slice(0, mostParts).map((name): Constraint => ({ kind: 'required', name })),
      ...members.map(([name, of]): Constraint => ({ kind: 'member', name, of: this.compile(of, way) })),
      ...this.#others(schema, new Set(members.map(([name]) => name)), way),
    ];
  }

  /** Which names patterns match is not looked into. */
  #others(schema: object, names: ReadonlySet<string>, way: Way): readonly Constraint[] {
    const others = member(schema, 'additionalProperties');
    if (others === undefined || others === true || Object.hasOwn(schema, 'patternProperties')) return [];
    return [{ kind: 'others', names, of: this.compile(others, way) }];
  }

  /** Until 2020 `items` could be a list, with `additionalItems` for those behind it. */
  #lists(schema: object, way: Way): readonly Constraint[] {
    const [items, prefix] = [member(schema, 'items'), member(schema, 'prefixItems')];
    const isOld = Array.isArray(items);
    const first = Array.isArray(prefix) ? prefix : isOld ? items : [];
    const rest = isOld ? member(schema, 'additionalItems') : items;
    if (first.length > longestPrefix) return [];
    return [
      ...first.map((of, index): Constraint => ({ kind: 'element', index, of: this.compile(of, way) })),
      ...(rest === undefined || (isOld && Array.isArray(prefix))
        ? []
        : [{ kind: 'elements', from: first.length, of: this.compile(rest, way) } as const]),
    ];
  }

  /** One of several is some of them, at least. */
  #combined(schema: object, way: Way): readonly Constraint[] {
    const partsOf = (name: string) => {
      const parts = member(schema, name);
      return Array.isArray(parts) && parts.length <= mostValues
        ? parts.map((part) => this.compile(part, way))
        : undefined;
    };
    const [all, any, one] = [partsOf('allOf'), partsOf('anyOf'), partsOf('oneOf')];
    return [...(all ?? []), ...[any, one].flatMap((parts) => (parts === undefined ? [] : [anyOf(...parts)]))];
  }

  #reference(schema: object, { depth, references }: Way): Constraint {
    const written = member(schema, '$ref');
    if (typeof written !== 'string' || Object.hasOwn(schema, '$id')) return anyValue;
    if (references.filter((one) => one === written).length >= mostReturns) return anyValue;
    const found = this.#roots.map((root) => resolvePointer(root, written)).find((target) => target !== undefined);
    return this.compile(found, { depth: depth + 1, references: [...references, written] });
  }
}

function isScalar(value: unknown): value is Scalar {
  return value === null || typeof value !== 'object';
}

const typesByName: ReadonlyMap<unknown, number> = new Map<unknown, number>([
  ['null', types.null],
  ['boolean', types.true | types.false],
  ['number', types.number],
  ['integer', types.number],
  ['string', types.string],
  ['array', types.array],
  ['object', types.object],
]);

/** An unknown name may mean any type. OpenAPI says `nullable`. */
function typesAsked(schema: object): Constraint {
  const written = member(schema, 'type');
  const names = Array.isArray(written) ? written : [written];
  if (!names.every((name) => typesByName.has(name))) return anyValue;
  const sum = names.reduce((all: number, name) => all | (typesByName.get(name) ?? 0), 0);
  return { kind: 'types', types: member(schema, 'nullable') === true ? sum | types.null : sum };
}

function boundsAsked(schema: object): readonly Constraint[] {
  const number = (name: string) => {
    const value = member(schema, name);
    return typeof value === 'number' && !Number.isNaN(value) ? value : undefined;
  };
  const pattern = member(schema, 'pattern');
  return [
    ...rangesAsked(schema, number),
    ...countAsked('length', number('minLength'), number('maxLength')),
    ...countAsked('count', number('minItems'), number('maxItems')),
    ...(typeof pattern === 'string' ? [{ kind: 'pattern', source: pattern } as const] : []),
  ];
}

function countAsked(kind: 'length' | 'count', minimum = 0, maximum = Number.POSITIVE_INFINITY): readonly Constraint[] {
  return minimum === 0 && maximum === Number.POSITIVE_INFINITY ? [] : [{ kind, minimum, maximum }];
}

/** In draft 4 the bounds are `minimum` and `maximum`, and `exclusiveMinimum: true` opens them. */
function rangesAsked(schema: object, number: (name: string) => number | undefined): readonly Constraint[] {
  const isOpen = (name: string) => member(schema, name) === true;
  const [low, high] = [number('minimum'), number('maximum')];
  const [above, below] = [number('exclusiveMinimum'), number('exclusiveMaximum')];
  const ranges: Partial<Range>[] = [];
  if (low !== undefined) ranges.push({ low, isLowOpen: isOpen('exclusiveMinimum') });
  if (high !== undefined) ranges.push({ high, isHighOpen: isOpen('exclusiveMaximum') });
  if (above !== undefined) ranges.push({ low: above, isLowOpen: true });
  if (below !== undefined) ranges.push({ high: below, isHighOpen: true });
  return ranges.map((range) => ({ kind: 'range', ...wholeRange, ...range }));
}

const wholeRange: Range = {
  low: Number.NEGATIVE_INFINITY,
  isLowOpen: false,
  high: Number.POSITIVE_INFINITY,
  isHighOpen: false,
};
