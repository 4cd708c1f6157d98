import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runGit } from '../../packages/cli/src/node-git.ts';
import { definition, type Ending, folderWith, stepproof, type World } from './command.ts';

const git: World = { git: (call) => runGit(call, process.env) };

function template(...uris: readonly string[]): string {
  const machines = uris.map((DefinitionUri, index) => [
    `Machine${index}`,
    { Type: 'AWS::Serverless::StateMachine', Properties: { DefinitionUri } },
  ]);
  return JSON.stringify({ Resources: Object.fromEntries(machines) });
}

function repository(files: Readonly<Record<string, string>>) {
  const { path, read } = folderWith(files);
  const run = (...args: readonly string[]) =>
    execFileSync('git', args, { cwd: path, stdio: ['ignore', 'pipe', 'ignore'] });
  const commit = (message = 'all') => {
    run('add', '--all');
    run('-c', 'user.name=Test', '-c', 'user.email=test@example.com', 'commit', '--allow-empty', '-m', message);
  };
  run('init', '-b', 'main');
  commit();
  const write = (name: string, text: string) => {
    mkdirSync(join(path, name, '..'), { recursive: true });
    writeFileSync(join(path, name), text);
  };
  return { path, read, run, commit, write };
}

type Repository = ReturnType<typeof repository>;

/** The files with findings; every definition here has one. */
function files({ out }: Ending): readonly string[] {
  return JSON.parse(out).diagnostics.map(({ file }: { file: string }) => file);
}

async function since(revision: string, folder: Pick<Repository, 'path'>, ...paths: readonly string[]) {
  return files(await stepproof(folder, ['check', '--format', 'json', '--since', revision, ...paths], git));
}

const loud = definition('shout');
const louder = definition('shout, shout');
const names = ['a', 'b', 'c', 'd', 'e'].map((name) => `${name}.asl.json`);

test('committed, staged, unstaged and untracked changes count, and nothing else', async () => {
  const folder = repository(Object.fromEntries(names.map((name) => [name, loud])));
  folder.run('checkout', '-b', 'work');
  folder.write('a.asl.json', louder);
  folder.commit();
  folder.write('b.asl.json', louder);
  folder.run('add', 'b.asl.json');
  folder.write('c.asl.json', louder);
  folder.write('flows/new one\nof "two".asl.json', loud);
  expect(await since('main', folder)).toEqual([...names.slice(0, 3), 'flows/new one\nof "two".asl.json']);
  expect(await since('HEAD', folder)).toEqual(['b.asl.json', 'c.asl.json', 'flows/new one\nof "two".asl.json']);
});

test('what others have changed meanwhile does not count', async () => {
  const folder = repository({ 'a.asl.json': loud, 'b.asl.json': loud });
  folder.run('checkout', '-b', 'work');
  folder.write('a.asl.json', louder);
  folder.commit();
  folder.run('checkout', 'main');
  folder.write('b.asl.json', louder);
  folder.commit();
  folder.run('checkout', 'work');
  expect(await since('main', folder)).toEqual(['a.asl.json']);
});

test('a template is checked with a definition that it names, and its other definitions are left alone', async () => {
  const folder = repository({
    'a.asl.json': loud,
    'b.asl.json': loud,
    'template.json': template('a.asl.json', 'b.asl.json'),
  });
  folder.write('a.asl.json', louder);
  const { out } = await stepproof(folder, ['check', '--format', 'json', '--since', 'HEAD'], git);
  const { machines } = JSON.parse(out);
  expect(machines.map(({ name }: { name: string }) => name)).toEqual(['Machine0', 'Machine1']);
  expect(await since('HEAD', folder)).toEqual(['a.asl.json']);
});

test('the definitions of a template that changed or went are checked, those that it named before among them', async () => {
  const folder = repository({
    'a.asl.json': loud,
    'b.asl.json': loud,
    'c.asl.json': loud,
    'template.json': template('a.asl.json'),
  });
  folder.write('template.json', template('b.asl.json'));
  expect(await since('HEAD', folder)).toEqual(['a.asl.json', 'b.asl.json']);
  rmSync(join(folder.path, 'template.json'));
  expect(await since('HEAD', folder)).toEqual(['a.asl.json']);
});

test('fixes are made only in what changed, though more is looked at', async () => {
  const both = template('a.asl.json', 'b.asl.json');
  const folder = repository({ 'a.asl.json': loud, 'b.asl.json': loud, 'one.json': both, 'two.json': both });
  folder.write('a.asl.json', louder);
  await stepproof(folder, ['check', '--fix', '--since', 'HEAD'], git);
  expect(folder.run('diff', '--name-only').toString()).toBe('a.asl.json\n');
  expect(folder.read('a.asl.json')).not.toContain('shout');
});

test('a configuration that changed, came or went counts for all below it, and so do a contract and a link', async () => {
  const folder = repository({
    'a.asl.json': loud,
    'one/b.asl.json': loud,
    'one/stepproof.config.json': '{}',
    'two/c.asl.json': loud,
    'two/c.contract.json': '{}',
    'stepproof.config.json': '{}',
  });
  folder.write('one/stepproof.config.json', '{ "rules": {} }');
  expect(await since('HEAD', folder)).toEqual(['one/b.asl.json']);
  rmSync(join(folder.path, 'one/stepproof.config.json'));
  rmSync(join(folder.path, 'two/c.contract.json'));
  expect(await since('HEAD', folder)).toEqual(['one/b.asl.json', 'two/c.asl.json']);
  rmSync(join(folder.path, 'stepproof.config.json'));
  expect(await since('HEAD', folder)).toEqual(['a.asl.json', 'one/b.asl.json', 'two/c.asl.json']);
});

