import { literalPattern, parseStringPattern, type StringPattern } from '../../expressions/string-pattern.ts';
import { isList, UnknownValue, type Value } from '../../interpreter/value.ts';
import { suggestion } from '../../language/schema-breaches.ts';
import type { Node, ObjectNode, Property } from '../../syntax/node.ts';
import { asWritten } from '../../syntax/opaque.ts';
import { type Mistake, mistakeAt } from '../mistake.ts';

/** An object with one member that stands for many values: `{"$any": true}`, `{"$like": "ch_*"}`, `{"$absent": true}`. */
export type Matcher =
  | { readonly kind: 'any'; readonly type: ValueType | undefined }
  | { readonly kind: 'like'; readonly text: string; readonly pattern: StringPattern }
  | { readonly kind: 'absent' };

const valueTypes = ['string', 'number', 'boolean', 'object', 'array', 'null'] as const;

export type ValueType = (typeof valueTypes)[number];

const matcherNames = ['$any', '$like', '$absent'];

/** The matcher that a part of an expected value is, or nothing where it stands for itself. */
export function matcherOf(node: Node): Matcher | undefined {
  const member = onlyMember(node);
  const read = member === undefined ? undefined : readMatcher(member);
  return typeof read === 'string' ? undefined : read;
}

/** What is wrong with the matchers of an expected value, which is nested no deeper than values may be. */
export function matcherMistakes(written: Node): readonly Mistake[] {
  const node = asWritten(written);
  const member = onlyMember(node);
  const read = member === undefined ? undefined : readMatcher(member);
  if (member !== undefined && typeof read === 'string') return [mistakeAt(member, read)];
  if (read !== undefined) return [];
  if (node.kind === 'array') return node.items.flatMap(matcherMistakes);
  return node.kind === 'object' ? node.properties.flatMap(({ value }) => matcherMistakes(value)) : [];
}

/** Whether a value is one that the matcher stands for; a value that is not known may be of any type. */
export function fits(matcher: Matcher, value: Value | undefined): boolean {
  switch (matcher.kind) {
    case 'absent':
      return value === undefined;
    case 'any':
      return value !== undefined && (matcher.type === undefined || matcher.type === typeOf(value));
    case 'like':
      return typeof value === 'string' && isLike(value, matcher.pattern);
  }
}

/** What a matcher stands for, as a person would say it. */
export function matcherWords(matcher: Matcher): string {
  switch (matcher.kind) {
    case 'absent':
      return 'nothing';
    case 'any':
      return matcher.type === undefined ? 'any value' : typeWords[matcher.type];
    case 'like':
      return `a text like ${JSON.stringify(matcher.text)}`;
  }
}

const typeWords: Readonly<Record<ValueType, string>> = {
  string: 'any string',
  number: 'any number',
  boolean: 'true or false',
  object: 'any object',
  array: 'any array',
  null: 'null',
};

function onlyMember(node: Node): Property | undefined {
  const [first, second] = node.kind === 'object' ? (node satisfies ObjectNode).properties : [];
  return second === undefined && first?.name.startsWith('$') === true ? first : undefined;
}

/** The matcher, or a sentence on what is wrong with it; nothing for a member that happens to begin with `$`. */
function readMatcher({ name, value }: Property): Matcher | string | undefined {
  const node = asWritten(value);
  switch (name) {
    case '$any':
      return readAny(node);
    case '$like':
      return readLike(node);
    case '$absent':
      return isTrue(node) ? { kind: 'absent' } : '`$absent` is `true`.';
    default: {
      const hint = suggestion(name, matcherNames);
      return hint === '' ? undefined : `There is no matcher \`${name}\`.${hint}`;
    }
  }
}

function readAny(node: Node): Matcher | string {
  if (isTrue(node)) return { kind: 'any', type: undefined };
  const written = node.kind === 'null' ? 'null' : node.kind === 'string' ? node.value : undefined;
  const type = valueTypes.find((known) => known === written);
  if (type !== undefined) return { kind: 'any', type };
  const types = valueTypes.map((known) => `\`${known}\``).join(', ');
  return `\`$any\` is \`true\`, or one of ${types}.${suggestion(written ?? '', valueTypes)}`;
}

function readLike(node: Node): Matcher | string {
  if (node.kind !== 'string') return '`$like` is a text in which `*` stands for any characters.';
  const reading = parseStringPattern(node.value);
  if (reading.kind === 'malformed') return reading.problems[0]?.message ?? '';
  return { kind: 'like', text: node.value, pattern: reading.tree };
}

function isTrue(node: Node): boolean {
  return node.kind === 'boolean' && node.value;
}

function typeOf(value: Value): ValueType | undefined {
  if (value instanceof UnknownValue) return undefined;
  if (value === null) return 'null';
  if (isList(value)) return 'array';
  return typeof value as ValueType;
}

/** Texts between wildcards are searched from left to right, which never has to go back. */
function isLike(text: string, pattern: StringPattern): boolean {
  const whole = literalPattern(pattern);
  if (whole !== undefined) return text === whole;
  const { tokens } = pattern;
  let offset = 0;
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'wildcard') continue;
    const at = index === tokens.length - 1 ? text.length - token.value.length : text.indexOf(token.value, offset);
    const isAnchored = index === 0 ? at === 0 : at >= offset;
    if (!isAnchored || !text.startsWith(token.value, at)) return false;
    offset = at + token.value.length;
  }
  return tokens.at(-1)?.kind === 'wildcard' || offset === text.length;
}
