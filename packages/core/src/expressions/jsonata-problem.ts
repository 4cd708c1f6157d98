import type { ExpressionProblem } from './problem.ts';

/** What the JSONata library throws at a syntax error. */
export interface JsonataError {
  readonly code: string;
  /** Where the faulty token ends, with the exceptions that `spanOf` knows. */
  readonly position?: number;
  readonly token?: unknown;
  /** What was expected, or the literal or number that a message names. */
  readonly value?: unknown;
}

/** The codes of the library's syntax errors, from its own table of errors, in our words. */
const messages = new Map<string, (error: JsonataError) => string>([
  ['S0101', () => 'The string is not closed by its quote.'],
  ['S0102', ({ token }) => `The number ${quoted(token)} is out of range.`],
  ['S0103', ({ token }) => `\`\\${plain(token)}\` is not an escape of a JSONata string.`],
  ['S0104', () => 'The escape `\\u` is followed by four hexadecimal digits.'],
  ['S0105', () => 'The quoted name is not closed by a backtick.'],
  ['S0106', () => 'The comment is not closed by `*/`.'],
  ['S0201', ({ token }) => `Expected the expression to end, but found ${quoted(token)}.`],
  ['S0202', ({ value, token }) => `Expected ${quoted(value)}, but found ${quoted(token)}.`],
  ['S0203', ({ value }) => `Expected ${quoted(value)}, but the expression ends.`],
  ['S0204', ({ token }) => `${quoted(token)} is not an operator of JSONata.`],
  ['S0207', () => 'Expected a value, but the expression ends.'],
  ['S0208', ({ value }) => `Parameter ${plain(value)} of the function is not a variable such as \`$x\`.`],
  ['S0209', () => 'A predicate cannot follow a grouping expression.'],
  ['S0210', () => 'A step has only one grouping expression.'],
  ['S0211', ({ token }) => `Expected a value, but found ${quoted(token)}.`],
  ['S0212', () => 'What stands left of `:=` is not a variable such as `$x`.'],
  ['S0213', ({ value }) => `The literal ${quoted(value)} cannot be a step of a path.`],
  ['S0214', ({ token }) => `What stands right of ${quoted(token)} is not a variable such as \`$x\`.`],
  ['S0215', () => 'A context variable is bound before the predicates of its step.'],
  ['S0216', () => 'A context variable is bound before the order of its step.'],
  ['S0217', () => 'The parent that `%` refers to cannot be derived from the expression.'],
  ['S0301', () => 'The regular expression is empty.'],
  ['S0302', () => 'The regular expression is not closed by `/`.'],
  ['S0401', () => 'Type parameters belong to functions and arrays only.'],
  ['S0402', () => 'A choice of types cannot hold types with parameters.'],
]);

/** Operators of other languages, by the text that ends where the library stumbles. */
const foreignOperators = new Map([
  ['==', 'JSONata compares with `=`, not with `==`.'],
  ['&&', 'JSONata writes `and`, not `&&`.'],
  ['||', 'JSONata writes `or`, not `||`.'],
  ['!', 'JSONata writes `$not(…)`, not `!`.'],
]);

export function isJsonataError(error: unknown): error is JsonataError {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string';
}

/** Puts a syntax error of the library into our words, at the token that it is about. */
export function jsonataProblem(text: string, error: JsonataError): ExpressionProblem {
  const { start, end } = spanOf(text, error);
  const foreign = foreignOperatorAt(text, { start, end });
  if (foreign !== undefined && isAboutToken(error)) return foreign;
  const message = messages.get(error.code)?.(error);
  return { message: message ?? `The JSONata expression has a syntax error (${error.code}).`, start, end };
}

function isAboutToken({ code }: JsonataError): boolean {
  return code === 'S0201' || code === 'S0202' || code === 'S0204' || code === 'S0211';
}

function foreignOperatorAt(
  text: string,
  { start, end }: { start: number; end: number },
): ExpressionProblem | undefined {
  for (const [operator, message] of foreignOperators) {
    for (const from of [end - operator.length, start]) {
      if (from >= 0 && text.startsWith(operator, from)) return { message, start: from, end: from + operator.length };
    }
  }
  return undefined;
}

function spanOf(text: string, { code, position = text.length, token }: JsonataError): { start: number; end: number } {
  const written = typeof token === 'string' ? token : '';
  switch (code) {
    case 'S0102':
      return { start: position, end: position + written.length };
    case 'S0103':
    case 'S0104':
      return { start: position - 1, end: Math.min(text.length, position + 1) };
    case 'S0106':
      return { start: position, end: position + 2 };
    default:
      return tokenBefore(text, { position: Math.min(position, text.length), written });
  }
}

/** The token that ends at the position, or at least its last character that is no blank. */
function tokenBefore(
  text: string,
  { position, written }: { position: number; written: string },
): { start: number; end: number } {
  const start = position - written.length;
  if (written !== '' && text.slice(Math.max(0, start), position) === written) return { start, end: position };
  const end = text.slice(0, position).trimEnd().length;
  return { start: Math.max(0, end - 1), end };
}

function plain(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value ?? null);
}

function quoted(value: unknown): string {
  if (value === '(end)') return 'the end';
  const text = plain(value);
  return text.includes('`') ? 'a backtick' : `\`${text}\``;
}
