import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import nodeModule from 'node:module';
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

function run(...args: readonly string[]) {
  const command = [join(folder, 'bin/stepproof.cjs'), ...args];
  const { stdout, stderr, status } = spawnSync(process.execPath, command, { encoding: 'utf8' });
  return { stdout, stderr, status };
}

function keptFiles(): string[] {
  return readdirSync(join(folder, 'dist')).filter((name) => name !== 'stepproof.cjs');
}

/** From version 22.8 on Node keeps the code itself, in a folder of its own. */
const filesPerKind = 'enableCompileCache' in nodeModule ? 0 : 1;

const expected = { stdout: 'stepproof.cjs true\n', stderr: '', status: 3 };

test('every run does the same, whether its code was kept or not', () => {
  expect([run('check'), run('check'), run('check')]).toEqual([expected, expected, expected]);
  expect(keptFiles().length).toBe(filesPerKind);
});

test('only a check keeps its code: one of JSON, of YAML and of a folder each for itself', () => {
  expect([run('--version'), run('rules')]).toEqual([expected, expected]);
  expect(keptFiles()).toEqual([]);
  for (const path of ['a.asl.json', 'a.asl.yml', 'flows', 'b.asl.json', 'b.asl.yml', '.'])
    expect(run('check', path)).toEqual(expected);
  expect(keptFiles().length).toBe(3 * filesPerKind);
});

test('the code of a bundle that another one loads is kept beside it', () => {
  writeFileSync(
    join(folder, 'dist/stepproof.cjs'),
    `console.log(require('./part.cjs').said, require('./part.cjs').said);`,
  );
  writeFileSync(join(folder, 'dist/part.cjs'), `console.log('once'); exports.said = require('node:path').sep;`);
  for (const _ of ['first', 'second']) expect(run('check')).toEqual({ stdout: 'once\n/ /\n', stderr: '', status: 0 });
  const kept = keptFiles().filter((name) => name.startsWith('part.cjs.'));
  expect(kept.length).toBe(filesPerKind);
});

test('kept code that is broken is made anew', () => {
  run('check');
  for (const name of keptFiles()) writeFileSync(join(folder, 'dist', name), 'broken');
  expect([run('check'), run('check')]).toEqual([expected, expected]);
});

test('a folder that cannot be written to costs nothing but time', () => {
  chmodSync(join(folder, 'dist'), 0o555);
  expect(run('check')).toEqual(expected);
});

test('the built command runs this way', () => {
  const built = fileURLToPath(new URL('../../packages/cli/dist/stepproof.cjs', import.meta.url));
  if (!existsSync(built)) return;
  const { stdout, status } = spawnSync(process.execPath, [bin, '--version'], { encoding: 'utf8' });
  expect([stdout.trim(), status]).toEqual([expect.stringMatching(/^\d+\.\d+\.\d+$/), 0]);
});
