import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { nodeFiles } from '../../packages/cli/src/node-io.ts';
import { digestOf } from '../../packages/cli/src/session/known/digest.ts';
import { definition, type Folder, folderWith, stepproof } from './command.ts';

const cached = ['check', '--cache', '--format', 'json'];
const found = (message: string) => expect.stringContaining(message);
const shout = 'The comment `shout` holds shout.';

function kept(folder: Folder): string {
  return folder.read('.stepproof-cache/findings');
}

/** Rewrites the entries of a cache, with digests that fit. */
function falsify(folder: Folder, change: (entry: string) => string): void {
  const [stamp = '', ...lines] = kept(folder).trimEnd().split('\n');
  const changed = lines.map((line) => {
    const [key = '', , ...entry] = line.split(' ');
    const falsified = change(entry.join(' '));
    return `${key} ${digestOf(falsified)} ${falsified}`;
  });
  writeFileSync(join(folder.path, '.stepproof-cache/findings'), `${[stamp, ...changed].join('\n')}\n`);
}

test('what was found is told from the cache until the file changes', async () => {
  const folder = folderWith({ 'a.asl.json': definition('shout') });
  await stepproof(folder, cached);
  falsify(folder, (entry) => entry.replace(shout, 'It was kept.'));
  expect(await stepproof(folder, cached)).toMatchObject({ code: 1, out: found('It was kept.') });
  writeFileSync(join(folder.path, 'a.asl.json'), `${definition('shout')}\n`);
  expect(await stepproof(folder, cached)).toMatchObject({ code: 1, out: found(shout) });
});

test('it holds for other options, and in the folder that it was moved to, only as far as they find the same', async () => {
  const folder = folderWith({ 'a.asl.json': definition('shout') });
  await stepproof(folder, cached);
  falsify(folder, (entry) => entry.replace(shout, 'It was kept.'));
  expect((await stepproof(folder, [...cached, '--rule', 'no-shout=warning'])).out).toContain(shout);
  expect((await stepproof(folder, [...cached, '--no-deep'])).out).toContain(shout);
  expect((await stepproof(folder, [...cached, 'a.asl.json'])).out).toContain(shout);
  const moved = folderWith({ 'a.asl.json': definition('shout'), '.stepproof-cache/findings': kept(folder) });
  expect((await stepproof(moved, cached)).out).toContain('It was kept.');
});

test('it is beside the caches of other tools, or in a folder that git ignores, or where the user wants it', async () => {
  const nested = folderWith({ 'node_modules/x/package.json': '{}', 'flows/a.asl.json': definition() });
  await stepproof({ path: join(nested.path, 'flows') }, cached);
  expect(readdirSync(join(nested.path, 'node_modules/.cache/stepproof'))).toEqual(['findings']);
  const alone = folderWith({ 'a.asl.json': definition() });
  await stepproof(alone, cached);
  expect(alone.read('.stepproof-cache/.gitignore')).toBe('*\n');
  const chosen = folderWith({ 'a.asl.json': definition() });
  await stepproof(chosen, ['check', '--cache-location', 'out/kept']);
  expect(readdirSync(chosen.path).toSorted()).toEqual(['a.asl.json', 'out']);
});

test.each([
  ['nothing', () => ''],
  ['no text', () => Buffer.from([0xff, 0xfe, 0, 1, 2])],
  ['half of it', (text: string) => text.slice(0, text.length / 2)],
  ['another version', (text: string) => text.replace('stepproof', 'stepproof 9')],
  ['a damaged entry', (text: string) => text.replace(shout, 'Damaged.')],
  ['too much', (text: string) => text + 'x'.repeat(17 * 1024 * 1024)],
])('a cache that holds %s is made anew', async (_, damage) => {
  const folder = folderWith({ 'a.asl.json': definition('shout') });
  const expected = await stepproof(folder, cached);
  const whole = kept(folder);
  writeFileSync(join(folder.path, '.stepproof-cache/findings'), damage(whole));
  expect(await stepproof(folder, cached)).toEqual(expected);
  expect(kept(folder)).toBe(whole);
});

