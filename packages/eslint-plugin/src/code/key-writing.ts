import type { Span } from '@stepproof/core';
import type { TSESTree } from '@typescript-eslint/utils';
import { type Code, spanOf } from './code-file.ts';
import type { JsonOutput } from './json-output.ts';
import { colonIn, openingIn, plainStretches, withJsonBlanks } from './layout.ts';
import { stringRuns } from './literal-text.ts';
import { isQuote, writeText } from './text-writing.ts';

/** Writes a key, in JSON the text `name`, and what is between it and its value. */
export function writeKey(output: JsonOutput, { file, node }: Code<TSESTree.Property>, name: string): void {
  const { key, computed, value } = node;
  const behind = { start: key.range[1], end: value.range[0] };
  const colon = colonIn(file.text, behind);
  const isAsWritten = !computed && writePlainKey(output, { file, node: key });
  if (!isAsWritten) output.write(name, { start: node.range[0], end: colon, standing: 'fixed' });
  const opening = openingIn(file.text, { start: colon, end: value.range[0] });
  if (opening !== undefined) output.wrap({ outer: { start: opening, end: node.range[1] }, inner: spanOf(value) });
  writeCode(output, file.text, { start: isAsWritten ? behind.start : colon, end: behind.end });
}

/** Writes what means the same in JSON. */
export function writeCode(output: JsonOutput, text: string, span: Span): void {
  for (const { start, end } of plainStretches(text, span))
    output.write(withJsonBlanks(text.slice(start, end)), { start, end, verbatim: true, standing: 'code' });
}

function writePlainKey(output: JsonOutput, { file, node: key }: Code): boolean {
  const [start, end] = key.range;
  if (key.type === 'Literal' && typeof key.value === 'string') {
    const runs = stringRuns({ file, node: key });
    const quote = file.text.charAt(start);
    if (runs === undefined || !isQuote(quote)) return false;
    const code = { file, node: key };
    writeText(output, [{ kind: 'written', code, runs, quote }], code, 'key');
    return true;
  }
  if (key.type !== 'Identifier' || key.name !== file.slice(key)) return false;
  output.noteBareKey();
  output.write('"', { start, end: start, standing: 'key' });
  output.write(key.name, { start, end, verbatim: true, standing: { quote: 'none', holds: 'text' } });
  output.write('"', { start: end, end, standing: 'key' });
  return true;
}
