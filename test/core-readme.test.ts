import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../', import.meta.url));

test('the example in the README of core runs, and finds what it says', () => {
  const readme = readFileSync(`${root}packages/core/README.md`, 'utf8');
  const [, code = ''] = /```ts\n(.*?)```/s.exec(readme) ?? [];
  const sources = ['--import', 'tsx', '--conditions', 'stepproof-source', '--input-type=module'];
  const { stdout, stderr } = spawnSync(process.execPath, [...sources, '--eval', code], { cwd: root, encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(stdout).toContain('1:14 There is no state `Ship` in the state machine. (no-dangling-target)');
});
