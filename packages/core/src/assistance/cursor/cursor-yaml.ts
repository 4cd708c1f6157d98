import { lineStartOf } from '../../syntax/lines.ts';
import { lineEndFrom } from '../../syntax/yaml/gaps.ts';
import { probeName, type Spot } from './spot.ts';

/**
 * The stretches in which a key or a value may stand at an offset of a YAML text, likely ones first: only reading the text
 * with a probe in them tells which it is. Only the offset's own line is looked at; brackets are those opened on it.
 */
export function yamlSpotsAt(text: string, offset: number): readonly Spot[] {
  const line = { text, offset, start: lineStartOf(text, offset), end: lineEndFrom(text, offset) };
  const word = wordAt(line);
  if (word === undefined) return [];
  return probesFor(word).map((probe) => spotOf(line, word, probe));
}

interface Line {
  readonly text: string;
  readonly offset: number;
  readonly start: number;
  readonly end: number;
}

/** What stands at the cursor, which may be nothing yet. */
interface Word {
  readonly start: number;
  readonly end: number;
  readonly quote: '"' | "'" | undefined;
  readonly isClosed: boolean;
  /** `first`: the first of its line but for dashes. `value`: behind a colon. `flow`: within brackets. */
  readonly role: 'first' | 'value' | 'flow';
  /** Whether a blank is missing before it, as in `Type:`. */
  readonly isTight: boolean;
  readonly hasColon: boolean;
  /** Where the first key of its line begins, behind the dashes. */
  readonly column: number;
}

/** Where the line has been read up to, and what comes next there. */
interface Progress {
  position: number;
  role: Word['role'];
  brackets: number;
  column: number;
}

function wordAt(line: Line): Word | undefined {
  const progress: Progress = { position: line.start, role: 'first', brackets: 0, column: line.start };
  while (progress.position <= line.end) {
    const gap = progress.position;
    const start = skipBlanks(line, gap);
    if (line.offset < start || start === line.end) return emptyWord(line, progress, gap);
    if (beginsComment(line, start)) return undefined;
    if (takeMark(line, progress, start)) continue;
    const word = readWord(line, progress, start);
    if (line.offset <= word.end) return isInside(word, line.offset) ? word : undefined;
    if (!takeWord(line, progress, word)) return undefined;
  }
  return undefined;
}

/** Nothing is written between words that stand already, but for what brackets hold. */
function emptyWord(line: Line, { role, column, brackets }: Progress, gap: number): Word | undefined {
  const { text, offset, end } = line;
  const rest = text.slice(offset, end).trimStart();
  const isFree = rest === '' || rest.startsWith('#') || (brackets > 0 && /^[,\]}]/.test(rest));
  if (!isFree) return undefined;
  const isTight = offset === gap && /[:-]/.test(text.charAt(gap - 1)) && gap > line.start;
  const isFirst = role === 'first';
  const place = { start: offset, end: offset, column: isFirst ? offset : column };
  return { ...place, quote: undefined, isClosed: false, role, isTight, hasColon: false };
}

function skipBlanks({ text, end }: Line, from: number): number {
  let position = from;
  while (position < end && (text[position] === ' ' || text[position] === '\t')) position++;
  return position;
}

function beginsComment({ text, start }: Line, position: number): boolean {
  return text[position] === '#' && (position === start || /[ \t]/.test(text.charAt(position - 1)));
}

/** Passes over a dash, a bracket, a comma between brackets, a tag or an anchor. */
function takeMark(line: Line, progress: Progress, start: number): boolean {
  const character = line.text.charAt(start);
  if (line.offset < start + 1) return false;
  if (progress.role === 'first' && character === '-' && isBlankAt(line, start + 1)) {
    progress.position = start + 1;
    return true;
  }
  if (character === '{' || character === '[') progress.brackets++;
  else if (character === '}' || character === ']') progress.brackets--;
  else if (!(character === ',' && progress.brackets > 0)) return takeProperty(line, progress, start);
  progress.position = start + 1;
  progress.role = 'flow';
  return true;
}

