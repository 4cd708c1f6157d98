import { intrinsicFunctions } from '../../language/intrinsic-functions.ts';
import { ExpressionLexer, type ExpressionToken } from '../cursor/expression-lexer.ts';

/** The tokens of a JSONPath, or of a call of an intrinsic function, as far as it is written. */
export function pathTokens(text: string): readonly ExpressionToken[] {
  const lexer = new ExpressionLexer(text);
  const brackets: Bracket[] = [];
  let before = '';
  for (lexer.skipBlanks(); lexer.next !== ''; lexer.skipBlanks()) {
    readToken(lexer, { before, brackets });
    before = text.charAt(lexer.position - 1);
  }
  return lexer.tokens;
}

/** What is open: `[` of a step, `(` of a call, `?` whatever is open in a filter. */
type Bracket = '[' | '(' | '?';

interface Before {
  /** The last character that is no blank; nothing at the beginning. */
  readonly before: string;
  readonly brackets: Bracket[];
}

function readToken(lexer: ExpressionLexer, state: Before): void {
  const { next, position } = lexer;
  if (lexer.startsWith('States.')) return readIntrinsic(lexer);
  if (next === "'" || next === '"') return lexer.add(isMember(state) ? 'property' : 'string', lexer.quotedEnd());
  if (next === '$' || next === '@') return readRoot(lexer);
  if (state.before === '.' && !'.*[('.includes(next)) return readMember(lexer);
  if (/\d/.test(next)) return lexer.add('number', lexer.numberEnd());
  const end = lexer.nameEnd(position);
  if (end > position) return lexer.add('keyword', end);
  return readSign(lexer, state);
}

function readIntrinsic(lexer: ExpressionLexer): void {
  const end = lexer.nameEnd(lexer.position + 'States.'.length);
  lexer.add('function', end, intrinsicFunctions.has(lexer.text.slice(lexer.position, end)));
}

/** `['name']`, and `['a', 'b']`; in filters and calls texts are texts. */
function isMember({ before, brackets }: Before): boolean {
  return brackets.at(-1) === '[' && (before === '[' || before === ',');
}

/** `$`, `$$` and `@` are the language's own. */
function readRoot(lexer: ExpressionLexer): void {
  const { text, position } = lexer;
  if (lexer.startsWith('$$')) return lexer.add('variable', position + 2, true);
  const end = text[position] === '@' ? position + 1 : lexer.nameEnd(position + 1);
  lexer.add('variable', end, end === position + 1);
}

/** A name may hold nearly everything but what begins the next step, or ends the path. */
function readMember(lexer: ExpressionLexer): void {
  const { text } = lexer;
  let end = lexer.position;
  while (end < text.length && !' \t\r\n.[](),\'"=<>!&|'.includes(text.charAt(end))) end++;
  lexer.add(text[end] === '(' ? 'function' : 'property', Math.max(end, lexer.position + 1));
}

function readSign(lexer: ExpressionLexer, { before, brackets }: Before): void {
  const { next, position } = lexer;
  const isInFilter = before === '?' || brackets.at(-1) === '?';
  if (next === '[' || next === '(') brackets.push(isInFilter ? '?' : next);
  if (next === ']' || next === ')') brackets.pop();
  if (signs.includes(next)) {
    lexer.position++;
    return;
  }
  const long = longSigns.find((sign) => lexer.startsWith(sign));
  lexer.add('operator', position + (long ?? next).length);
}

/** No tokens: every theme shows them as they are. */
const signs = '[](),.';

const longSigns: readonly string[] = ['==', '!=', '<=', '>=', '=~', '&&', '||'];
