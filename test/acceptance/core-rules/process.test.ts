import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { folderWith, stepproof } from '../command.ts';
import { commandFromSources } from '../whole-command.ts';

const args = ['check', '-', '--stdin-filename', 'order.asl.json', 'gone.asl.json'];
const input = '{ "StartAt": "Shop", "States": { "Ship": { "Type": "Succeed" } } }';

test('in a process of its own the command reads standard input, writes to both outputs, and ends with its code', async () => {
  const folder = folderWith({});
  const expected = await stepproof(folder, args, { input });
  expect(expected.code).toBe(2);
  expect(expected.out).toContain('no-dangling-target');
  expect(expected.error).toContain('gone.asl.json');
  const { status, stdout, stderr } = spawnSync(process.execPath, [...commandFromSources, ...args], {
    cwd: folder.path,
    env: { ...process.env, FORCE_COLOR: '', NO_COLOR: '1' },
    encoding: 'utf8',
    input,
  });
  expect({ code: status, out: stdout, error: stderr }).toEqual(expected);
});
