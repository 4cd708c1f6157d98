import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { nodeFiles } from '../../packages/cli/src/node-io.ts';
import { checkedFiles, definition, folderWith, stepproof } from './command.ts';

const json = ['check', '--format', 'json'];

test('without paths, the current folder is searched for definitions by name and by content', async () => {
  const folder = folderWith({
    'a.asl.json': definition(),
    'b.asl.yaml': 'StartAt: A\nStates: { A: { Type: Succeed } }\n',
    'c.asl.yml': 'StartAt: A\nStates: { A: { Type: Succeed } }\n',
    'd.asl': definition(),
    'deep/er/e.json': definition(),
    'f.jsonc': definition(),
    'g.yaml': 'StartAt: A\nStates: { A: { Type: Succeed } }\n',
    'package.json': '{ "name": "x" }',
    'notes.txt': definition(),
  });
  const ending = await stepproof(folder, json);
  expect(ending.code).toBe(0);
  expect(checkedFiles(ending)).toEqual([
    'a.asl.json',
    'b.asl.yaml',
    'c.asl.yml',
    'd.asl',
    'deep/er/e.json',
    'f.jsonc',
    'g.yaml',
  ]);
});

test('node_modules and .git are never searched, other hidden folders are', async () => {
  const folder = folderWith({
    'node_modules/a.asl.json': definition(),
    '.git/b.asl.json': definition(),
    'c/node_modules/d.asl.json': definition(),
    '.hidden/e.asl.json': definition(),
  });
  expect(checkedFiles(await stepproof(folder, json))).toEqual(['.hidden/e.asl.json']);
});

test('what .gitignore names is left out, the inner file winning over the outer one', async () => {
  const folder = folderWith({
    '.gitignore': 'out/\n*.draft.asl.json\n',
    'out/a.asl.json': definition(),
    'b.draft.asl.json': definition(),
    'kept/.gitignore': '!c.draft.asl.json\n',
    'kept/c.draft.asl.json': definition(),
    'kept/d.draft.asl.json': definition(),
  });
  expect(checkedFiles(await stepproof(folder, json))).toEqual(['kept/c.draft.asl.json']);
});

test('the .gitignore of the repository holds for a folder in it', async () => {
  const folder = folderWith({
    '.git/HEAD': '',
    '.gitignore': 'flows/drafts/\n',
    'flows/a.asl.json': definition(),
    'flows/drafts/b.asl.json': definition(),
  });
  expect(checkedFiles(await stepproof(folder, [...json, 'flows']))).toEqual(['flows/a.asl.json']);
});

test('an ignored folder that is named is searched, and an ignored file that is named is checked', async () => {
  const folder = folderWith({
    '.git/HEAD': '',
    '.gitignore': 'out/\n',
    'out/a.asl.json': definition(),
    'out/deep/b.asl.json': definition(),
  });
  expect(checkedFiles(await stepproof(folder, [...json, 'out']))).toEqual(['out/a.asl.json', 'out/deep/b.asl.json']);
  expect(checkedFiles(await stepproof(folder, [...json, 'out/a.asl.json']))).toEqual(['out/a.asl.json']);
});

test('paths are shown as they were written', async () => {
  const folder = folderWith({ 'in/a.asl.json': definition(), 'in/b.asl.json': definition() });
  const absolute = join(folder.path, 'in/a.asl.json');
  expect(checkedFiles(await stepproof(folder, [...json, absolute]))).toEqual([absolute]);
  const sibling = { path: join(folder.path, 'in') };
  expect(checkedFiles(await stepproof(sibling, [...json, '../in']))).toEqual(['../in/a.asl.json', '../in/b.asl.json']);
});

test('a file that is found twice is checked once', async () => {
  const folder = folderWith({ 'a.asl.json': definition() });
  expect(checkedFiles(await stepproof(folder, [...json, '.', 'a.asl.json', '*.json']))).toEqual(['a.asl.json']);
});

test('globs are matched from their folder, a star staying within one folder', async () => {
  const folder = folderWith({
    'flows/a.json': definition(),
    'flows/deep/b.json': definition(),
    'flows/c.yaml': 'StartAt: A\nStates: {}\n',
  });
  expect(checkedFiles(await stepproof(folder, [...json, 'flows/*.json']))).toEqual(['flows/a.json']);
  expect(checkedFiles(await stepproof(folder, [...json, 'flows/**/*.json']))).toEqual([
    'flows/a.json',
    'flows/deep/b.json',
  ]);
  expect(checkedFiles(await stepproof(folder, [...json, 'flows/*.{json,yaml}']))).toEqual([
    'flows/a.json',
    'flows/c.yaml',
  ]);
  expect(checkedFiles(await stepproof(folder, [...json, `${folder.path}/flows/*.json`]))).toEqual([
    `${folder.path}/flows/a.json`,
  ]);
});

