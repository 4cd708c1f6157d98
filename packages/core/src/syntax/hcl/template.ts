import type { Span } from '../../text/span.ts';
import { appendDecoded, appendVerbatim, type DecodedText, decodedText } from '../yaml/decoded-text.ts';
import { bracketEnd, isEscapedOpening, isOpening } from './brackets.ts';
import { isBlank } from './characters.ts';
import { indentEnd } from './heredoc.ts';

/** The text that a template makes, with a placeholder `${…}` for each interpolation in it. */
export interface TemplateContent extends DecodedText {
  /** Where the expressions of the interpolations stand. */
  readonly interpolations: Span[];
  /** Whether all interpolations are plain names, and nothing is escaped, so that the text says what is filled in. */
  isPlain: boolean;
  /** Whether `%{ if … }` or `%{ for … }` decide about the text, or an interpolation is not closed: then it is not known. */
  isUnknown: boolean;
}

/** Where a template stands, and how. */
export interface TemplatePlace extends Span {
  /** Whether a backslash begins an escape, as it does between quotes alone. */
  readonly escapes: 'backslash' | 'none';
  /** How many blanks at the start of a line do not belong to the text. */
  readonly indent: number;
}

/**
 * Reads a template of HCL.
 * https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md#templates
 */
export function readTemplate(text: string, place: TemplatePlace): TemplateContent {
  const content: TemplateContent = { ...decodedText(text), interpolations: [], isPlain: true, isUnknown: false };
  let position = place.start;
  while (position < place.end && !content.isUnknown) {
    const kind = partAt(text, position, place);
    position = kind === 'plain' ? passPlain(content, position, place) : parts[kind](content, position, place);
  }
  return content;
}

type PartKind = 'plain' | 'escape' | 'opening-escape' | 'interpolation' | 'directive' | 'indentation';

function partAt(text: string, position: number, place: TemplatePlace): PartKind {
  if (place.escapes === 'backslash' && text[position] === '\\') return 'escape';
  if (isEscapedOpening(text, position)) return 'opening-escape';
  if (isOpening(text, position)) return text[position] === '$' ? 'interpolation' : 'directive';
  return isIndentation(text, position, place) ? 'indentation' : 'plain';
}

function isIndentation(text: string, position: number, { start, indent }: TemplatePlace): boolean {
  const isLineStart = position === start || text[position - 1] === '\n';
  return indent > 0 && isLineStart && isBlank(text.charCodeAt(position));
}

/** Adds what stands for itself, up to the next character that may not. */
function passPlain(content: TemplateContent, start: number, place: TemplatePlace): number {
  const { written } = content;
  let end = start + 1;
  while (end < place.end && !isSpecial(written.charCodeAt(end), written.charCodeAt(end - 1))) end++;
  appendVerbatim(content, start, end);
  return end;
}

function isSpecial(code: number, before: number): boolean {
  return code === 0x5c || code === 0x24 || code === 0x25 || before === 0x0a;
}

/** Reads a part that does not stand for itself, and says where it ends. */
type PassPart = (content: TemplateContent, position: number, place: TemplatePlace) => number;

const parts: Readonly<Record<Exclude<PartKind, 'plain'>, PassPart>> = {
  escape: passEscape,
  'opening-escape': passOpeningEscape,
  interpolation: passInterpolation,
  directive: passDirective,
  indentation: ({ written }, line, { indent, end }) => Math.min(indentEnd(written, line), line + indent, end),
};

function passEscape(content: TemplateContent, start: number): number {
  const { written } = content;
  const letter = written[start + 1] ?? '';
  const digits = letter === 'u' ? 4 : letter === 'U' ? 8 : 0;
  const end = Math.min(start + 2 + digits, written.length);
  appendDecoded(content, escaped(letter, written.slice(start + 2, end)), { start, end });
  return end;
}

function escaped(letter: string, digits: string): string {
  const simple = simpleEscapes.get(letter);
  if (simple !== undefined) return simple;
  const point = /^[0-9a-f]+$/i.test(digits) ? Number.parseInt(digits, 16) : Number.NaN;
  return point <= 0x10ffff ? String.fromCodePoint(point) : letter + digits;
}

const simpleEscapes: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['"', '"'],
  ['\\', '\\'],
]);

function passOpeningEscape(content: TemplateContent, start: number): number {
  content.isPlain = false;
  appendDecoded(content, content.written.slice(start + 1, start + 3), { start, end: start + 3 });
  return start + 3;
}

function passInterpolation(content: TemplateContent, start: number, place: TemplatePlace): number {
  const { written } = content;
  const { end, isClosed } = bracketEnd(written, start + 2, place.end);
  content.isUnknown ||= !isClosed;
  content.interpolations.push({ start: start + 2, end: Math.max(end - 1, start + 2) });
  const inside = written.slice(start + 2, end - 1);
  content.isPlain &&= /^\s*[A-Za-z_]\w*\s*$/.test(inside);
  if (/^[^{}"\\\p{Cc}]*$/u.test(inside)) appendVerbatim(content, start, end);
  else appendDecoded(content, `\${${standIn(inside)}}`, { start, end });
  return end;
}

/** An expression without what would end a placeholder, or the string around it. */
function standIn(expression: string): string {
  return expression
    .replace(/[{}\\]/g, '')
    .replaceAll('"', "'")
    .replace(/[\s\p{Cc}]+/gu, ' ');
}

function passDirective(content: TemplateContent, start: number, place: TemplatePlace): number {
  content.isUnknown = true;
  return place.end > start ? place.end : start + 2;
}
