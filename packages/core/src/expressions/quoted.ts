import { atEnd, fail, peek, type Scanner } from './scanner.ts';

/** The letters that stand for a control character after a backslash, as in JSON and Java. */
const controlCharacters = new Map([
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
]);

/** Reads a string of a JSONPath in single or double quotes; the quote comes next. Any other escape means its character. */
export function readQuoted(scanner: Scanner): string | undefined {
  const start = scanner.position;
  const quote = peek(scanner);
  scanner.position++;
  const pieces: string[] = [];
  while (!atEnd(scanner)) {
    const character = peek(scanner);
    scanner.position++;
    if (character === quote) return pieces.join('');
    pieces.push(character === '\\' ? readEscape(scanner) : character);
  }
  const message = quote === '"' ? 'The double quote is not closed.' : 'The single quote is not closed.';
  return fail(scanner, { message, start, end: scanner.text.length });
}

/** Writes a string so that `readQuoted` reads it back. */
export function printQuoted(value: string): string {
  return `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

function readEscape(scanner: Scanner): string {
  const hexadecimal = /^u([0-9A-Fa-f]{4})$/.exec(scanner.text.slice(scanner.position, scanner.position + 5));
  if (hexadecimal !== null) {
    scanner.position += 5;
    return String.fromCharCode(Number.parseInt(hexadecimal[1] ?? '', 16));
  }
  const character = peek(scanner);
  scanner.position++;
  return controlCharacters.get(character) ?? character;
}
