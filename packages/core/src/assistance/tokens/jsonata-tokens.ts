import { jsonataFunctions } from '../../language/jsonata-functions.ts';
import { statesVariable } from '../../language/states-object.ts';
import { ExpressionLexer, type ExpressionToken } from '../cursor/expression-lexer.ts';

/** The tokens of a JSONata expression, as far as it is written. `bound` are the names that the expression binds itself. */
export function jsonataTokens(text: string, bound: ReadonlySet<string>): readonly ExpressionToken[] {
  const lexer = new ExpressionLexer(text);
  const reading: Reading = { bound, isBehindValue: false, mayHoldRegex: true };
  for (lexer.skipBlanks(); lexer.next !== ''; lexer.skipBlanks()) {
    readToken(lexer, reading);
    reading.isBehindValue = endsValue(lexer, reading);
  }
  return lexer.tokens;
}

interface Reading {
  readonly bound: ReadonlySet<string>;
  /** What stands behind a value goes on with it; what stands elsewhere begins one. */
  isBehindValue: boolean;
  /** Whether a slash may be closed by another one; the end of the text is looked for once. */
  mayHoldRegex: boolean;
}

function readToken(lexer: ExpressionLexer, reading: Reading): void {
  const { next, position } = lexer;
  if (lexer.startsWith('/*')) return readComment(lexer);
  if (next === '"' || next === "'") return lexer.add('string', lexer.quotedEnd());
  if (next === '`') return lexer.add('property', lexer.quotedEnd());
  if (/\d/.test(next)) return lexer.add('number', lexer.numberEnd());
  if (next === '$') return readVariable(lexer, reading);
  if (next === '/' && isRegex(lexer, reading)) return readRegex(lexer);
  const end = lexer.nameEnd(position);
  return end > position ? readName(lexer, end, reading) : readSign(lexer);
}

/** Whether what was read last ends a value; comments change nothing. */
function endsValue({ tokens, text, position }: ExpressionLexer, { isBehindValue }: Reading): boolean {
  const last = tokens.at(-1);
  if (last?.end !== position) return ')]}'.includes(text.charAt(position - 1));
  if (last.type === 'comment') return isBehindValue;
  if (last.type === 'keyword') return constants.has(text.slice(last.start, position));
  return last.type !== 'operator';
}

function readComment(lexer: ExpressionLexer): void {
  const end = lexer.text.indexOf('*/', lexer.position + 2);
  lexer.add('comment', end === -1 ? lexer.text.length : end + 2);
}

function readVariable(lexer: ExpressionLexer, { bound }: Reading): void {
  const { text, position } = lexer;
  const end = text[position + 1] === '$' ? position + 2 : lexer.nameEnd(position + 1);
  const name = text.slice(position + 1, end);
  if (bound.has(name)) return lexer.add('parameter', end);
  if (lexer.characterFrom(end) === '(') return lexer.add('function', end, jsonataFunctions.has(name));
  lexer.add('variable', end, name === '' || name === '$' || name === statesVariable);
}

/** A slash behind a value divides, and so does one that nothing closes. */
function isRegex(lexer: ExpressionLexer, reading: Reading): boolean {
  if (reading.isBehindValue || !reading.mayHoldRegex) return false;
  const end = lexer.quotedEnd();
  reading.mayHoldRegex = end > lexer.position + 1 && lexer.text[end - 1] === '/';
  return reading.mayHoldRegex && end > lexer.position + 2;
}

function readRegex(lexer: ExpressionLexer): void {
  let end = lexer.quotedEnd();
  while (/[im]/.test(lexer.text.charAt(end))) end++;
  lexer.add('regexp', end);
}

/** `and`, `or` and `in` are names where nothing stands before them. */
function readName(lexer: ExpressionLexer, end: number, { isBehindValue }: Reading): void {
  const name = lexer.text.slice(lexer.position, end);
  const isFunction = (name === 'function' || name === 'λ') && lexer.characterFrom(end) === '(';
  const isKeyword = isFunction || constants.has(name) || (isBehindValue && joiningWords.has(name));
  lexer.add(isKeyword ? 'keyword' : 'property', end);
}

const joiningWords: ReadonlySet<string> = new Set(['and', 'or', 'in']);

const constants: ReadonlySet<string> = new Set(['true', 'false', 'null']);

/** Brackets, commas and single dots are no tokens: every theme shows them as they are. */
function readSign(lexer: ExpressionLexer): void {
  const { position, text } = lexer;
  const sign =
    longSigns.find((long) => lexer.startsWith(long)) ?? String.fromCodePoint(text.codePointAt(position) ?? 0);
  if ('()[]{},;:.'.includes(sign)) lexer.position += sign.length;
  else lexer.add('operator', position + sign.length);
}

const longSigns: readonly string[] = [':=', '~>', '!=', '<=', '>=', '..', '**', '?:', '??'];
