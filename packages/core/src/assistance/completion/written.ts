import { encodeJson } from '../../syntax/json/content.ts';
import { encodeYaml } from '../../syntax/yaml/content.ts';
import type { WritingStyle } from '../cursor/spot.ts';
import type { KeySkeleton, Skeleton, TextSkeleton } from './skeleton.ts';

/** A text with the places that a person fills in. */
export type Written = readonly (string | Stop)[];

export interface Stop {
  /** What stands there until then. */
  readonly stop: string;
}

/** The text alone. */
export function plainText(written: Written): string {
  return written.map((part) => (typeof part === 'string' ? part : part.stop)).join('');
}

/** The text in the syntax of LSP's snippets; nothing when there is no place to fill in. */
export function snippetText(written: Written): string | undefined {
  let number = 0;
  const parts = written.map((part) => {
    if (typeof part === 'string') return escaped(part);
    number++;
    return part.stop === '' ? `$${number}` : `\${${number}:${escaped(part.stop)}}`;
  });
  return number === 0 ? undefined : parts.join('');
}

function escaped(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** How values are written at a place. */
export interface Manner {
  readonly style: WritingStyle;
  /** The blanks before the line on which the value begins. */
  readonly indentation: string;
  /** By how much the definition indents each level. */
  readonly unit: string;
  /** The quote that is there already; YAML has it where it is needed. */
  readonly quote: '"' | "'" | undefined;
}

/** A value as it is written behind a colon, blank included. The depth is that of our own skeletons. */
export function writeAfterColon(value: Skeleton, manner: Manner): Written {
  return isBlock(value, manner) ? writeBlock(value, manner) : [' ', ...writeValue(value, manner)];
}

/** A value that begins its line; items and fields stand below each other. */
export function writeOnOwnLine(value: Skeleton, manner: Manner): Written {
  if (manner.style !== 'yaml-block' || value.kind !== 'array') return writeItem(value, manner);
  return value.items.flatMap((item, index) => {
    return [index === 0 ? '' : `\n${manner.indentation}`, '- ', ...writeItem(item, innerOf(manner))];
  });
}

/** A value where one is expected; in YAML on one line. */
export function writeValue(value: Skeleton, manner: Manner): Written {
  switch (value.kind) {
    case 'text':
      return writeText(value, manner);
    case 'bare':
      return [value.isFilledIn ? { stop: value.text } : value.text];
    case 'array':
      return writeArray(value.items, manner);
    case 'object':
      return writeObject(value.fields, manner);
  }
}

export function writeKey(key: KeySkeleton, manner: Manner): Written {
  return typeof key === 'string'
    ? writeText({ kind: 'text', before: key, stop: undefined, after: '' }, manner)
    : writeText(key, manner);
}

/** Whether the value takes lines of its own, as full objects and lists of YAML do. */
export function isBlock(value: Skeleton, { style }: Manner): boolean {
  if (style !== 'yaml-block') return false;
  return (value.kind === 'object' && value.fields.length > 0) || (value.kind === 'array' && value.items.length > 0);
}

function writeText(text: TextSkeleton, manner: Manner): Written {
  const { before, stop, after } = text;
  const quote = manner.quote ?? quoteFor(text, manner.style);
  const encode = encodings[quote ?? ''];
  const content: Written =
    stop === undefined ? [encode(before + after)] : [encode(before), { stop: encode(stop) }, encode(after)];
  const mark = quote ?? '';
  return [mark, ...content, mark].filter((part) => part !== '');
}

const encodings: Readonly<Record<'"' | "'" | '', (text: string) => string>> = {
  '"': encodeJson,
  "'": (text) => text.replaceAll("'", "''"),
  '': (text) => text,
};

/** Nothing where YAML takes the text without quotes; what is yet to be written is not told before. */
function quoteFor({ before, stop = '', after }: TextSkeleton, style: WritingStyle): '"' | "'" | undefined {
  if (style === 'json') return '"';
  const text = before + stop + after;
  if (text === '') return undefined;
  const [first] = encodeYaml('yaml-plain', text);
  return (first === '"' || first === "'") && first !== text[0] ? first : undefined;
}

function writeArray(items: readonly Skeleton[], manner: Manner): Written {
  const isShort = manner.style === 'yaml-flow' || items.every((item) => item.kind === 'text' || item.kind === 'bare');
  return writeList({ open: '[', close: ']', isShort, manner }, (inner) => items.map((item) => writeValue(item, inner)));
}

function writeObject(fields: Extract<Skeleton, { kind: 'object' }>['fields'], manner: Manner): Written {
  const isShort = manner.style === 'yaml-flow';
  return writeList({ open: '{', close: '}', isShort, manner }, (inner) =>
    fields.map(([name, value]) => [...writeKey(name, inner), ': ', ...writeValue(value, inner)]),
  );
}

interface Brackets {
  readonly open: string;
  readonly close: string;
  readonly isShort: boolean;
  readonly manner: Manner;
}

function writeList(
  { open, close, isShort, manner }: Brackets,
  entriesIn: (inner: Manner) => readonly Written[],
): Written {
  const inner = { ...innerOf(manner), style: manner.style === 'json' ? 'json' : 'yaml-flow' } as const;
  const entries = entriesIn(inner);
  if (entries.length === 0) return [open, { stop: '' }, close];
  const gap = isShort ? '' : `\n${inner.indentation}`;
  const separated = entries.flatMap((entry, index) => [index === 0 ? gap : `,${gap === '' ? ' ' : gap}`, ...entry]);
  return [open, ...separated, isShort ? close : `\n${manner.indentation}${close}`].filter((part) => part !== '');
}

/** The quote belongs to the outermost text alone. */
function innerOf({ style, indentation, unit }: Manner): Manner {
  return { style, indentation: indentation + unit, unit, quote: undefined };
}

function writeBlock(value: Skeleton, manner: Manner): Written {
  const inner = innerOf(manner);
  return value.kind === 'array'
    ? value.items.flatMap((item) => [`\n${inner.indentation}- `, ...writeItem(item, innerOf(inner))])
    : [`\n${inner.indentation}`, ...writeFields(value, inner)];
}

/** An item of a block behind its dash. */
function writeItem(item: Skeleton, manner: Manner): Written {
  return item.kind === 'object' && isBlock(item, manner) ? writeFields(item, manner) : writeValue(item, manner);
}

function writeFields(value: Skeleton, manner: Manner): Written {
  if (value.kind !== 'object') return [];
  return value.fields.flatMap(([name, field], index) => {
    const gap = index === 0 ? [] : [`\n${manner.indentation}`];
    return [...gap, ...writeKey(name, manner), ':', ...writeAfterColon(field, manner)];
  });
}
