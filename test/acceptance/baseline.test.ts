import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { definition, type Folder, folderWith, stepproof } from './command.ts';

const baseline = 'known.json';

async function update(folder: Folder, args: readonly string[] = []) {
  const ending = await stepproof(folder, ['check', '--baseline', baseline, '--update-baseline', ...args]);
  expect([ending.code, ending.out]).toEqual([0, expect.stringMatching(/^No (new )?findings in /)]);
  return ending;
}

test('findings in the baseline are left out and counted, and new ones fail', async () => {
  const folder = folderWith({ 'in/a.asl.json': definition('shout whisper'), 'b.asl.json': definition() });
  const { error } = await update(folder);
  expect(error).toBe('note: The baseline `known.json` holds 2 findings now.\n');
  const known = await stepproof(folder, ['check', '--baseline', baseline, '--max-warnings', '0']);
  expect(known).toEqual({ code: 0, out: 'No new findings in 2 files, besides 2 in the baseline.\n', error: '' });
  const changed = folderWith({
    [baseline]: folder.read(baseline),
    'in/a.asl.json': definition('shout whisper'),
    'b.asl.json': definition('shout'),
  });
  const { code, out } = await stepproof(changed, ['check', '--baseline', baseline]);
  expect(code).toBe(1);
  expect(out).toContain('b.asl.json:2:14');
  expect(out).not.toContain('in/a.asl.json');
  expect(out).toContain('\n1 error in 1 of 2 files, besides 2 in the baseline, 1 fixable with --fix.\n');
});

test('the file is sorted, has a line per finding, and is the same every time', async () => {
  const folder = folderWith({ 'b.asl.json': definition('whisper shout'), 'a.asl.json': definition('hum') });
  await update(folder);
  const written = folder.read(baseline);
  expect(written.replaceAll(/[0-9a-f]{32}/g, '…')).toBe(`{
  "version": 1,
  "findings": {
    "a.asl.json": [
      {"rule":"no-hum","at":"/Comment","fingerprint":"…"}
    ],
    "b.asl.json": [
      {"rule":"no-shout","at":"/Comment","fingerprint":"…"},
      {"rule":"no-whisper","at":"/Comment","fingerprint":"…"}
    ]
  }
}
`);
  await update(folder);
  expect(folder.read(baseline)).toBe(written);
});

test('nothing that was found is an empty baseline', async () => {
  const folder = folderWith({ 'a.asl.json': definition() });
  await update(folder);
  expect(JSON.parse(folder.read(baseline))).toEqual({ version: 1, findings: {} });
});

test('entries that no longer occur are told, and removed by an update', async () => {
  const folder = folderWith({ 'a.asl.json': definition('shout whisper'), 'b.asl.json': definition('shout') });
  await update(folder);
  const mended = folderWith({ [baseline]: folder.read(baseline), 'a.asl.json': definition('whisper.') });
  const { code, out, error } = await stepproof(mended, ['check', '--baseline', baseline]);
  expect([code, out]).toEqual([0, expect.stringContaining('\n1 warning in 1 file.\n')]);
  expect(error).toBe(
    'note: 3 entries of the baseline `known.json` no longer occur, and `--update-baseline` removes them: ' +
      '`no-shout` at `/Comment` of `a.asl.json`, `no-whisper` at `/Comment` of `a.asl.json`, `no-shout` at `/Comment` of `b.asl.json`.\n',
  );
  const json = JSON.parse((await stepproof(mended, ['check', '--baseline', baseline, '--format', 'json'])).out);
  expect(json.baseline).toEqual({
    hidden: 0,
    gone: expect.arrayContaining([{ file: 'b.asl.json', rule: 'no-shout', at: '/Comment' }]),
  });
  await update(mended);
  expect(Object.keys(JSON.parse(mended.read(baseline)).findings)).toEqual(['a.asl.json']);
});

test('a check of some files says nothing of the others, and leaves their entries', async () => {
  const folder = folderWith({ 'a.asl.json': definition('shout'), 'b.asl.json': definition('shout') });
  await update(folder);
  const written = folder.read(baseline);
  expect((await stepproof(folder, ['check', 'a.asl.json', '--baseline', baseline])).error).toBe('');
  await update(folder, ['a.asl.json']);
  expect(folder.read(baseline)).toBe(written);
});

test('a check without executions keeps the entries of rules that try them out', async () => {
  const folder = folderWith({ 'a.asl.json': definition('doom') });
  await update(folder);
  const written = folder.read(baseline);
  expect(written).toContain('no-doom');
  expect((await stepproof(folder, ['check', '--no-deep', '--baseline', baseline])).error).toBe('');
  await update(folder, ['--no-deep']);
  expect(folder.read(baseline)).toBe(written);
  const shallow = folderWith({
    [baseline]: written,
    'stepproof.config.json': '{ "deep": false }',
    'a.asl.json': definition('doom'),
  });
  expect((await stepproof(shallow, ['check', '--baseline', baseline])).error).toBe('');
});

