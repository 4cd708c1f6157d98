import type { StringLayout, StringNode, YamlBlockLayout } from '../node.ts';
import { afterLineBreak, lineEndFrom } from './gaps.ts';
import { plainValue } from './scalars.ts';

/**
 * A whole scalar whose text is `text`, quotes and block indicators included, to write in the place of one laid out like
 * `layout`: in its style where that style can say it, or else in quotes, which can say anything.
 */
export function encodeYaml(layout: StringLayout, text: string): string {
  if (typeof layout === 'object') return literalBlock(layout, text) ?? doubleQuoted(text);
  if (layout === 'yaml-double-quoted' || !isPrintableLine(text)) return doubleQuoted(text);
  return layout === 'yaml-plain' && isPlain(text) ? text : `'${text.replaceAll("'", "''")}'`;
}

/**
 * The characters to write inside a YAML string so that `text` stands there, or nothing when that cannot be told from the
 * text alone: an edit in a plain scalar can turn it into something else.
 */
export function encodeInside(node: StringNode, text: string): string | undefined {
  const { layout } = node;
  if (typeof layout === 'object') return insideBlock(node, layout, text);
  const isFolded = hasLineBreak(node.source.text.slice(node.start, node.end));
  if (isFolded && /^(?:---|\.\.\.)/.test(text)) return undefined;
  if (layout === 'yaml-double-quoted') return insideDoubleQuotes(text, isFolded);
  // White space next to a line break belongs to neither line.
  if (isFolded && text !== text.trim()) return undefined;
  if (layout === 'yaml-single-quoted') return isPrintableLine(text) ? text.replaceAll("'", "''") : undefined;
  return text === '' || isPlain(text) ? text : undefined;
}

/**
 * A literal block. At the margin, and where all lines were blank, no indentation is known that keeps lines inside; and
 * the start and end of some texts are not what `|` and `|-` can say.
 */
function literalBlock(layout: YamlBlockLayout, text: string): string | undefined {
  const body = text.endsWith('\n') ? text.slice(0, -1) : text;
  if (layout.indent === 0 || !isPrintable(text) || body === '' || /^\s|\s$/.test(body)) return undefined;
  const indentation = ' '.repeat(layout.indent);
  return `|${text.endsWith('\n') ? '' : '-'}\n${indentation}${indented(body, `\n`, indentation)}`;
}

/** The lines of a text, the later ones behind `indentation`, which blank ones do not need unless something follows them. */
function indented(text: string, lineBreak: string, indentation: string): string {
  const lines = text.split('\n');
  const last = lines.length - 1;
  return lines
    .map((line, index) => (index === 0 || (line === '' && index < last) ? line : indentation + line))
    .join(lineBreak);
}

/** In a folded block a line break is not what it seems, so that only text on one line is written there. */
function insideBlock(node: StringNode, layout: YamlBlockLayout, text: string): string | undefined {
  if (layout.indent === 0 || !isPrintable(text)) return undefined;
  if (layout.style === 'literal') return indented(text, lineBreakAfter(node), ' '.repeat(layout.indent));
  return text.includes('\n') || text !== text.trim() ? undefined : text;
}

function lineBreakAfter(node: StringNode): string {
  const { text } = node.source;
  const end = lineEndFrom(text, node.start);
  return text.slice(end, afterLineBreak(text, end));
}

/** The escapes of JSON are YAML's too (YAML 1.2.2, section 5.7); what only JSON takes as it is gets one as well. */
function insideDoubleQuotes(text: string, isFolded: boolean): string {
  const escaped = JSON.stringify(text).slice(1, -1).replace(needsEscape, escapeOf);
  return isFolded ? escaped.replace(/^ | $/g, '\\ ') : escaped;
}

function doubleQuoted(text: string): string {
  return `"${JSON.stringify(text).slice(1, -1).replace(needsEscape, escapeOf)}"`;
}

const needsEscape = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

function escapeOf(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/**
 * Whether a text can stand without quotes, in brackets too, and still be that text; for YAML 1.1 readers as well, which
 * take `yes` and `on` for booleans.
 */
function isPlain(text: string): boolean {
  if (!isPrintableLine(text) || text !== text.trim() || plainValue(text) !== undefined) return false;
  if (/^[-?:#&*!|>'"%@`=<]/.test(text) || /[,[\]{}\t]|: |:$| #|^\.\.\./.test(text)) return false;
  return !/^(?:y|n|yes|no|on|off)$/i.test(text);
}

function isPrintableLine(text: string): boolean {
  return isPrintable(text) && !text.includes('\n');
}

/** Whether YAML takes every character as it is (section 5.1); a carriage return would become a line feed. */
function isPrintable(text: string): boolean {
  return !unprintable.test(text);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: those are the characters that are looked for.
const unprintable = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|\p{Surrogate}/u;

function hasLineBreak(text: string): boolean {
  return /[\r\n]/.test(text);
}
