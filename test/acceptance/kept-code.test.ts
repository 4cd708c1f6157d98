import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';

const bin = fileURLToPath(new URL('../../packages/cli/bin/stepproof.cjs', import.meta.url));

/** A bundle stands in for the command: how its code is kept does not depend on what it does. */
const bundle =
  'console.log(require("node:path").basename(__filename), module.exports !== undefined); process.exitCode = 3;';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stepproof-'));
  mkdirSync(join(folder, 'bin'));
  mkdirSync(join(folder, 'dist'));
  cpSync(bin, join(folder, 'bin/stepproof.cjs'));
  writeFileSync(join(folder, 'dist/stepproof.cjs'), bundle);
});

afterEach(() => {
  chmodSync(join(folder, 'dist'), 0o755);
  rmSync(folder, { recursive: true });
});

function run() {
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(folder, 'bin/stepproof.cjs')], {
    encoding: 'utf8',
  });
  return { stdout, stderr, status };
}

function keptFiles(): string[] {
  return readdirSync(join(folder, 'dist')).filter((name) => name !== 'stepproof.cjs');
}

const expected = { stdout: 'stepproof.cjs true\n', stderr: '', status: 3 };

test('every run does the same, whether its code was kept or not', () => {
  expect([run(), run(), run()]).toEqual([expected, expected, expected]);
  expect(keptFiles().length).toBeLessThanOrEqual(1);
});

test('kept code that is broken is made anew', () => {
  run();
  for (const name of keptFiles()) writeFileSync(join(folder, 'dist', name), 'broken');
  expect([run(), run()]).toEqual([expected, expected]);
});

test('a folder that cannot be written to costs nothing but time', () => {
  chmodSync(join(folder, 'dist'), 0o555);
  expect(run()).toEqual(expected);
});

test('the built command runs this way', () => {
  const built = fileURLToPath(new URL('../../packages/cli/dist/stepproof.cjs', import.meta.url));
  if (!existsSync(built)) return;
  const { stdout, status } = spawnSync(process.execPath, [bin, '--version'], { encoding: 'utf8' });
  expect([stdout.trim(), status]).toEqual([expect.stringMatching(/^\d+\.\d+\.\d+$/), 0]);
});