test.each([
  ['no object', () => '[]'],
  ['no JSON', () => '{'],
  ['another severity', (entry: string) => entry.replace('"error"', '"fatal"')],
  ['places before the text', (entry: string) => entry.replace(/"start":\d+/, '"start":-1')],
  ['places without numbers', (entry: string) => entry.replace(/"end":\d+/, '"end":"7"')],
  ['deep nesting', () => '['.repeat(100_000)],
  ['a prototype', (entry: string) => entry.replace(/"diagnostics":\[\{/, '"diagnostics":[{"__proto__":{"ruleId":7},')],
  ['machines without findings', (entry: string) => entry.replace(/"found":\[.*?\],"trace"/, '"found":[],"trace"')],
])('an entry that somebody wrote with %s is as if it were not there', async (_, change) => {
  const folder = folderWith({ 'a.asl.json': definition('shout') });
  const expected = await stepproof(folder, cached);
  falsify(folder, change);
  expect(await stepproof(folder, cached)).toEqual(expected);
});

test('what a cache says is never written into a file', async () => {
  const folder = folderWith({ 'a.asl.json': definition('shout') });
  await stepproof(folder, cached);
  falsify(folder, (entry) => entry.replace(/"text":"[^"]*"/g, '"text":"evil"'));
  await stepproof(folder, ['check', '--cache', '--fix']);
  expect(folder.read('a.asl.json')).not.toContain('evil');
  expect(folder.read('a.asl.json')).not.toContain('shout');
});

test('a link in its place is not followed', async () => {
  const folder = folderWith({ 'a.asl.json': definition(), 'precious.txt': 'precious' });
  mkdirSync(join(folder.path, '.stepproof-cache'));
  symlinkSync('../precious.txt', join(folder.path, '.stepproof-cache/findings'));
  await stepproof(folder, cached);
  expect(folder.read('precious.txt')).toBe('precious');
  expect(kept(folder)).toContain('stepproof');
});

test('two runs at once keep what both have found', async () => {
  const folder = folderWith({ 'one/a.asl.json': definition('shout'), 'two/b.asl.json': definition('shout') });
  await Promise.all([stepproof(folder, [...cached, 'one']), stepproof(folder, [...cached, 'two'])]);
  expect(kept(folder)).toContain('one/a.asl.json');
  expect(kept(folder)).toContain('two/b.asl.json');
});

test('where it cannot be written, that is told, and the check is as it would be without it', async () => {
  const folder = folderWith({ 'a.asl.json': definition('shout'), 'file.txt': '' });
  const ending = await stepproof(folder, ['check', '--cache-location', 'file.txt']);
  expect(ending).toMatchObject({ code: 1, out: found(shout) });
  expect(ending.error).toContain('Findings could not be kept');
});

test('what was used longest ago is dropped when there is too much', async () => {
  const large = (name: string) => `${name}${'x'.repeat(5_000_000)}`;
  const folder = folderWith({});
  const files = { ...nodeFiles };
  const { Cache } = await import('../../packages/cli/src/session/known/cache.ts');
  const write = (...names: readonly string[]) => {
    const cache = new Cache(folder.path, { files, packageFolder: folder.path });
    for (const name of names) cache.keep(digestOf(name), large(name));
    cache.write();
  };
  write('old', 'older');
  write('old', 'new');
  write('newest');
  const cache = new Cache(folder.path, { files, packageFolder: folder.path });
  expect(['older', 'old', 'new', 'newest'].map((name) => cache.find(digestOf(name)) !== undefined)).toEqual([
    false,
    true,
    true,
    true,
  ]);
  expect(readFileSync(join(folder.path, 'findings')).length).toBeLessThan(16 * 1024 * 1024);
  expect(existsSync(join(folder.path, `.findings.${process.pid}.tmp`))).toBe(false);
});
