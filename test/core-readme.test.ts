import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { expect, onTestFinished, test } from 'vitest';

const core = fileURLToPath(new URL('../packages/core/', import.meta.url));

test('the example in the README of core runs, and finds what it says', async () => {
  const readme = readFileSync(`${core}README.md`, 'utf8');
  const [, code = ''] = /```ts\n(.*?)```/s.exec(readme) ?? [];
  const { stdout, stderr } = spawnSync(process.execPath, [await bundled(code)], { encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(stdout).toContain('1:14 There is no state `Ship` in the state machine. (no-dangling-target)');
});

/** A program with the sources of core in it. */
async function bundled(code: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'stepproof-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const outfile = join(folder, 'example.mjs');
  const stdin = { contents: code, loader: 'ts', resolveDir: core } as const;
  const found = { conditions: ['stepproof-source'], mainFields: ['module', 'main'] };
  await build({ stdin, outfile, bundle: true, format: 'esm', platform: 'node', ...found });
  return outfile;
}
