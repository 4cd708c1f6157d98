import { chmodSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { nodeFiles } from '../../packages/cli/src/node-io.ts';
import { definition, folderWith, stepproof } from './command.ts';

test('--fix writes safe fixes until none is left, and reports what remains', async () => {
  const folder = folderWith({ 'a.asl.json': definition('a shoutshout whisper') });
  const ending = await stepproof(folder, ['check', '--fix', '--format', 'json']);
  expect(folder.read('a.asl.json')).toBe(definition('a  whisper'));
  expect(ending.code).toBe(0);
  expect(JSON.parse(ending.out)).toMatchObject({
    diagnostics: [{ ruleId: 'no-whisper' }],
    fixed: [{ file: 'a.asl.json', count: 2 }],
  });
});

test('the summary says what was fixed', async () => {
  const folder = folderWith({ 'a.asl.json': definition('shout'), 'b.asl.json': definition() });
  expect((await stepproof(folder, ['check', '--fix'])).out).toBe('No findings in 2 files, 1 fixed in 1 file.\n');
});

test('the summary says that --fix had nothing to mend', async () => {
  const folder = folderWith({ 'a.asl.json': definition('a whisper') });
  for (const option of ['--fix', '--fix-dry-run']) {
    expect((await stepproof(folder, ['check', option])).out).toContain(' in 1 file, none with a safe fix.\n');
  }
});

test('--fix-dry-run shows a diff and writes nothing', async () => {
  const folder = folderWith({ 'a.asl.json': definition('shout') });
  const ending = await stepproof(folder, ['check', '--fix-dry-run']);
  expect(folder.read('a.asl.json')).toBe(definition('shout'));
  expect(ending).toMatchObject({ code: 0, error: '' });
  expect(ending.out).toBe(`--- a/a.asl.json
+++ b/a.asl.json
@@ -1,5 +1,5 @@
 {
-  "Comment": "shout",
+  "Comment": "",
   "StartAt": "Ship",
   "States": {
     "Ship": { "Type": "Succeed" }

No findings in 1 file, 1 would be fixed in 1 file.
`);
});

test('--fix-dry-run hands the fixed text to programs, also that of standard input', async () => {
  const ending = await stepproof({ path: '/' }, ['check', '-', '--fix-dry-run', '--format', 'json'], {
    input: definition('shout'),
  });
  expect(JSON.parse(ending.out).fixed).toEqual([{ file: '<stdin>', count: 1, text: definition('') }]);
});

test('a fix after which the text no longer parses is not written', async () => {
  const folder = folderWith({ 'a.asl.json': definition('break-it') });
  const ending = await stepproof(folder, ['check', '--fix']);
  expect(folder.read('a.asl.json')).toBe(definition('break-it'));
  expect(ending.code).toBe(1);
});

test('a file that changed meanwhile is not written', async () => {
  const folder = folderWith({ 'a.asl.json': definition('shout') });
  const files = {
    ...nodeFiles,
    // It is read once more before it is written.
    read(path: string) {
      writeFileSync(path, 'changed');
      return nodeFiles.read(path);
    },
  };
  const ending = await stepproof(folder, ['check', '--fix', '--no-config'], { files });
  expect(ending).toMatchObject({
    code: 2,
    error: 'error: `a.asl.json` changed while it was checked; its fixes were not written.\n',
  });
  expect(folder.read('a.asl.json')).toBe('changed');
});

test('a file that cannot be written is an error, and its findings are reported', async () => {
  const folder = folderWith({ 'a.asl.json': definition('shout') });
  const files = {
    ...nodeFiles,
    replace() {
      throw Object.assign(new Error('EROFS'), { code: 'EROFS' });
    },
  };
  const ending = await stepproof(folder, ['check', '--fix'], { files });
  expect(ending).toMatchObject({
    code: 2,
    error: 'error: Could not write the fixes of `a.asl.json`: the file system is read-only.\n',
  });
  expect(ending.out).toContain('error[no-shout]');
});

test('a file keeps its mode, its encoding, and its place behind a link', async () => {
  const text = `\ufeff${definition('shout')}`;
  const folder = folderWith({ 'store/a.asl.json': Buffer.from(text, 'utf16le') });
  chmodSync(join(folder.path, 'store/a.asl.json'), 0o640);
  symlinkSync('store/a.asl.json', join(folder.path, 'link.asl.json'));
  await stepproof(folder, ['check', '--fix', 'link.asl.json']);
  const stored = join(folder.path, 'store/a.asl.json');
  expect(nodeFiles.read(stored).toString('utf16le')).toBe(`\ufeff${definition('')}`);
  expect(statSync(stored).mode & 0o777).toBe(0o640);
  expect(readdirSync(join(folder.path, 'store'))).toEqual(['a.asl.json']);
  expect(nodeFiles.list(folder.path)).toContainEqual({ name: 'link.asl.json', kind: 'link' });
});

test('line breaks that no fix touches stay as they are', async () => {
  const folder = folderWith({ 'a.asl.json': definition('shout').replaceAll('\n', '\r\n') });
  await stepproof(folder, ['check', '--fix']);
  expect(folder.read('a.asl.json')).toBe(definition('').replaceAll('\n', '\r\n'));
});