test('an inventory of the command line counts for all', async () => {
  const folder = repository({ 'a.asl.json': loud, 'functions.json': '{ "Functions": [] }' });
  const check = ['--inventory', 'functions.json'];
  expect(await since('HEAD', folder, ...check)).toEqual([]);
  folder.write('functions.json', '{ "Functions": [ ] }');
  expect(await since('HEAD', folder, ...check)).toEqual(['a.asl.json']);
});

test('it is the same from a folder of the repository, and with other line breaks', async () => {
  const folder = repository({ 'flows/a.asl.json': loud, 'flows/b.asl.json': loud, 'c.asl.json': loud });
  folder.write('flows/a.asl.json', louder);
  folder.write('flows/b.asl.json', loud.replaceAll('\n', '\r\n'));
  folder.write('c.asl.json', louder);
  const inner = { path: join(folder.path, 'flows') };
  expect(await since('HEAD', inner)).toEqual(['a.asl.json']);
  expect(await since('HEAD', inner, '..')).toEqual(['../c.asl.json', '../flows/a.asl.json']);
});

test('what git does not know is checked: ignored files, and those of another repository within', async () => {
  const folder = repository({ '.gitignore': 'cdk.out\n' });
  folder.write(
    'cdk.out/stack.template.json',
    template('gone.asl.json').replace('"DefinitionUri":"gone.asl.json"', `"Definition":${loud}`),
  );
  expect(await since('HEAD', folder)).toEqual(['cdk.out/stack.template.json']);
});

test('that nothing changed is said', async () => {
  const folder = repository({ 'a.asl.json': loud });
  const ending = await stepproof(folder, ['check', '--since', 'HEAD'], git);
  expect(ending).toEqual({ code: 0, out: 'Nothing to check has changed since `HEAD`.\n', error: '' });
});

test('no program that a repository names is run', async () => {
  const folder = repository({ 'a.asl.json': loud, '.gitattributes': '*.json filter=evil diff=evil\n' });
  const program = join(folder.path, 'evil.sh');
  writeFileSync(program, `#!/bin/sh\ntouch "${folder.path}/run"\ncat\n`);
  chmodSync(program, 0o755);
  for (const key of ['core.fsmonitor', 'diff.external', 'diff.evil.textconv', 'diff.evil.command', 'filter.evil.clean'])
    folder.run('config', key, program);
  for (const hook of ['post-index-change', 'reference-transaction']) {
    writeFileSync(join(folder.path, '.git/hooks', hook), `#!/bin/sh\ntouch "${folder.path}/run"\n`);
    chmodSync(join(folder.path, '.git/hooks', hook), 0o755);
  }
  writeFileSync(join(folder.path, 'git'), `#!/bin/sh\ntouch "${folder.path}/run"\n`);
  chmodSync(join(folder.path, 'git'), 0o755);
  folder.write('a.asl.json', louder);
  rmSync(join(folder.path, 'run'), { force: true });
  const hostile: World = {
    git: (call) => runGit(call, { ...process.env, PATH: `.:${folder.path}:${process.env.PATH}` }),
  };
  const ending = await stepproof(folder, ['check', '--format', 'json', '--since', 'HEAD'], hostile);
  expect(files(ending)).toEqual(['a.asl.json']);
  expect(existsSync(join(folder.path, 'run'))).toBe(false);
});

test('a revision that is not there, and one that looks like an option, are wrong usage', async () => {
  const folder = repository({});
  const refused = async (...args: readonly string[]) => (await stepproof(folder, ['check', ...args], git)).error;
  expect(await refused('--since', 'nowhere')).toContain('There is no revision `nowhere` in this repository.');
  expect(await refused('--since=--output=x')).toContain('`--output=x` is no revision');
  expect(await refused('--since', 'HEAD', '-')).toContain('standard input is none');
});

test('outside of a repository, and without git, that is said', async () => {
  const folder = folderWith({});
  const check = ['check', '--since', 'HEAD'];
  const outside: World = {
    git: (call) => runGit(call, { ...process.env, GIT_CEILING_DIRECTORIES: join(folder.path, '..') }),
  };
  expect(await stepproof(folder, check, outside)).toMatchObject({
    code: 2,
    error: expect.stringContaining('not a git repository'),
  });
  const without: World = { git: (call) => runGit(call, { PATH: '' }) };
  expect(await stepproof(folder, check, without)).toMatchObject({
    code: 2,
    error: expect.stringContaining('there is no program `git`'),
  });
});

test('a shallow clone is to be fetched whole', async () => {
  const origin = repository({ 'a.asl.json': loud });
  const first = origin.run('rev-parse', 'HEAD').toString().trim();
  origin.commit('more');
  const folder = folderWith({});
  execFileSync('git', ['clone', '-q', '--depth', '1', `file://${origin.path}`, 'clone'], { cwd: folder.path });
  const { code, error } = await stepproof({ path: join(folder.path, 'clone') }, ['check', '--since', first], git);
  expect(code).toBe(2);
  expect(error).toContain('run `git fetch --unshallow` first');
});
