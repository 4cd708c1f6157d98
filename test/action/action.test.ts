import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { root } from '../acceptance/root.ts';
import { type BundledCommand, bundleCommand } from '../acceptance/whole-command.ts';
import { readManifest, runAction } from './runner.ts';

/** A packed command to run the action with, instead of one that is made of the sources here; npm, which is slow, is tried with it alone. */
const given = process.env.STEPPROOF_PACKED;

let bundled: BundledCommand;
/** A package of the command, as npm unpacks it. */
let unpacked: string;

beforeAll(async () => {
  unpacked = realpathSync(mkdtempSync(join(tmpdir(), 'stepproof-')));
  if (given !== undefined) execFileSync('tar', ['-xzf', given, '--strip-components=1', '-C', unpacked]);
  else await packageFromSources();
});

async function packageFromSources(): Promise<void> {
  bundled = await bundleCommand();
  for (const name of ['bin', 'dist']) mkdirSync(join(unpacked, name));
  copyFileSync(`${root}packages/cli/package.json`, join(unpacked, 'package.json'));
  copyFileSync(`${root}packages/cli/bin/stepproof.cjs`, join(unpacked, 'bin/stepproof.cjs'));
  copyFileSync(bundled.file, join(unpacked, 'dist/stepproof.cjs'));
}

afterAll(() => {
  bundled?.remove();
  rmSync(unpacked, { recursive: true });
});

const sound = '{ "StartAt": "A", "States": { "A": { "Type": "Succeed" } } }';
const wrong = '{\n  "StartAt": "A",\n  "States": { "A": { "Type": "Succeed", "Colour": 1 } }\n}';

/** A repository with these files; its npm keeps to itself, and reaches no registry. */
function repository(files: Readonly<Record<string, string>>): string {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'stepproof-')));
  onTestFinished(() => rmSync(path, { recursive: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), text);
  }
  return path;
}

/** As `npm install` leaves the command in a folder. */
function install(folder: string): void {
  const modules = join(folder, 'node_modules');
  mkdirSync(join(modules, '.bin'), { recursive: true });
  symlinkSync(unpacked, join(modules, 'stepproof'));
  const command = join(modules, '.bin/stepproof');
  writeFileSync(command, '#!/bin/sh\nexec node "$(dirname "$0")/../stepproof/bin/stepproof.cjs" "$@"\n');
  chmodSync(command, 0o755);
}

function installedIn(files: Readonly<Record<string, string>>): string {
  const path = repository(files);
  install(path);
  return path;
}

function run(workspace: string, inputs: Readonly<Record<string, string>> = {}) {
  const environment = { npm_config_cache: join(workspace, '.npm'), npm_config_offline: 'true' };
  return runAction({ action: root.replace(/\/$/, ''), workspace, inputs, environment });
}

