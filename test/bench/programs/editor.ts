import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { timePerPass } from '../measure.ts';
import { type Editing, ourEditing } from './editing.ts';
import { peerEditing } from './peer-editing.ts';

/** The same kind of definition in several sizes, each being edited in the middle. */
export interface EditorTask {
  readonly texts: readonly SizedText[];
  /** A module beside which the peer is installed; without one only ours is measured. */
  readonly peerFrom: string | undefined;
}

export interface SizedText {
  readonly size: number;
  readonly text: string;
}

/** The least milliseconds from an edit to what the editor waits for. */
export interface EditorTimes {
  readonly size: number;
  /** From one edit to both of them. */
  readonly both: number;
  readonly diagnostics: number;
  readonly completion: number;
}

export interface EditorResult {
  readonly ours: readonly EditorTimes[];
  readonly theirs: readonly EditorTimes[];
}

/** Passes that take longer are not repeated: what is compared with may take minutes. */
const longPass = 3_000;
const rounds = 9;

type Start = (text: string) => Editing;

const [, , taskFile = ''] = process.argv;
const { texts, peerFrom }: EditorTask = JSON.parse(readFileSync(taskFile, 'utf8'));
const starts: readonly Start[] =
  peerFrom === undefined ? [ourEditing] : [ourEditing, peerEditing(createRequire(peerFrom))];
// What runs is compiled before anything is measured.
for (const { text } of texts.slice(0, 2)) for (const start of starts) await warmUp(start(text));
const measured: EditorTimes[][] = [];
for (const text of texts) measured.push(await measure(text));
const result: EditorResult = {
  ours: measured.flatMap(([ours]) => ours ?? []),
  theirs: measured.flatMap(([, theirs]) => theirs ?? []),
};
console.log(JSON.stringify(result));

async function warmUp({ answerBoth, diagnose, complete }: Editing): Promise<void> {
  await timePerPass(answerBoth, 2_000);
  await timePerPass(diagnose, 2_000);
  await timePerPass(complete, 2_000);
}

/** The times of each in turn, so that what else the machine does weighs on both. */
async function measure({ size, text }: SizedText): Promise<EditorTimes[]> {
  const editings = starts.map((start) => start(text));
  const both = await leastTimes(editings.map(({ answerBoth }) => answerBoth));
  const diagnostics = await leastTimes(editings.map(({ diagnose }) => diagnose));
  const completion = await leastTimes(editings.map(({ complete }) => complete));
  return editings.map((_, index) => ({
    size,
    both: both[index] ?? Number.NaN,
    diagnostics: diagnostics[index] ?? Number.NaN,
    completion: completion[index] ?? Number.NaN,
  }));
}

async function leastTimes(passes: readonly (() => Promise<number>)[]): Promise<readonly number[]> {
  for (const pass of passes)
    if ((await pass()) === 0) throw new Error('Nothing was found or offered, so nothing was measured.');
  const least = passes.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < rounds; round++) {
    for (const [index, pass] of passes.entries()) {
      const before = least[index] ?? Number.POSITIVE_INFINITY;
      if (before < longPass || round === 0) least[index] = Math.min(before, await timePerPass(pass, 100));
    }
  }
  return least;
}
