import { isList, isObject, UnknownValue, type Value } from '../value.ts';
import { Refusal } from './evaluator.ts';

/** What a JSON text stands for; a blank one for `null`, as recorded. */
export function parsedJson(text: string): Value | Refusal {
  if (/^[ \t\r\n]*$/.test(text)) return null;
  const value = valueOf(text);
  if (value === undefined) return new Refusal('The text is not valid JSON.');
  if (mayBeInfinite.test(text) && holdsInfinity(value)) return tooLarge;
  return value === 0 ? 0 : value;
}

function valueOf(text: string): Value | undefined {
  try {
    return JSON.parse(text) as Value;
  } catch {
    return undefined;
  }
}

/** Numbers above 1e308 have no double, and take an exponent of three digits, or very many digits. */
const mayBeInfinite = /[eE]\+?0*[1-9]\d\d|\d{100}/;

const tooLarge = new UnknownValue(
  'States.StringToJson',
  'The text holds a number that is too large for a simulation. Write a smaller one.',
);

function holdsInfinity(root: Value): boolean {
  const open: Value[] = [root];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next === 'number' && !Number.isFinite(next)) return true;
    const held = isList(next) ? next : isObject(next) ? Object.values(next) : [];
    for (const value of held) open.push(value);
  }
  return false;
}