describe('the action', () => {
  test('is one that GitHub runs without building anything', () => {
    const { runs, inputs, outputs } = readManifest(root);
    expect(runs.using).toBe('composite');
    expect(Object.values(inputs).every(({ description }) => description !== '')).toBe(true);
    expect(Object.keys(outputs)).toEqual(['exit-code', 'sarif-file']);
  });

  test('puts no input into a script, where it would be run', () => {
    const { runs, inputs } = readManifest(root);
    const scripts = runs.steps.map((step) => step.run).join('\n');
    expect(scripts).not.toContain('${{');
    const variables = runs.steps.flatMap(({ env = {} }) => Object.values(env));
    expect(variables.sort()).toEqual(
      Object.keys(inputs)
        .map((name) => `\${{ inputs.${name} }}`)
        .sort(),
    );
  });

  test('passes where nothing is found', () => {
    const { code, outputs, annotations, log } = run(installedIn({ 'order.asl.json': sound }));
    expect(log).toContain('No findings in 1 file.');
    expect({ code, outputs, annotations }).toEqual({
      code: 0,
      outputs: { 'exit-code': '0', 'sarif-file': '' },
      annotations: [],
    });
  });

  test('fails on findings, and annotates their lines with what the log says', () => {
    const { code, outputs, annotations } = run(installedIn({ 'flows/order.asl.json': wrong }));
    expect([code, outputs['exit-code']]).toEqual([1, '1']);
    expect(annotations[0]).toEqual({
      severity: 'error',
      file: 'flows/order.asl.json',
      line: '3',
      column: '41',
      code: 'no-unknown-field',
      message: '`Colour` is not a field of state `A`.',
    });
    expect(annotations).toHaveLength(1);
  });

  test('annotates advice as a notice', () => {
    const { annotations } = run(installedIn({ 'order.asl.json': wrong }), { args: '--rule=no-unknown-field=info' });
    expect(annotations.map(({ severity, code }) => [severity, code])).toEqual([['notice', 'no-unknown-field']]);
  });

  test('writes the annotations of GitHub itself where they are asked for', () => {
    const { annotations } = run(installedIn({ 'order.asl.json': wrong }), { format: 'github' });
    expect(annotations).toMatchObject([{ severity: 'error', file: 'order.asl.json', line: '3' }]);
  });

  test('takes several paths of a folder, with spaces and globs in them, and names files from the root of the repository on', () => {
    const path = repository({ 'api/a b/one.asl.json': wrong, 'api/c/two.asl.json': wrong, 'three.asl.json': wrong });
    install(join(path, 'api'));
    const { annotations } = run(path, { 'working-directory': 'api/', paths: '\na b\r\nc/*.json\n\n' });
    expect(annotations.map(({ file }) => file)).toEqual(['api/a b/one.asl.json', 'api/c/two.asl.json']);
  });

  test('writes a report for code scanning into a file, and annotates all the same', () => {
    const path = installedIn({ 'order.asl.json': wrong });
    const { code, outputs, annotations } = run(path, { 'sarif-file': 'reports/stepproof.sarif' });
    expect({ code, outputs }).toEqual({
      code: 1,
      outputs: { 'exit-code': '1', 'sarif-file': 'reports/stepproof.sarif' },
    });
    expect(JSON.parse(readFileSync(join(path, 'reports/stepproof.sarif'), 'utf8')).runs[0].results).toHaveLength(1);
    expect(annotations).toHaveLength(1);
  });

  test('names no report where nothing could be checked', () => {
    const { code, outputs } = run(installedIn({}), { 'sarif-file': 'stepproof.sarif', paths: 'missing.asl.json' });
    expect({ code, outputs }).toEqual({ code: 2, outputs: { 'exit-code': '2', 'sarif-file': '' } });
  });

  test('hands on when to fail', () => {
    const path = installedIn({ 'order.asl.json': wrong });
    expect(run(path, { 'fail-on': 'never' }).code).toBe(0);
    const warned = { args: '--rule=no-unknown-field=warning' };
    expect(run(path, warned).code).toBe(0);
    expect(run(path, { ...warned, 'max-warnings': '0' }).code).toBe(1);
  });

  test('ends with 2 on what is no option, and says why', () => {
    const { code, log } = run(installedIn({ 'order.asl.json': sound }), { 'fail-on': 'perhaps' });
    expect(code).toBe(2);
    expect(log).toContain('perhaps');
  });

  test.each([
    ['most inputs', ['paths', 'format', 'fail-on', 'max-warnings', 'since', 'sarif-file', 'args']],
    ['the version', ['version']],
    ['the working directory', ['working-directory']],
  ])('runs nothing that stands in %s', (_, names) => {
    const path = installedIn({ 'order.asl.json': wrong });
    const hostile = `$(touch made) \`touch made\` "; touch made; " '; touch made; '`;
    run(path, Object.fromEntries(names.map((name) => [name, hostile])));
    expect(existsSync(join(path, 'made'))).toBe(false);
  });

  test('takes no path for an option', () => {
    const path = installedIn({ 'order.asl.json': wrong, 'other.asl.json': sound });
    expect(run(path, { paths: '--fail-on=never\norder.asl.json' }).code).toBe(2);
  });

  test('takes no text of a file for a command to the runner', () => {
    const name = 'A\\n::error::made up\\n';
    const text = `{ "StartAt": "${name}", "States": { "::error::B": { "Type": "Succeed" } } }`;
    const { annotations } = run(installedIn({ 'order.asl.json': text }));
    expect(annotations.filter(({ message }) => message === 'made up')).toEqual([]);
  });

  test.runIf(given !== undefined)('takes the version of the package that is named', () => {
    const path = repository({ 'order.asl.json': wrong });
    copyFileSync(given ?? '', join(path, 'stepproof.tgz'));
    const { code, annotations, log } = run(path, { version: 'stepproof.tgz' });
    expect(code, log).toBe(1);
    expect(annotations).toHaveLength(1);
  });

  test.runIf(given !== undefined)('asks the registry for its own version where the project has none', () => {
    const { log } = run(repository({ 'order.asl.json': sound }));
    expect(log).toMatch(/ENOTCACHED[\s\S]*stepproof/);
  });

  test('says what is missing where the project should have it', () => {
    const { code, annotations } = run(repository({ 'order.asl.json': sound }), { version: 'installed' });
    expect(code).toBe(2);
    expect(annotations[0]?.message).toContain('not installed');
  });
});
