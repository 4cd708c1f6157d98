import { isList, isObject, memberOf, UnknownValue, type Value } from './value.ts';

/** The compact JSON text of a value as AWS writes it, or the first unknown value in it. */
export function jsonText(value: Value): string | UnknownValue {
  return written(value, json);
}

/** What a message quotes of a value: its JSON text, in which a label stands for what is unknown. */
export function quotedJson(value: Value): string {
  const text = written(value, { ...json, unknown: ({ label }) => label });
  return typeof text === 'string' ? text : text.label;
}

/** What `States.Format` puts in for a value: Java's own text for it, `{a=1, b=[x, y]}`, in which texts have no quotes. */
export function javaText(value: Value): string | UnknownValue {
  return written(value, java);
}

/** A text that two values share only if they are equal, whatever the order of their members. */
export function canonicalText(value: Value): string | UnknownValue {
  return written(value, canonical);
}

/**
 * A number as Java prints it. JSON's `1` and `1.0` are the same number here, so a whole one is printed without a point
 * up to the size at which JavaScript too begins to write exponents.
 */
export function javaNumber(number: number): string {
  if (Number.isSafeInteger(number)) return String(number);
  if (Number.isInteger(number) && Math.abs(number) < 1e21) return String(BigInt(number));
  const magnitude = Math.abs(number);
  if (magnitude >= 1e-3 && magnitude < 1e7) return String(number);
  const [digits = '', exponent = ''] = number.toExponential().split('e');
  return `${digits.includes('.') ? digits : `${digits}.0`}E${Number(exponent)}`;
}

/** How a value is written. */
interface Style {
  readonly text: (text: string) => string;
  readonly number: (number: number) => string;
  readonly key: (name: string) => string;
  readonly separator: string;
  readonly names: (names: string[]) => readonly string[];
  /** Nothing, where a text of something unknown would be of no use. */
  readonly unknown?: (unknown: UnknownValue) => string;
}

const json: Style = {
  text: jsonString,
  number: javaNumber,
  key: (name) => `${jsonString(name)}:`,
  separator: ',',
  names: (names) => names,
};

const java: Style = {
  text: (text) => text,
  number: javaNumber,
  key: (name) => `${name}=`,
  separator: ', ',
  names: (names) => names,
};

const canonical: Style = { ...json, number: (number) => String(number), names: (names) => names.sort() };

/** AWS's Jackson writes the digits of `\u001F` as capitals, JavaScript as small letters. */
function jsonString(text: string): string {
  const json = JSON.stringify(text);
  if (!json.includes('\\')) return json;
  return json.replaceAll(/\\(?:u([0-9a-f]{4})|.)/g, (escape, digits?: string) =>
    digits === undefined ? escape : `\\u${digits.toUpperCase()}`,
  );
}

type Pending = { readonly text: string } | { readonly value: Value };

/** Values may be nested as deep as the text that they come from, so the stack is our own. */
function written(root: Value, style: Style): string | UnknownValue {
  if (typeof root !== 'object' || root === null) return scalarText(root, style);
  const pieces: string[] = [];
  const pending: Pending[] = [{ value: root }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if ('text' in next) pieces.push(next.text);
    else if (next.value instanceof UnknownValue) {
      if (style.unknown === undefined) return next.value;
      pieces.push(style.unknown(next.value));
    } else writeOne(next.value, style, { pieces, pending });
  }
  return pieces.join('');
}

interface Output {
  readonly pieces: string[];
  readonly pending: Pending[];
}

function writeOne(value: Exclude<Value, UnknownValue>, style: Style, { pieces, pending }: Output): void {
  if (isList(value)) {
    pieces.push('[');
    pending.push({ text: ']' });
    pushParts(
      pending,
      value.map((item) => [{ value: item }]),
      style,
    );
  } else if (isObject(value)) {
    pieces.push('{');
    const members = style
      .names(Object.keys(value))
      .map((name): Pending[] => [{ value: memberOf(value, name) ?? null }, { text: style.key(name) }]);
    pending.push({ text: '}' });
    pushParts(pending, members, style);
  } else pieces.push(scalarText(value, style));
}

/** The parts with separators between them, last first, because the stack is taken from its end. */
function pushParts(pending: Pending[], parts: readonly (readonly Pending[])[], style: Style): void {
  for (let index = parts.length - 1; index >= 0; index--) {
    for (const part of parts[index] ?? []) pending.push(part);
    if (index > 0) pending.push({ text: style.separator });
  }
}

function scalarText(value: Value, style: Style): string {
  if (typeof value === 'string') return style.text(value);
  return typeof value === 'number' ? style.number(value) : String(value);
}
