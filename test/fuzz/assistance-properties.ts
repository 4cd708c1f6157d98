import { mostCompletions } from '../../packages/core/src/assistance/completion/bound.ts';
import { type Completion, completionsAt } from '../../packages/core/src/assistance/completion/completion.ts';
import { hoverAt } from '../../packages/core/src/assistance/hover/hover.ts';
import type { Document } from '../../packages/core/src/engine/document.ts';
import { applyEdits } from '../../packages/core/src/text/text-edit.ts';
import { documentOf } from '../check.ts';
import type { DeepProperty } from './deep-properties.ts';
import type { Seed } from './seeds.ts';

/** Somewhere in the text, what is offered can be taken, and nothing crashes. */
export const isAssisted: DeepProperty = async (seed, random) => {
  const offset = random.below(seed.text.length + 1);
  await assistsAt(seed, offset);
  await fieldsCanBeTaken(seed, offset);
};

/** At an offset of a text, whole or cut off there, what is offered and said lies in the text and on its line. */
export async function assistsAt({ text, format }: Pick<Seed, 'text' | 'format'>, offset: number): Promise<void> {
  for (const written of [text, text.slice(0, offset)]) {
    const document = documentOf(written, { format });
    const completions = await completionsAt(document, offset);
    if (completions.length > mostCompletions) throw new Error(`There are ${completions.length} completions.`);
    for (const completion of completions) checkCompletion(completion, written, offset);
    const hover = await hoverAt(document, offset);
    if (hover !== undefined) checkHover(hover, written, offset);
  }
}

/** Every field on offer can be taken where the text is without faults, and then it stays so; answers how many there are. */
export async function fieldsCanBeTaken(seed: Pick<Seed, 'text' | 'format'>, offset: number): Promise<number> {
  const document = documentOf(seed.text, seed);
  if (faultsOf(document).length > 0) return 0;
  const fields = (await completionsAt(document, offset)).filter(({ kind }) => fieldKinds.has(kind));
  for (const field of fields) {
    const [fault] = faultsOf(documentOf(taken(seed.text, field, document), seed));
    if (fault !== undefined) throw new Error(`\`${field.label}\` at ${offset} breaks the text: ${fault}`);
  }
  return fields.length;
}

const fieldKinds = new Set(['field', 'operator', 'parameter']);

function taken(text: string, { span, text: written, edits }: Completion, { use }: Document): string {
  return applyEdits(text, [...edits, { file: use.file, span, text: written }]);
}

function faultsOf({ tree }: Document): readonly string[] {
  return tree.problems.filter(({ kind }) => kind !== 'extension').map(({ message }) => message);
}

function checkCompletion({ label, span, text, edits }: Completion, written: string, offset: number): void {
  const { start, end } = span;
  if (start < 0 || end > written.length || start > offset || end < offset)
    throw new Error(`\`${label}\` replaces ${start} to ${end} at ${offset} of ${written.length}.`);
  if (/[\r\n]/.test(written.slice(start, end))) throw new Error(`\`${label}\` replaces more than one line.`);
  if (label === '' || text === '') throw new Error('A completion is empty.');
  if (edits.some((edit) => edit.span.end > start)) throw new Error(`\`${label}\` changes what it replaces once more.`);
}

function checkHover(
  { span, markdown }: { span: { start: number; end: number }; markdown: string },
  written: string,
  offset: number,
): void {
  if (span.start > offset || span.end < offset || span.end > written.length || span.start < 0)
    throw new Error(`A hover at ${offset} speaks of ${span.start} to ${span.end}.`);
  if (markdown.trim() === '') throw new Error('A hover is empty.');
}
