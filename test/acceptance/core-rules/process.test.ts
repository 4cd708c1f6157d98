import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { startWorker } from '../../../packages/cli/src/node-thread.ts';
import { readCheckOptions } from '../../../packages/cli/src/session/check-options.ts';
import { folderWith, stepproof } from '../command.ts';
import { type BundledCommand, bundleCommand } from '../whole-command.ts';

let command: BundledCommand;

beforeAll(async () => {
  command = await bundleCommand();
});

afterAll(() => command.remove());

const args = ['check', '-', '--stdin-filename', 'order.asl.json', 'gone.asl.json'];
const input = '{ "StartAt": "Shop", "States": { "Ship": { "Type": "Succeed" } } }';

test('in a process of its own the command reads standard input, writes to both outputs, and ends with its code', async () => {
  const folder = folderWith({});
  const expected = await stepproof(folder, args, { input });
  expect(expected.code).toBe(2);
  expect(expected.out).toContain('no-dangling-target');
  expect(expected.error).toContain('gone.asl.json');
  const { status, stdout, stderr } = spawnSync(process.execPath, [command.file, ...args], {
    cwd: folder.path,
    env: { ...process.env, FORCE_COLOR: '', NO_COLOR: '1' },
    encoding: 'utf8',
    input,
  });
  expect({ code: status, out: stdout, error: stderr }).toEqual(expected);
});

test('where its output is thrown away it opens no streams for that', () => {
  const folder = folderWith({
    'order.asl.json': input,
    'list.cjs': `process.on('exit', () => require('fs').writeFileSync('loaded.txt', process.moduleLoadList.join('\\n')))`,
  });
  const run = ['--require', './list.cjs', command.file, 'check', 'order.asl.json', 'gone.asl.json'];
  expect(spawnSync(process.execPath, run, { cwd: folder.path, stdio: 'ignore' }).status).toBe(2);
  expect(folder.read('loaded.txt')).toContain('NativeModule fs');
  expect(folder.read('loaded.txt')).not.toContain('NativeModule internal/fs/sync_write_stream');
});

test('run with several threads it finds the same', async () => {
  const flows = Array.from({ length: 24 }, (_, number) => [`flow-${number}.asl.json`, input] as const);
  const folder = folderWith(Object.fromEntries(flows));
  const check = ['check', '--format', 'json'];
  const { out } = await stepproof(folder, check);
  const jobs = [command.file, ...check, '--jobs', '2'];
  expect(spawnSync(process.execPath, jobs, { cwd: folder.path, encoding: 'utf8' })).toMatchObject({
    status: 1,
    stdout: out,
    stderr: '',
  });
});

test('its launcher serves as a thread, and tells when it cannot', async () => {
  const { path } = folderWith({ 'order.asl.json': input });
  const file = { path: join(path, 'order.asl.json'), shown: 'order.asl.json', isNamed: false, root: path };
  const options = readCheckOptions({ positionals: [], switches: new Set(['no-deep']), values: new Map() });
  const answerOf = (program: string) =>
    new Promise((answer) => {
      const thread = startWorker(program, { options, found: [file], number: 1 }, { take: answer, failed: answer });
      thread.send({ places: [0], taken: new Int32Array(new SharedArrayBuffer(4)) });
      onTestFinished(() => thread.end());
    });
  const launcher = join(command.file, '../../bin/stepproof.cjs');
  expect(await answerOf(launcher)).toMatchObject({ place: 0, entry: expect.stringContaining('no-dangling-target') });
  expect(await answerOf(join(path, 'gone.cjs'))).toBeInstanceOf(Error);
});
