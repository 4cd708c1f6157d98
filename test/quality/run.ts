import { existsSync } from 'node:fs';
import { Random } from '../fuzz/random.ts';
import { blankKinds } from './blanks.ts';
import { type CorpusText, corpusTexts, isHeldOut } from './definitions.ts';
import { type Filled, fillBlanks, occurrences } from './measure.ts';

/**
 * `npm run quality -- [--seed N] [--count N] [--misses]` takes names and expressions out of the definitions of STEPPROOF_CORPUS, as many of each kind,
 * and prints how often completion has what was removed among its first five: in all files, and in the half that is held out, whose misses are not
 * printed, so that nobody betters completion by reading them.
 */
const seed = numberAfter('--seed') ?? Date.now() % 1_000_000;
const count = numberAfter('--count') ?? 1_000;
const corpus = process.env.STEPPROOF_CORPUS;

if (corpus === undefined || !existsSync(corpus))
  console.log('Skipped: STEPPROOF_CORPUS names no folder of definitions.');
else await measure(corpus);

async function measure(folder: string): Promise<void> {
  const texts = corpusTexts(folder);
  const each = Math.ceil(count / blankKinds.length);
  console.log(`${each} of each kind from ${texts.length} definitions, seed ${seed}.`);
  const filled = await fillBlanks(texts, each, new Random(seed));
  for (const kind of blankKinds) {
    const ofKind = filled.filter((one) => one.kind === kind);
    print(kind, ofKind);
    for (const sort of [...new Set(ofKind.map((one) => one.sort))].sort())
      print(
        `  ${sort}`,
        ofKind.filter((one) => one.sort === sort),
      );
  }
  print('all', filled);
  printWeighted(filled, texts);
  if (process.argv.includes('--misses'))
    for (const one of filled) if (!isHit(one) && !isHeldOut({ name: one.file })) printMiss(one);
}

/** Of what the rest of the definition does not hold, apart: neither it nor the language can know it, unless AWS does. */
function print(name: string, filled: readonly Filled[]): void {
  const heldOut = filled.filter(({ file }) => isHeldOut({ name: file }));
  const elsewhere = filled.filter(({ isUnique }) => !isUnique);
  const unique = filled.filter((one) => one.isUnique && !isHit(one)).length;
  const count = `${filled.filter(isHit).length} of ${filled.length}`;
  console.log(
    `${name.padEnd(24)} ${shareOf(filled)}  ${count.padEnd(13)} held out ${shareOf(heldOut)}, ` +
      `of what stands elsewhere too ${shareOf(elsewhere)}; ${unique} of the others stand nowhere else`,
  );
}

function shareOf(filled: readonly Filled[]): string {
  const share = filled.length === 0 ? '' : `${((100 * filled.filter(isHit).length) / filled.length).toFixed(1)} %`;
  return share.padStart(8);
}

/** Most of what is written are keys, so that this is nearer to what people meet. */
function printWeighted(filled: readonly Filled[], texts: readonly CorpusText[]): void {
  let occurring = 0;
  let found = 0;
  for (const [kind, times] of occurrences(texts)) {
    const ofKind = filled.filter((one) => one.kind === kind);
    occurring += times;
    found += (times * ofKind.filter(isHit).length) / Math.max(ofKind.length, 1);
  }
  console.log(`by how often each kind occurs ${((100 * found) / occurring).toFixed(1)} %`);
}

function printMiss({ kind, sort, removed, rank, first, file, span, isUnique }: Filled): void {
  const place = rank === undefined ? 'not offered' : `number ${rank}`;
  const where = isUnique ? ', nowhere else' : '';
  console.log(`${kind}, ${sort}: ${removed} is ${place}${where}; first ${first.join(' | ')}  (${file}:${span.start})`);
}

function isHit({ rank }: Filled): boolean {
  return rank !== undefined && rank <= 5;
}

function numberAfter(option: string): number | undefined {
  const at = process.argv.indexOf(option);
  return at === -1 ? undefined : Number(process.argv[at + 1]);
}
