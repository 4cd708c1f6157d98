import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundlePrograms } from './bench.ts';
import { readOptions } from './options.ts';
import type { Entry, Row } from './row.ts';
import { rows } from './rows.ts';
import { table } from './table.ts';

/**
 * `npm run bench -- [--only row,row] [--json file]` measures what the project costs against what is the least for the same
 * work. With STEPPROOF_CORPUS it measures with the definitions of the corpus.
 */
const options = readOptions(process.argv.slice(2), rows);
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'stepproof-bench-')));
try {
  const machine = { node: process.version, processors: cpus().length, load: loadavg()[0] ?? 0 };
  const entries = await measureAll();
  console.log(table(entries));
  console.log(
    '\nWarm figures compare the least times, cold ones are the middle of all starts; both show the middle half of the rounds.',
  );
  console.log(`Node ${machine.node}, ${machine.processors} processors, load ${machine.load.toFixed(1)} at the start.`);
  if (options.json !== undefined) writeFileSync(options.json, `${JSON.stringify({ machine, entries }, null, 2)}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measureAll(): Promise<readonly Entry[]> {
  await bundlePrograms({ folder });
  const entries: Entry[] = [];
  for (const row of options.rows) {
    console.error(`Measuring ${row.id}.`);
    entries.push(...(await measure(row)));
  }
  return entries;
}

/** One row that fails does not take the figures of the others with it. */
async function measure(row: Row): Promise<readonly Entry[]> {
  try {
    return await row.measure({ folder });
  } catch (error) {
    process.exitCode = 1;
    return [{ kind: 'skipped', name: row.id, reason: error instanceof Error ? error.message : String(error) }];
  }
}