function takeProperty(line: Line, progress: Progress, start: number): boolean {
  if (!/[!&]/.test(line.text.charAt(start))) return false;
  let end = start;
  while (end < line.end && !isBlankAt(line, end)) end++;
  if (line.offset <= end) return false;
  progress.position = end;
  return true;
}

function isBlankAt({ text, end }: Line, position: number): boolean {
  return position >= end || text[position] === ' ' || text[position] === '\t';
}

function readWord(line: Line, { role, brackets, column, position }: Progress, start: number): Word {
  const { text } = line;
  const character = text.charAt(start);
  const quote = character === '"' || character === "'" ? character : undefined;
  const end = quote === undefined ? plainEnd(line, start, brackets) : quotedEnd(line, start, quote);
  const isClosed = quote !== undefined && end > start + 1 && text[end - 1] === quote;
  const next = skipBlanks(line, end);
  const hasColon = text[next] === ':' && isBlankAt(line, next + 1);
  const isTight = start === position && text[start - 1] === ':';
  const isFirst = role === 'first';
  return { start, end, quote, isClosed, role, isTight, hasColon, column: isFirst ? start : column };
}

function plainEnd(line: Line, start: number, brackets: number): number {
  const { text } = line;
  let position = start;
  let end = start;
  for (; position < line.end; position++) {
    const character = text.charAt(position);
    if (character === ':' && isBlankAt(line, position + 1)) break;
    if (brackets > 0 && ',[]{}'.includes(character)) break;
    if (beginsComment(line, position)) break;
    if (character !== ' ' && character !== '\t') end = position + 1;
  }
  return end;
}

/** The end of a quoted text, with its quote; of one without, the end of the line. */
function quotedEnd({ text, end }: Line, start: number, quote: string): number {
  for (let position = start + 1; position < end; position++) {
    if (quote === '"' && text[position] === '\\') position++;
    else if (text[position] === quote) {
      if (quote === '"' || text[position + 1] !== quote) return position + 1;
      position++;
    }
  }
  return end;
}

function isInside({ start, end, quote, isClosed }: Word, offset: number): boolean {
  if (quote === undefined) return true;
  return start < offset && (!isClosed || offset < end);
}

/** Passes over a word and the colon behind it; anything else behind it ends what can be told of the line. */
function takeWord(line: Line, progress: Progress, { end, hasColon, column }: Word): boolean {
  const next = skipBlanks(line, end);
  progress.column = column;
  progress.position = hasColon ? next + 1 : next;
  if (hasColon) progress.role = 'value';
  return hasColon || progress.brackets > 0;
}

/** What is tried in the word's place; `~` keeps what follows from becoming the value of a new key. */
function probesFor({ role, hasColon, isTight }: Word): readonly string[] {
  if (hasColon) return [probeName];
  if (role === 'value') return isTight ? [` ${probeName}`] : [probeName, `${probeName},`];
  const key = `${probeName}: ~`;
  if (role === 'first') return isTight ? [` ${key}`, ` ${probeName}`] : [key, `${probeName}:`, `${key},`, probeName];
  return [key, `${key},`, probeName, `${probeName},`];
}

function spotOf({ text, offset, start: lineStart }: Line, word: Word, probe: string): Spot {
  const { start, end, quote, isClosed, role, isTight, hasColon, column } = word;
  const contentStart = quote === undefined ? start : start + 1;
  return {
    offset,
    start,
    end,
    typed: decoded(text.slice(contentStart, offset), quote),
    following: decoded(text.slice(offset, isClosed ? end - 1 : end), quote),
    style: role === 'flow' || probe.endsWith(',') ? 'yaml-flow' : 'yaml-block',
    quote,
    probe,
    colon: hasColon ? 'written' : 'missing',
    before: isTight ? ' ' : '',
    after: probe.endsWith(',') ? ',' : '',
    missingComma: undefined,
    line: role === 'first' ? 'own' : 'shared',
    indentation: ' '.repeat(column - lineStart),
  };
}

/** Without escapes, as far as names and quotes are concerned. */
function decoded(written: string, quote: Word['quote']): string {
  if (quote === "'") return written.replaceAll("''", "'");
  if (quote === undefined) return written;
  return written.replace(/\\(.)/g, (_escape, character: string) => (/["'\\/]/.test(character) ? character : ' '));
}
