/**
 * Where the placeholder that begins at `start` ends, for templates that are JSON only once they are rendered:
 * `"MaxConcurrency": ${limit}`, `{{ name }}`, `<ACCOUNT_ID>`. Nothing when none begins there or it does not end on its line.
 */
export function unquotedPlaceholderEnd(text: string, start: number): number | undefined {
  for (const [opening, closing] of marks) {
    if (text.startsWith(opening, start)) return endOnLine(text, start + opening.length, closing);
  }
  return undefined;
}

const marks: readonly (readonly [string, string])[] = [
  ['${', '}'],
  ['{{', '}}'],
  ['<', '>'],
];

function endOnLine(text: string, from: number, closing: string): number | undefined {
  for (let index = from; index < text.length; index++) {
    const character = text[index];
    if (character === '\n' || character === '"') return undefined;
    if (text.startsWith(closing, index)) return index + closing.length;
  }
  return undefined;
}
