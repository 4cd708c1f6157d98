import type { JsonValue } from '../edit.ts';
import type { HclLayout, StringNode } from '../node.ts';
import { isIdentifier } from './characters.ts';
import { heredocAt } from './heredoc.ts';

/** A whole string, to write in the place of one that is laid out so. */
export function encodeHcl(layout: HclLayout, text: string): string {
  return layout === 'hcl-bare' && isIdentifier(text) ? text : `"${insideQuotes(text)}"`;
}

/** A value on one line. */
export function encodeHclValue(value: JsonValue): string {
  if (typeof value === 'string') return encodeHcl('hcl-quoted', value);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (isArray(value)) return `[${value.map(encodeHclValue).join(', ')}]`;
  const entries = Object.entries(value).map(
    ([name, held]) => `${encodeHcl('hcl-bare', name)} = ${encodeHclValue(held)}`,
  );
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

function isArray(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}

/** Every escape of JSON but two is one of HCL too; what would begin an interpolation or a directive is doubled. */
function insideQuotes(text: string): string {
  return doubledOpenings(
    JSON.stringify(text)
      .slice(1, -1)
      .replace(/\\[bf]|\\./g, (escape) => ownEscapes.get(escape) ?? escape),
  );
}

const ownEscapes: ReadonlyMap<string, string> = new Map([
  ['\\b', '\\u0008'],
  ['\\f', '\\u000c'],
]);

function doubledOpenings(text: string): string {
  return text.replace(/[$%](?=\{)/g, '$&$&');
}

/** What writes text inside a string in quotes. */
export function encodeQuoted(node: StringNode): (inner: string) => string | undefined {
  return (inner) => (joinsToOpening(node, inner) ? undefined : insideQuotes(inner));
}

/** What writes text inside a heredoc, with the indentation that belongs to none of its lines. */
export function encodeHeredoc(node: StringNode): (inner: string) => string | undefined {
  return (inner) => {
    const heredoc = heredocAt(node.source.text, node.start);
    if (heredoc === undefined || joinsToOpening(node, inner) || !isPrintable(inner)) return undefined;
    if (inner.split('\n').some((line) => line.trim() === heredoc.marker)) return undefined;
    return doubledOpenings(inner).replaceAll('\n', `\n${' '.repeat(heredoc.indent)}`);
  };
}

/** Writes text inside a file that is a template; nothing where it may begin an interpolation with what stands next to it. */
export function encodeTemplate(inner: string): string | undefined {
  return /[$%]$/.test(inner) ? undefined : doubledOpenings(inner);
}

/** Whether the text may become `${` or `%{` together with what stands next to it. */
function joinsToOpening({ value }: StringNode, inner: string): boolean {
  return (/[$%]$/.test(inner) && value.includes('{')) || (inner.startsWith('{') && /[$%]/.test(value));
}

/** A carriage return could not be told from one of the file's line breaks. */
function isPrintable(text: string): boolean {
  return !unprintable.test(text.replaceAll('\r\n', '\n'));
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: those are the characters that are looked for.
const unprintable = /[\u0000-\u0008\u000b-\u001f\ufeff]|\p{Surrogate}/u;
