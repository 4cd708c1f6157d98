import { expect, test } from 'vitest';
import { checkedFiles, definition, type Ending, folderWith, stepproof } from './command.ts';

const json = ['check', '--format', 'json'];

function severitiesIn({ out }: Ending): readonly string[] {
  return JSON.parse(out).diagnostics.map(
    (diagnostic: { file: string; severity: string }) => `${diagnostic.file} ${diagnostic.severity}`,
  );
}

test('a configuration holds for its folder and those below it, the nearest one winning', async () => {
  const folder = folderWith({
    'stepproof.config.json': '{ "rules": { "no-shout": "info" } }',
    'a.asl.json': definition('shout'),
    'b/c.asl.json': definition('shout'),
    'd/stepproof.config.json': '{ "rules": { "no-shout": "hint" } }',
    'd/e/f.asl.json': definition('shout'),
  });
  expect(severitiesIn(await stepproof(folder, json))).toEqual([
    'a.asl.json info',
    'b/c.asl.json info',
    'd/e/f.asl.json hint',
  ]);
});

test('no configuration is looked for above the root of the repository, nor above the home', async () => {
  const folder = folderWith({
    'stepproof.config.json': '{ "rules": { "no-shout": "off" } }',
    'repository/.git/HEAD': '',
    'repository/a.asl.json': definition('shout'),
    'home/b.asl.json': definition('shout'),
  });
  expect(severitiesIn(await stepproof(folder, json, { home: `${folder.path}/home` }))).toEqual([
    'home/b.asl.json error',
    'repository/a.asl.json error',
  ]);
});

test('comments and trailing commas are welcome in a configuration', async () => {
  const folder = folderWith({
    'stepproof.config.json': '{\n  // Loud on purpose.\n  "$schema": "x",\n  "rules": { "no-shout": "off", },\n}',
    'a.asl.json': definition('shout'),
  });
  expect((await stepproof(folder, json)).code).toBe(0);
});

test('the strict preset adds rules', async () => {
  const folder = folderWith({ 'stepproof.config.json': '{ "extends": "strict" }', 'a.asl.json': definition('taste') });
  expect(severitiesIn(await stepproof(folder, json))).toEqual(['a.asl.json warning']);
  expect(severitiesIn(await stepproof(folder, [...json, '--no-config']))).toEqual([]);
});

test('overrides change rules and type for the files that they fit, the later one winning', async () => {
  const folder = folderWith({
    'stepproof.config.json': JSON.stringify({
      type: 'express',
      rules: { 'no-shout': 'warning' },
      overrides: [
        { files: ['jobs/**'], type: 'standard', rules: { 'no-shout': 'info' } },
        { files: ['*.quiet.asl.json'], rules: { 'no-shout': 'off' } },
      ],
    }),
    'a.asl.json': definition('shout'),
    'jobs/b.asl.json': definition('shout'),
    'jobs/c.quiet.asl.json': definition('shout'),
  });
  expect(severitiesIn(await stepproof(folder, json))).toEqual([
    'a.asl.json error',
    'a.asl.json warning',
    'jobs/b.asl.json info',
  ]);
});

test('the command line wins over the configuration', async () => {
  const folder = folderWith({
    'stepproof.config.json': '{ "type": "express", "rules": { "no-shout": "off" } }',
    'a.asl.json': definition('shout'),
  });
  const ending = await stepproof(folder, [...json, '--type', 'standard', '--rule', 'no-shout=hint']);
  expect(severitiesIn(ending)).toEqual(['a.asl.json hint']);
});

test('what a configuration ignores is left out unless it is named', async () => {
  const folder = folderWith({
    'stepproof.config.json': '{ "ignore": ["drafts/", "*.old.asl.json", "./root.asl.json"] }',
    'root.asl.json': definition(),
    'in/root.asl.json': definition(),
    'in/a.old.asl.json': definition(),
    'drafts/deep/b.asl.json': definition(),
  });
  expect(checkedFiles(await stepproof(folder, json))).toEqual(['in/root.asl.json']);
  expect(checkedFiles(await stepproof(folder, [...json, 'in/a.old.asl.json']))).toEqual(['in/a.old.asl.json']);
});

test('--config names the one configuration for all files, and --no-config wants none', async () => {
  const folder = folderWith({
    'stepproof.config.json': '{ "rules": { "no-shout": "off" } }',
    'other/ci.json': '{ "rules": { "no-shout": "info" } }',
    'a.asl.json': definition('shout'),
  });
  expect(severitiesIn(await stepproof(folder, [...json, '--config', 'other/ci.json']))).toEqual(['a.asl.json info']);
  expect(severitiesIn(await stepproof(folder, [...json, '--no-config']))).toEqual(['a.asl.json error']);
});

test('standard input has the configuration of the folder that its name says', async () => {
  const folder = folderWith({ 'in/stepproof.config.json': '{ "rules": { "no-shout": "off" } }' });
  const world = { input: definition('shout') };
  expect((await stepproof(folder, ['check', '-', '--stdin-filename', 'in/a.asl.json'], world)).code).toBe(0);
  expect((await stepproof(folder, ['check', '-'], world)).code).toBe(1);
});

test('a mistake in a configuration is a finding in it, and exit code 2', async () => {
  const folder = folderWith({
    'stepproof.config.json': '{\n  "rules": { "no-shuot": "off" }\n}',
    'a.asl.json': definition(),
  });
  const ending = await stepproof(folder, ['check']);
  expect(ending.code).toBe(2);
  expect(ending.out).toBe(`error[config]: There is no rule \`no-shuot\`. Did you mean \`no-shout\`?
  ╭─ stepproof.config.json:2:14
  │
2 │   "rules": { "no-shuot": "off" }
  │              ^^^^^^^^^^

1 error in 1 file.
`);
});

test('with a mistake in the configuration nothing is fixed', async () => {
  const folder = folderWith({ 'stepproof.config.json': '{ "igore": [] }', 'a.asl.json': definition('shout') });
  await stepproof(folder, ['check', '--fix']);
  expect(folder.read('a.asl.json')).toBe(definition('shout'));
});

test('a configuration that is no text is refused', async () => {
  const folder = folderWith({ 'stepproof.config.json': '\u0000', 'a.asl.json': definition() });
  const ending = await stepproof(folder, ['check']);
  expect(ending).toMatchObject({ code: 2, out: '' });
  expect(ending.error).toContain('The configuration `stepproof.config.json` is no text: line 1 holds a NUL byte.');
});
