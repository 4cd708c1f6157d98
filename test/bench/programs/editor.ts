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
  readonly diagnostics: number;
  readonly completion: number;
}

export interface EditorResult {
  readonly ours: readonly EditorTimes[];
  readonly theirs: readonly EditorTimes[];
}

/** Passes that take longer are not repeated: what is compared with may take minutes. */
const longPass = 3_000;
const rounds = 7;

const [, , taskFile = ''] = process.argv;
const { texts, peerFrom }: EditorTask = JSON.parse(readFileSync(taskFile, 'utf8'));
const result: EditorResult = {
  ours: await measureAll(ourEditing),
  theirs: peerFrom === undefined ? [] : await measureAll(peerEditing(createRequire(peerFrom))),
};
console.log(JSON.stringify(result));

type Start = (text: string) => Editing;

async function measureAll(start: Start): Promise<readonly EditorTimes[]> {
  await warmUp(start);
  const times: EditorTimes[] = [];
  for (const text of texts) times.push(await measure(start, text));
  return times;
}

/** What runs is compiled before anything is measured. */
async function warmUp(start: Start): Promise<void> {
  for (const { text } of texts.slice(0, 2)) {
    const { diagnose, complete } = start(text);
    await timePerPass(diagnose, 2_000);
    await timePerPass(complete, 2_000);
  }
}

async function measure(start: Start, { size, text }: SizedText): Promise<EditorTimes> {
  const { diagnose, complete } = start(text);
  return { size, diagnostics: await leastTime(diagnose), completion: await leastTime(complete) };
}

async function leastTime(pass: () => Promise<number>): Promise<number> {
  if ((await pass()) === 0) throw new Error('Nothing was found or offered, so nothing was measured.');
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    const time = await timePerPass(pass, 100);
    least = Math.min(least, time);
    if (time > longPass) break;
  }
  return least;
}
