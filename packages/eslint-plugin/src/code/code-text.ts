import { encodeQuoted } from './literal-text.ts';
import type { Literal, Style } from './written-json.ts';

/** How JSON is written in code: keys and texts as the ones around are. */
interface CodeStyle extends Style {
  /** Whether a text that stands alone is a key. */
  readonly isKey: boolean;
}

/** JSON as code, which it is as it stands; but keys and texts have the quotes that those around have. */
export function asCode(json: string, { quote, hasBareKeys, isKey }: CodeStyle): string {
  return json.replace(stringOrComment, (written, string: string | undefined, colon: string | undefined) => {
    const text = string === undefined ? undefined : textOf(string);
    if (text === undefined) return written;
    const isBare = hasBareKeys && (colon !== undefined || isKey) && identifier.test(text);
    return `${isBare ? text : quote + encodeQuoted(text, quote) + quote}${colon ?? ''}`;
  });
}

/** Text within a string of the code; nothing where it cannot stand there. */
export function insideLiteral(text: string, { quote, holds }: Literal): string | undefined {
  const meant = holds === 'json' ? text : textOf(`"${text}"`);
  if (meant === undefined) return undefined;
  if (quote === 'none') return /^[\w$]*$/.test(meant) ? meant : undefined;
  return encodeQuoted(meant, quote);
}

const stringOrComment = /("(?:[^"\\]|\\.)*")(\s*:)?|\/\/.*|\/\*[\s\S]*?\*\//g;

const identifier = /^[A-Za-z_$][\w$]*$/;

function textOf(string: string): string | undefined {
  try {
    return JSON.parse(string) as string;
  } catch {
    return undefined;
  }
}
