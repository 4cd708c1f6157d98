import { readFileSync } from 'node:fs';
import { explorePaths } from '../../../packages/core/src/analyses/paths/explore-paths.ts';
import { createDocument, type Document } from '../../../packages/core/src/engine/document.ts';
import { machinesOf } from '../../../packages/core/src/project/machines.ts';
import { readFile } from '../../../packages/core/src/project/read-file.ts';
import { newEnvironment, readers } from './check-text.ts';

/** Definitions whose paths are looked for, a number of times each. */
export interface CoveringTask {
  readonly texts: readonly string[];
  readonly passes: number;
  readonly steps: number;
}

/** What was found in each, in the order of the texts. */
export interface CoveringResult {
  readonly found: readonly Found[];
}

interface Found {
  /** Milliseconds of each pass. */
  readonly times: readonly number[];
  readonly paths: number;
  readonly transitions: number;
  /** Of which it is known whether an execution takes them. */
  readonly known: number;
}

const [, , taskFile = ''] = process.argv;
const { texts, passes, steps }: CoveringTask = JSON.parse(readFileSync(taskFile, 'utf8'));
const found: Found[] = [];
for (const text of texts) found.push(await foundIn(documentOf(text)));
const result: CoveringResult = { found };
console.log(JSON.stringify(result));

async function foundIn({ machine }: Document): Promise<Found> {
  const times: number[] = [];
  let exploration = await explorePaths(machine, { steps, seed: 1 });
  for (let pass = 0; pass < passes; pass++) {
    const start = performance.now();
    exploration = await explorePaths(machine, { steps, seed: 1 });
    times.push(performance.now() - start);
  }
  const { transitions, paths } = exploration;
  const known = transitions.filter(({ feasible }) => feasible !== 'unknown').length;
  return { times, paths: paths.length, transitions: transitions.length, known };
}

function documentOf(text: string): Document {
  const reading = readFile({ file: 'machine.asl.json', text, isNamed: true }, readers);
  const [use] = machinesOf(reading, { readers, type: undefined }, () => 'not-found');
  if (use === undefined) throw new Error('The text holds no state machine.');
  return createDocument(use, newEnvironment());
}
