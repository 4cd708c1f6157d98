import type { Code } from './code-file.ts';
import type { JsonOutput } from './json-output.ts';
import type { Quote, Run } from './literal-text.ts';
import { placeholderFor } from './placeholder.ts';
import type { TextPart } from './text-parts.ts';
import type { Literal } from './written-json.ts';

/** Writes a text as a string of JSON. */
export function writeText(
  output: JsonOutput,
  parts: readonly TextPart[],
  { file, node }: Code,
  standing: 'code' | 'key' = 'code',
): void {
  const [start, end] = node.range;
  const opens = isQuote(file.text.charAt(start)) ? 1 : 0;
  const closes = isQuote(file.text.charAt(end - 1)) ? 1 : 0;
  output.write('"', { start, end: start + opens, verbatim: opens === 1, standing });
  for (const part of parts) writePart(output, part, 'text');
  output.write('"', { start: end - closes, end, verbatim: closes === 1, standing });
}

/** Writes a text that holds JSON itself. */
export function writeTextPart(output: JsonOutput, part: TextPart): void {
  writePart(output, part, 'json');
}

export function isQuote(character: string): character is Quote {
  return character === "'" || character === '"' || character === '`';
}

function writePart(output: JsonOutput, part: TextPart, holds: Literal['holds']): void {
  const { code } = part;
  const [start, end] = code.node.range;
  if (part.kind !== 'written') {
    const text = part.kind === 'known' ? part.text : placeholderFor(code);
    return output.write(holds === 'text' ? inString(text) : text, { start, end, standing: 'fixed' });
  }
  const literal: Literal = { quote: part.quote, holds };
  if (part.quote !== '`') output.noteQuote(part.quote);
  for (const run of part.runs) {
    for (const { text, ...place } of holds === 'json' ? [run] : jsonRuns(run))
      output.write(text, { ...place, standing: literal });
  }
}

/** Characters with their escapes in JSON, which have their places together. */
function jsonRuns({ text, start, end, verbatim }: Run): readonly Run[] {
  if (!verbatim) return [{ text: inString(text), start, end, verbatim }];
  const runs: Run[] = [];
  let from = start;
  for (const part of text.split(escaped)) {
    const to = from + part.length;
    const isEscaped = part.length === 1 && inString(part) !== part;
    runs.push({ text: isEscaped ? inString(part) : part, start: from, end: to, verbatim: !isEscaped });
    from = to;
  }
  return runs;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: those are the characters that JSON does not take.
const escaped = /(["\\\u0000-\u001f])/;

/** Without the quotes. */
function inString(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}
