import { completionsAt } from '../../packages/core/src/assistance/completion/completion.ts';
import { documentOf } from '../check.ts';
import type { Random } from '../fuzz/random.ts';
import { type Blank, type BlankKind, blankKinds, blanksIn } from './blanks.ts';
import type { CorpusText } from './definitions.ts';

/** What became of one blank. */
export interface Filled extends Blank {
  readonly file: string;
  /** The place of what was removed among the completions, from 1; nothing where it is not among them. */
  readonly rank: number | undefined;
  /** The first completions. */
  readonly first: readonly string[];
  /** Whether what was removed stands nowhere else in the definition: neither as a text nor as a part of one. */
  readonly isUnique: boolean;
}

/** Takes out as many names and expressions of each kind as told, in definitions picked at random, and asks for each. */
export async function fillBlanks(
  texts: readonly CorpusText[],
  count: number,
  random: Random,
): Promise<readonly Filled[]> {
  const filled: Filled[] = [];
  for (const kind of blankKinds) {
    const taken = new Set<string>();
    for (let tries = 0; taken.size < count && tries < count * 50; tries++) {
      const text = random.pick(texts);
      const blank = pickBlank(text, kind, random);
      if (blank === undefined || taken.has(`${text.name} ${blank.span.start}`)) continue;
      taken.add(`${text.name} ${blank.span.start}`);
      filled.push(await fill(text, blank));
    }
  }
  return filled;
}

/** How often each kind stands in these definitions. */
export function occurrences(texts: readonly CorpusText[]): ReadonlyMap<BlankKind, number> {
  const counts = new Map<BlankKind, number>();
  for (const { text, format } of texts) {
    for (const { kind } of blanksIn(documentOf(text, { format }))) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return counts;
}

function pickBlank({ text, format }: CorpusText, kind: BlankKind, random: Random): Blank | undefined {
  const blanks = blanksIn(documentOf(text, { format })).filter((blank) => blank.kind === kind);
  return blanks.length === 0 ? undefined : random.pick(blanks);
}

async function fill({ name, text, format }: CorpusText, blank: Blank): Promise<Filled> {
  const { start, end } = blank.span;
  const blanked = text.slice(0, start) + text.slice(end);
  const completions = await completionsAt(documentOf(blanked, { format }), start);
  const rank = completions.findIndex((completion) => isSame(completion.text, completion.label, blank.removed));
  return {
    ...blank,
    file: name,
    rank: rank === -1 ? undefined : rank + 1,
    first: completions.slice(0, 5).map(({ label }) => label),
    isUnique: !blanked.includes(blank.removed),
  };
}

/** Whether the completion writes what was removed: between quotes or not. */
function isSame(written: string, label: string, removed: string): boolean {
  return label === removed || written === removed || written === JSON.stringify(removed);
}
