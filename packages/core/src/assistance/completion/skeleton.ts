import type { JsonType, Schema } from '../../language/schema.ts';

/** A value that a completion writes, with the places a person fills in. */
export type Skeleton =
  | TextSkeleton
  /** Anything that is written without quotes. */
  | { readonly kind: 'bare'; readonly text: string; readonly isFilledIn: boolean }
  | { readonly kind: 'object'; readonly fields: readonly (readonly [name: KeySkeleton, value: Skeleton])[] }
  | { readonly kind: 'array'; readonly items: readonly Skeleton[] };

/** A text of which `stop` is what a person fills in; the rest stays. */
export interface TextSkeleton {
  readonly kind: 'text';
  readonly before: string;
  readonly stop: string | undefined;
  readonly after: string;
}

export type KeySkeleton = string | TextSkeleton;

/** A text that stays as it is. */
export function fixedText(text: string): TextSkeleton {
  return { kind: 'text', before: text, stop: undefined, after: '' };
}

/** A text that a person fills in, from what is written first. */
export function textToFill(stop: string): TextSkeleton {
  return { kind: 'text', before: '', stop, after: '' };
}

export function objectSkeleton(fields: Readonly<Record<string, Skeleton>>): Skeleton {
  return { kind: 'object', fields: Object.entries(fields) };
}

export function bareToFill(value: number | boolean): Skeleton {
  return { kind: 'bare', text: String(value), isFilledIn: true };
}

export function fixedBare(value: number | boolean | null): Skeleton {
  return { kind: 'bare', text: String(value), isFilledIn: false };
}

/** A JSONata expression, of which what stands between the marks is filled in. */
export function expressionToFill(expression: string): TextSkeleton {
  return { kind: 'text', before: '{% ', stop: expression, after: ' %}' };
}

/** What a field's value looks like, with every part that is required. The depth is that of the schema, which is ours. */
export function skeletonOf(schema: Schema): Skeleton {
  const value = schema.const ?? firstExample(schema) ?? enumValue(schema);
  if (typeof value === 'string') return textToFill(value);
  if (typeof value === 'number') return bareToFill(value);
  if (typeof value === 'boolean') return fixedBare(value);
  return holdingSkeleton(schema) ?? typeSkeleton(schema);
}

function firstExample({ examples }: Schema): unknown {
  return examples?.[0];
}

/** The first value that says something: to write the default changes nothing. */
function enumValue({ enum: values, default: usual }: Schema): unknown {
  return values?.find((value) => value !== usual) ?? values?.[0];
}

function holdingSkeleton(schema: Schema): Skeleton | undefined {
  switch (schema.holds) {
    case 'path':
    case 'reference-path':
    case 'result-path':
    case 'choice-path':
    case 'path-or-intrinsic':
      return { kind: 'text', before: '$', stop: '', after: '' };
    case 'states':
      return objectSkeleton({});
    case 'branch':
    case 'item-processor':
      return scopeSkeleton;
    case 'payload-template':
      return objectSkeleton({});
    case 'jsonata':
      return typesOf(schema).includes('boolean') ? expressionToFill('') : undefined;
    case 'jsonata-template':
      return schema.type === undefined ? objectSkeleton({}) : undefined;
    default:
      return undefined;
  }
}

const scopeSkeleton: Skeleton = objectSkeleton({ StartAt: textToFill(''), States: objectSkeleton({}) });

function typeSkeleton(schema: Schema): Skeleton {
  const [type] = typesOf(schema);
  switch (type) {
    case 'object':
      return objectOf(schema);
    case 'array':
      return { kind: 'array', items: schema.items === undefined ? [] : [itemSkeleton(schema.items)] };
    case 'integer':
    case 'number':
      return bareToFill(usualNumber(schema));
    case 'boolean':
      return bareToFill(true);
    default:
      return textToFill('');
  }
}

function typesOf({ type }: Schema): readonly JsonType[] {
  return type === undefined ? [] : [type].flat();
}

function objectOf({ properties = {}, required = [] }: Schema): Skeleton {
  const fields = required.flatMap((name) => {
    const field = properties[name];
    return field === undefined ? [] : [[name, skeletonOf(field)] as const];
  });
  return { kind: 'object', fields };
}

function itemSkeleton(schema: Schema): Skeleton {
  return schema.holds === 'error-name' ? textToFill('States.ALL') : skeletonOf(schema);
}

/** The default, but for bounds that are so large that they say "none". */
function usualNumber({ default: usual, maximum, minimum = 0 }: Schema): number {
  return typeof usual === 'number' && usual !== maximum ? usual : minimum;
}
