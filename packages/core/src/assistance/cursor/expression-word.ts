import { isNamePart } from '../../expressions/variable-name.ts';

/** A name in an expression, as far as it is written, with what it is reached through: `$states.context.Ex`. */
export interface ExpressionWord {
  /** The steps before the last one, such as `$states` and `context`. */
  readonly steps: readonly string[];
  /** The last step up to the cursor, and what of it stands behind. */
  readonly start: string;
  readonly rest: string;
  /** The last character before the whole name that is no blank; the empty string at the beginning. */
  readonly previous: string;
  /** Whether a bracket follows, so that it is called. */
  readonly isCalled: boolean;
}

/** The name at the cursor between two parts of an expression; nothing within quotes and comments. */
export function expressionWordAt(before: string, after: string, quotes: string): ExpressionWord | undefined {
  if (isWithinQuotes(before, quotes)) return undefined;
  const begin = wordStart(before);
  const steps = before.slice(begin).split('.');
  const rest = after.slice(0, restLength(after));
  return {
    steps: steps.slice(0, -1),
    start: steps.at(-1) ?? '',
    rest,
    previous: before.slice(0, begin).trimEnd().slice(-1),
    isCalled: after.charAt(rest.length) === '(',
  };
}

/** A backslash in quotes stands before a character of its own; comments are those of JSONata. */
function isWithinQuotes(text: string, quotes: string): boolean {
  let quote = '';
  for (let position = 0; position < text.length; position++) {
    const character = text.charAt(position);
    if (quote !== '') {
      if (character === '\\') position++;
      else if (character === quote) quote = '';
    } else if (quotes.includes(character)) quote = character;
    else if (text.startsWith('/*', position)) {
      const end = text.indexOf('*/', position + 2);
      if (end === -1) return true;
      position = end + 1;
    }
  }
  return quote !== '';
}

/** A variable may follow a dot, as in `items.$name`; it begins a name of its own. */
function wordStart(text: string): number {
  let start = text.length;
  while (start > 0 && isWordPart(text.charAt(start - 1))) {
    start--;
    if (text[start] === '$' && text[start - 1] !== '$') break;
  }
  return start;
}

function restLength(text: string): number {
  let length = 0;
  while (length < text.length && isStepPart(text.charAt(length))) length++;
  return length;
}

function isWordPart(character: string): boolean {
  return character === '.' || isStepPart(character);
}

function isStepPart(character: string): boolean {
  return character === '$' || isNamePart(character);
}
