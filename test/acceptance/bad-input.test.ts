import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { nodeFiles } from '../../packages/cli/src/node-io.ts';
import { checkedFiles, definition, folderWith, stepproof } from './command.ts';

const json = ['check', '--format', 'json'];

const refusedContents: readonly (readonly [string, string | Uint8Array, string])[] = [
  ['binary', '{\n\u0000', 'error: `bad.asl.json` is no text: line 2 holds a NUL byte.\n'],
  [
    'invalid UTF-8',
    Buffer.from([0x7b, 0x0a, 0x0a, 0xff]),
    'error: `bad.asl.json` is not UTF-8: line 3 holds a byte that does not belong there.\n',
  ],
  ['huge', ' '.repeat(16 * 1024 * 1024 + 1), 'error: `bad.asl.json` is larger than 16 MiB, the most that is read.\n'],
];

test.each(refusedContents)('a file that is %s is refused, and the others are checked', async (_, contents, error) => {
  const folder = folderWith({ 'bad.asl.json': contents, 'good.asl.json': definition() });
  const ending = await stepproof(folder, json);
  expect(ending).toMatchObject({ code: 2, error });
  expect(checkedFiles(ending)).toEqual(['good.asl.json']);
});

test.each(['app.ts', 'lib/app.mjs', 'lib/**/*.tsx'])('`%s`, which names code, is told what reads it', async (path) => {
  const folder = folderWith({ 'app.ts': 'new App();', 'lib/app.mjs': 'new App();' });
  const ending = await stepproof(folder, ['check', path]);
  const error = `error: \`${path}\` is code, which the command does not read: the ESLint plugin \`@stepproof/eslint-plugin\` checks the state machines in it.\n`;
  expect(ending).toEqual({ code: 2, out: '', error });
});

test('that nothing was found is not said when nothing could be read', async () => {
  const ending = await stepproof(folderWith({}), ['check', 'missing.json']);
  expect(ending).toEqual({ code: 2, out: '', error: 'error: `missing.json` names no file or folder.\n' });
  expect(JSON.parse((await stepproof(folderWith({}), [...json, 'missing.json'])).out)).toMatchObject({
    machines: [],
    diagnostics: [],
  });
});

test('a stray file of bytes that nobody calls a definition is passed over', async () => {
  const folder = folderWith({
    'image.json': '\u0000\u0001',
    'latin.yaml': Buffer.from([0xe9]),
    'good.asl.json': definition(),
  });
  expect(await stepproof(folder, json)).toMatchObject({ code: 0, error: '' });
});

test('a file without permission is refused with the reason', async () => {
  const folder = folderWith({ 'closed.asl.json': definition(), 'good.asl.json': definition() });
  const files = {
    ...nodeFiles,
    readUpTo(path: string, most: number) {
      if (path.endsWith('closed.asl.json'))
        throw Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' });
      return nodeFiles.readUpTo(path, most);
    },
  };
  const ending = await stepproof(folder, json, { files });
  expect(ending).toMatchObject({ code: 2, error: 'error: Could not read `closed.asl.json`: permission is denied.\n' });
  expect(checkedFiles(ending)).toEqual(['good.asl.json']);
});

test.skipIf(process.platform === 'win32')('a pipe is refused without waiting for it', async () => {
  const folder = folderWith({});
  execFileSync('mkfifo', [join(folder.path, 'pipe.json')]);
  const ending = await stepproof(folder, [...json, 'pipe.json']);
  expect(ending).toMatchObject({
    code: 2,
    error: 'error: `pipe.json` is neither a file nor a folder; standard input is read with `-`.\n',
  });
});

test.each([
  ['UTF-16, little endian', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(definition('shout'), 'utf16le')])],
  [
    'UTF-16, big endian',
    Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(definition('shout'), 'utf16le').swap16()]),
  ],
  ['UTF-8 with a byte order mark', `\ufeff${definition('shout')}`],
])('%s is read', async (_, contents) => {
  const ending = await stepproof(folderWith({ 'a.asl.json': contents }), json);
  expect(ending.code).toBe(1);
  expect(JSON.parse(ending.out).diagnostics[0].start).toEqual({ line: 2, column: 14, offset: 16 });
});

test.each([
  ['empty', ''],
  ['truncated', definition().slice(0, 60)],
  ['endlessly nested', '['.repeat(200_000)],
  ['full of aliases', bomb()],
])('a file that is %s is read without an error of its own', async (_, contents) => {
  const ending = await stepproof(folderWith({ 'a.asl.yaml': contents, 'a.asl.json': contents }), json);
  expect(ending.error).toBe('');
  expect(ending.code).toBe(0);
});

function bomb(): string {
  const levels = Array.from({ length: 30 }, (_, level) => `a${level + 1}: &a${level + 1} [*a${level}, *a${level}]\n`);
  return `a0: &a0 x\n${levels.join('')}StartAt: A\nStates: *a30\n`;
}

test.each(['package.json', 'template.yaml'])('%s, which is named and no definition, is worth a note', async (name) => {
  const folder = folderWith({ 'package.json': '{ "name": "x" }', 'template.yaml': 'Resources: {}\n' });
  expect(await stepproof(folder, ['check', name])).toEqual({
    code: 0,
    out: 'No state machine definitions were found; they are looked for in JSON, YAML and Terraform files.\n',
    error: `note: \`${name}\` holds no state machine definition that StepProof reads.\n`,
  });
  expect(await stepproof(folder, [...json, name])).toMatchObject({ code: 0, error: '' });
});

test('names that objects inherit are plain names of files and options', async () => {
  const folder = folderWith({ 'constructor.asl.json': definition(), '__proto__.asl.json': definition() });
  expect(checkedFiles(await stepproof(folder, json))).toEqual(['__proto__.asl.json', 'constructor.asl.json']);
  expect((await stepproof(folder, ['check', '--constructor'])).code).toBe(2);
  expect((await stepproof(folder, ['toString'])).code).toBe(2);
});