test('a file that was renamed has new findings', async () => {
  const folder = folderWith({ 'a.asl.json': definition('shout') });
  await update(folder);
  renameSync(join(folder.path, 'a.asl.json'), join(folder.path, 'b.asl.json'));
  const { code, error } = await stepproof(folder, ['check', '--baseline', baseline]);
  expect(code).toBe(1);
  expect(error).toContain('1 entry of the baseline `known.json` no longer occurs, and `--update-baseline` removes it');
});

test('the configuration can name the baseline, from its own folder, and the command line wins', async () => {
  const folder = folderWith({
    'infra/stepproof.config.json': '{ "baseline": "known/flows.json" }',
    'infra/flows/a.asl.json': definition('shout'),
    'b.asl.json': definition('shout'),
  });
  const updated = await stepproof(folder, ['check', '--update-baseline']);
  expect(updated.error).toBe('note: The baseline `infra/known/flows.json` holds 1 finding now.\n');
  expect(updated.code).toBe(1);
  expect(Object.keys(JSON.parse(folder.read('infra/known/flows.json')).findings)).toEqual(['../flows/a.asl.json']);
  const within = { path: join(folder.path, 'infra/flows') };
  expect((await stepproof(within, ['check'])).code).toBe(0);
  expect((await stepproof(within, ['check', '--no-config'])).code).toBe(1);
  await update(folder);
  expect((await stepproof(folder, ['check', '--baseline', baseline])).code).toBe(0);
});

test('mistakes in a configuration are in no baseline', async () => {
  const folder = folderWith({ 'stepproof.config.json': '{ "rulez": {} }', 'a.asl.json': definition('shout') });
  const { code, out } = await stepproof(folder, ['check', '--baseline', baseline, '--update-baseline']);
  expect([code, out]).toEqual([2, expect.stringContaining('error[config]')]);
  expect(folder.read(baseline)).not.toContain('config');
});

test('nothing is written when a rule failed', async () => {
  const folder = folderWith({ 'a.asl.json': definition('stumble') });
  const { code, error } = await stepproof(folder, ['check', '--baseline', baseline, '--update-baseline']);
  expect(code).toBe(3);
  expect(error).toContain('No baseline was written, because not everything could be checked.');
  expect(() => folder.read(baseline)).toThrow();
});

test('of a baseline that the configuration names the shorter command writes it', async () => {
  const folder = folderWith({ 'stepproof.config.json': '{ "baseline": "old.json" }', 'a.asl.json': definition() });
  expect((await stepproof(folder, ['check'])).error).toContain('`stepproof check --update-baseline` writes it.');
  expect((await stepproof(folder, ['check', '--update-baseline'])).code).toBe(0);
});

test.each([
  [
    ['--baseline', 'nowhere.json'],
    'There is no baseline `nowhere.json`: `stepproof check --baseline nowhere.json --update-baseline` writes it.',
  ],
  [['--update-baseline'], '`--update-baseline` found no baseline to write: name one with `--baseline FILE`'],
  [['--baseline', 'in'], 'Could not read the baseline `in`: it is a folder.'],
  [['--baseline', 'a.asl.json'], '`a.asl.json` is no baseline that StepProof wrote'],
  [['--baseline', 'conflict.json'], '`conflict.json` is no baseline that StepProof wrote'],
  [['--baseline', 'list.json'], '`list.json` is no baseline that StepProof wrote'],
])('%j is refused: %s', async (args, message) => {
  const folder = folderWith({
    'a.asl.json': definition(),
    'in/b.asl.json': definition(),
    'conflict.json': '<<<<<<< ours\n{}',
    'list.json': '{ "version": 1, "findings": [] }',
  });
  const { code, error } = await stepproof(folder, ['check', ...args]);
  expect([code, error]).toEqual([2, expect.stringContaining(message)]);
});

test('what is no entry hides nothing', async () => {
  const written = `{ "version": 1, "findings": { "__proto__": [{}], "a.asl.json": [null, 7, {"rule": 1}, {"rule":"no-shout"}], "b": {}, "../\\u0000": [] } }`;
  const folder = folderWith({ [baseline]: written, 'a.asl.json': definition('shout') });
  expect((await stepproof(folder, ['check', '--baseline', baseline])).code).toBe(1);
  await update(folder);
  expect(Object.keys(JSON.parse(folder.read(baseline)).findings)).toEqual(['a.asl.json']);
});

test('a file that is gone has only entries that can go', async () => {
  const folder = folderWith({ 'a.asl.json': definition('shout'), 'b.asl.json': definition('shout') });
  await update(folder);
  rmSync(join(folder.path, 'b.asl.json'));
  await update(folder, ['a.asl.json']);
  expect(Object.keys(JSON.parse(folder.read(baseline)).findings)).toEqual(['a.asl.json']);
});
