import { readFileSync } from 'node:fs';
import { timePerPass } from '../measure.ts';
import { checkText } from './check-text.ts';

/** The same kind of definition in several sizes. */
export interface GrowthTask {
  readonly texts: readonly SizedText[];
}

export interface SizedText {
  readonly size: number;
  readonly text: string;
}

/** The least milliseconds that each size took. */
export interface GrowthResult {
  readonly times: readonly { readonly size: number; readonly subject: number; readonly floor: number }[];
}

const rounds = 5;
const [, , taskFile = ''] = process.argv;
const { texts }: GrowthTask = JSON.parse(readFileSync(taskFile, 'utf8'));
// The smallest is compiled last of all when it is only met in turn, which would flatter the growth.
for (const sized of texts.slice(0, 2)) await timePerPass(() => check(sized), 700);
const best = new Map(texts.map(({ size }) => [size, { subject: Infinity, floor: Infinity }]));
for (let round = 0; round < rounds; round++) for (const sized of texts) await improve(sized);
const result: GrowthResult = { times: [...best].map(([size, times]) => ({ size, ...times })) };
console.log(JSON.stringify(result));

/** Sizes take turns, so that what else the machine does weighs on all of them. */
async function improve(sized: SizedText): Promise<void> {
  const subject = await timePerPass(() => check(sized), 20);
  const floor = await timePerPass(() => JSON.parse(sized.text), 20);
  const before = best.get(sized.size) ?? { subject, floor };
  best.set(sized.size, { subject: Math.min(subject, before.subject), floor: Math.min(floor, before.floor) });
}

function check({ text }: SizedText): number {
  return checkText({ file: 'machine.asl.json', text });
}