test('a file whose name looks like a glob is a file', async () => {
  const folder = folderWith({ '[id].asl.json': definition() });
  expect(checkedFiles(await stepproof(folder, [...json, '[id].asl.json']))).toEqual(['[id].asl.json']);
});

test.each(['missing.json', 'missing/*.json', '*.nothing'])(
  '%s, which names nothing, is refused, and the others are checked',
  async (path) => {
    const folder = folderWith({ 'a.asl.json': definition() });
    const ending = await stepproof(folder, [...json, path, 'a.asl.json']);
    expect(ending.code).toBe(2);
    expect(ending.error).toContain(`\`${path}\``);
    expect(checkedFiles(ending)).toEqual(['a.asl.json']);
  },
);

test('links out of the tree are not followed, nor are links in a circle', async () => {
  const outside = folderWith({ 'secret.asl.json': definition(), 'more/b.asl.json': definition() });
  const folder = folderWith({ 'a.asl.json': definition(), 'deep/hidden.txt': definition() });
  symlinkSync(join(outside.path, 'secret.asl.json'), join(folder.path, 'out.asl.json'));
  symlinkSync(join(outside.path, 'more'), join(folder.path, 'more'));
  symlinkSync('..', join(folder.path, 'deep/up'));
  symlinkSync('nowhere', join(folder.path, 'broken.asl.json'));
  symlinkSync('loop.asl.json', join(folder.path, 'loop.asl.json'));
  const ending = await stepproof(folder, json);
  expect(ending).toMatchObject({ code: 0, error: '' });
  expect(checkedFiles(ending)).toEqual(['a.asl.json']);
});

test('a link within the tree is followed unless its file is found anyway', async () => {
  const folder = folderWith({ 'a.asl.json': definition(), 'store/1.txt': definition() });
  symlinkSync('a.asl.json', join(folder.path, 'again.asl.json'));
  symlinkSync('store/1.txt', join(folder.path, 'linked.asl.json'));
  expect(checkedFiles(await stepproof(folder, json))).toEqual(['a.asl.json', 'linked.asl.json']);
});

test('a link that is named is checked wherever it leads', async () => {
  const outside = folderWith({ 'a.asl.json': definition() });
  const folder = folderWith({});
  symlinkSync(join(outside.path, 'a.asl.json'), join(folder.path, 'link.asl.json'));
  symlinkSync(outside.path, join(folder.path, 'linked'));
  expect(checkedFiles(await stepproof(folder, [...json, 'link.asl.json', 'linked']))).toEqual([
    'link.asl.json',
    'linked/a.asl.json',
  ]);
});

test('a folder that is called like a definition is a folder', async () => {
  const folder = folderWith({ 'x.asl.json/a.json': definition() });
  expect(checkedFiles(await stepproof(folder, json))).toEqual(['x.asl.json/a.json']);
});

test('a folder without definitions has no findings', async () => {
  const ending = await stepproof(folderWith({ 'package.json': '{}' }), ['check']);
  expect(ending).toEqual({
    code: 0,
    error: '',
    out: 'No state machine definitions were found; they are looked for in JSON, YAML and Terraform files.\n',
  });
});

test('a folder that may not be read is an error, and the others are checked', async () => {
  const folder = folderWith({ 'a.asl.json': definition(), 'closed/b.asl.json': definition() });
  const files = {
    ...nodeFiles,
    list(path: string) {
      if (path.endsWith('closed')) throw denied();
      return nodeFiles.list(path);
    },
    inspect(path: string) {
      if (path.includes('closed/')) throw denied();
      return nodeFiles.inspect(path);
    },
  };
  const refusal = {
    code: 2,
    error: `error: Could not read the folder \`${folder.path}/closed\`: permission is denied.\n`,
  };
  const ending = await stepproof(folder, json, { files });
  expect(ending).toMatchObject(refusal);
  expect(checkedFiles(ending)).toEqual(['a.asl.json']);
  expect(await stepproof(folder, ['check', 'closed'], { files })).toMatchObject(refusal);
});

function denied(): Error {
  return Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' });
}
