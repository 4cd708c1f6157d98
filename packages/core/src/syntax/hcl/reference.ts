import type { HclExpression, ReferenceStep } from '../node.ts';
import { bracketEnd } from './brackets.ts';
import { identifierAt } from './characters.ts';
import { indentEnd } from './heredoc.ts';
import { type Reading, report } from './reading.ts';

/** Reads the steps `.name`, `[0]`, `["key"]` and `[*]` that follow; nothing when there is none and none stood before. */
export function readReference(
  reading: Reading,
  start: number,
  before: readonly ReferenceStep[],
): Extract<HclExpression, { kind: 'reference' }> | undefined {
  const steps = [...before];
  for (let step = readStep(reading); step !== undefined; step = readStep(reading)) steps.push(step);
  return steps.length > 0 && reading.position > start ? { kind: 'reference', steps } : undefined;
}

function readStep(reading: Reading): ReferenceStep | undefined {
  const { text } = reading;
  const position = indentEnd(text, reading.position);
  if (text[position] === '[') return readIndex(reading, position);
  if (text[position] !== '.' || text.startsWith('...', position)) return undefined;
  const name = identifierAt(text, position + 1) || digitsAt(text, position + 1);
  if (name !== '') reading.position = position + 1 + name.length;
  else if (text[position + 1] === '*') reading.position = position + 2;
  else return undefined;
  return { name: name === '' ? undefined : name, isIndex: /^\d*$/.test(name) };
}

function readIndex(reading: Reading, start: number): ReferenceStep {
  const { text } = reading;
  const { end, isClosed } = bracketEnd(text, start + 1, text.length);
  reading.position = end;
  if (!isClosed) report(reading, 'structure', { message: 'This bracket is never closed.', start, end: start + 1 });
  const inside = text.slice(start + 1, end - 1).trim();
  const [, quoted, digits] = /^(?:"([^"\\$%]*)"|(\d+))$/.exec(inside) ?? [];
  return { name: quoted ?? digits, isIndex: true };
}

function digitsAt(text: string, position: number): string {
  digits.lastIndex = position;
  return digits.exec(text)?.[0] ?? '';
}

const digits = /\d+/y;

/** The names of a reference, up to the first that is computed, without the instances of resources. */
export function namesOf({ steps }: Extract<HclExpression, { kind: 'reference' }>): readonly string[] {
  return steps.flatMap(({ name, isIndex }) => (name === undefined || isIndex ? [] : [name]));
}
