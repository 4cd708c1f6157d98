/**
 * What an untagged plain scalar means in the YAML 1.2 core schema (YAML 1.2.2, section 10.3.2): `Yes`, `on` and dates are
 * texts there. Nothing means a text.
 */
export function plainValue(text: string): null | boolean | number | undefined {
  const first = text.charCodeAt(0);
  if (mayBeginNumber(first)) return numberValue(text);
  if (text.length > 5) return undefined;
  return words.get(text);
}

const words: ReadonlyMap<string, null | boolean> = new Map([
  ['', null],
  ['~', null],
  ...['null', 'Null', 'NULL'].map((word) => [word, null] as const),
  ...['true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, false] as const),
]);

function mayBeginNumber(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || code === 0x2b || code === 0x2d || code === 0x2e;
}

const decimal = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const octal = /^0o[0-7]+$/;
const hexadecimal = /^0x[0-9a-fA-F]+$/;
const infinite = /^[-+]?\.(?:inf|Inf|INF)$/;
const notANumber = /^\.(?:nan|NaN|NAN)$/;

/** A number too large for a double stays a text, as js-yaml has it. */
function numberValue(text: string): number | undefined {
  if (decimal.test(text) || octal.test(text) || hexadecimal.test(text)) {
    const value = Number(text);
    return Number.isFinite(value) ? value : undefined;
  }
  if (infinite.test(text)) return text.startsWith('-') ? -Infinity : Infinity;
  return notANumber.test(text) ? Number.NaN : undefined;
}
