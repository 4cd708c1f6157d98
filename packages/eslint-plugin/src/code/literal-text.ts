import type { TSESTree } from '@typescript-eslint/utils';
import type { Code } from './code-file.ts';

export type Quote = "'" | '"' | '`';

/** Some characters of a string or template, and where they are written. */
export interface Run {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Whether they stand there one by one, and not as an escape. */
  readonly verbatim: boolean;
}

/** The characters that a string is written as, without its quotes; nothing where it is not written as it is understood. */
export function stringRuns({ file, node }: Code<TSESTree.StringLiteral>): readonly Run[] | undefined {
  const [start, end] = node.range;
  const runs = runsBetween(file.text, start + 1, end - 1);
  return textOf(runs) === node.value ? runs : undefined;
}

/** The same of a part of a template, between the places where expressions stand. */
export function templateRuns({ file, node }: Code<TSESTree.TemplateElement>): readonly Run[] | undefined {
  const [start, end] = contentRange(node);
  const runs = runsBetween(file.text, start, end);
  return textOf(runs) === node.value.cooked ? runs : undefined;
}

/** Writes text between such quotes. */
export function encodeQuoted(text: string, quote: Quote): string {
  const escaped = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"');
  if (quote === '`') return escaped.replace(/\\[\s\S]|`|\$(?=\{)/g, inTemplate);
  return escaped.replaceAll(quote, `\\${quote}`);
}

function inTemplate(written: string): string {
  if (written === '\\n') return '\n';
  return written.startsWith('\\') ? written : `\\${written}`;
}

/** Parsers of JavaScript let the part begin behind what opens it, those of TypeScript with it: a backtick or `}`. */
function contentRange({
  range: [start, end],
  value: { raw },
  tail,
}: TSESTree.TemplateElement): readonly [number, number] {
  const marks = tail ? 2 : 3;
  return end - start >= raw.length + marks ? [start + 1, end - marks + 1] : [start, end];
}

function textOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}

function runsBetween(text: string, start: number, end: number): readonly Run[] {
  const runs: Run[] = [];
  let from = start;
  for (const { 0: written, index } of text.slice(start, end).matchAll(special)) {
    const at = start + index;
    if (at > from) runs.push(plainRun(text, from, at));
    from = at + written.length;
    runs.push({ text: meaningOf(written), start: at, end: from, verbatim: false });
  }
  if (from < end) runs.push(plainRun(text, from, end));
  return runs;
}

function plainRun(text: string, start: number, end: number): Run {
  return { text: text.slice(start, end), start, end, verbatim: true };
}

/** Escapes, and line breaks of templates, which are read as one character. */
const special = /\\(?:u\{[\da-fA-F]+\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|[0-3][0-7]{0,2}|[4-7][0-7]?|\r\n|[\s\S])|\r\n?/g;

function meaningOf(written: string): string {
  if (!written.startsWith('\\')) return '\n';
  const character = written.charAt(1);
  if (character === 'u' || character === 'x') return characterOf(/[\da-fA-F]+/.exec(written.slice(2))?.[0] ?? '', 16);
  if (/[0-7]/.test(character)) return characterOf(written.slice(1), 8);
  if (/[\r\n\u2028\u2029]/.test(character)) return '';
  return namedEscapes.get(character) ?? written.slice(1);
}

function characterOf(digits: string, base: number): string {
  const code = Number.parseInt(digits, base);
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

const namedEscapes: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['t', '\t'],
  ['r', '\r'],
  ['b', '\b'],
  ['f', '\f'],
  ['v', '\v'],
]);
