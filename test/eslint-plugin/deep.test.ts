import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { type Folder, folderWith } from '../acceptance/command.ts';
import { bundledPluginFolder } from './bundled-plugin.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

const choice = `{
  "StartAt": "Prepare",
  "States": {
    "Prepare": { "Type": "Pass", "Parameters": { "order": { "id": 1 } }, "Next": "Ship" },
    "Ship": { "Type": "Pass", "InputPath": "$.id", "Next": "gone" }
  }
}
`;

const told = { deep: ['5:44 @stepproof/no-maybe-missing-field'], shallow: ['5:60 @stepproof/no-dangling-target'] };

/** As people run it, so that it is seen whether the process ends. */
test.each(['eslint-9', 'eslint'])(
  'the command of %s tries executions out where a rule asks for it, and ends',
  async (name) => {
    const folder = await project({ 'a.asl.json': choice, 'b.asl.json': choice, 'c.asl.json': choice });
    const all = [...told.deep, ...told.shallow];
    expect(run(name, folder)).toEqual({ status: 1, messages: [all, all, all], error: '' });
  },
);

test('each thread of ESLint has one of its own', async () => {
  const folder = await project({ 'a.asl.json': choice, 'b.asl.json': choice });
  const all = [...told.deep, ...told.shallow];
  expect(run('eslint', folder, '--concurrency', '2').messages).toEqual([all, all]);
});

test.each([
  ['fails', 'throw new Error("nothing works today");'],
  ['ends by itself', 'process.exit(7);'],
])('a thread that %s is told of, and the next file gets another', async (_, program) => {
  const folder = await project({ 'a.asl.json': choice, 'b.asl.json': choice });
  spoil(folder, program);
  const failed = ['1:1 @stepproof/no-maybe-missing-field', ...told.shallow];
  expect(run('eslint', folder)).toEqual({ status: 1, messages: [failed, failed], error: '' });
});

/** A folder with a configuration, and a copy of the plugin that may be spoilt. */
async function project(files: Readonly<Record<string, string>>): Promise<Folder> {
  const folder = folderWith({
    ...files,
    'eslint.config.mjs': `import stepproof from './plugin/dist/index.js';
      const rules = { '@stepproof/no-dangling-target': 'error', '@stepproof/no-maybe-missing-field': 'warn' };
      export default [{ ...stepproof.configs.recommended[0], rules }, { ignores: ['plugin/**', '*.mjs'] }];`,
  });
  const published = dirname(await bundledPluginFolder());
  cpSync(published, join(folder.path, 'plugin'), { recursive: true, dereference: false });
  return folder;
}

/** Puts something else in the place of what the thread runs. */
function spoil(folder: Folder, program: string): void {
  const parts = join(folder.path, 'plugin/dist/parts');
  const part = readdirSync(parts).find((file) => file.startsWith('lint-deep')) ?? '';
  writeFileSync(join(parts, part), program);
}

function run(name: string, folder: Folder, ...args: readonly string[]) {
  const program = join(root, 'node_modules', name, 'bin/eslint.js');
  const all = [program, '.', '--format', 'json', ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, all, { cwd: folder.path, encoding: 'utf8' });
  const results: { messages: { line: number; column: number; ruleId: string }[] }[] = JSON.parse(stdout || '[]');
  const messages = results
    .filter(({ messages }) => messages.length > 0)
    .map(({ messages }) => messages.map(({ line, column, ruleId }) => `${line}:${column} ${ruleId}`));
  return { status, messages, error: stderr };
}
