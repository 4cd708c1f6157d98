import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type * as checking from '@stepproof/checking';
import { noNearbyFiles } from '@stepproof/checking';
import { defaultSettings } from '@stepproof/core';
import type { Metafile } from 'esbuild';
import { expect, onTestFinished, test } from 'vitest';
import { bundle } from '../../scripts/build/bundle.ts';
import { partsOf } from '../../scripts/build/command.ts';
import { bundleServer } from '../../scripts/build/extension.ts';
import { leavingOut } from '../../scripts/build/left-out.ts';
import { bundleInParts } from '../../scripts/build/parts.ts';
import { partsOfDeepChecking } from '../../scripts/build/parts-of-checking.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

function folder(files: Readonly<Record<string, string>> = {}): string {
  const path = `${realpathSync(mkdtempSync(join(tmpdir(), 'stepproof-')))}/`;
  onTestFinished(() => rmSync(path, { recursive: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), text);
  }
  return path;
}

/** The modules that a file was made from, but for those that stand in for what another file hands it. */
function modulesIn({ inputs }: Metafile): readonly string[] {
  return Object.keys(inputs).filter((name) => !name.includes(':'));
}

const program = {
  'main.ts': `import { Kind } from './kind.ts';
    export const load = async () => ({ own: new Kind(), run: (await import('./far.ts')).run });
    export { log } from './log.ts'; import plain from './plain.js'; export const said = plain();`,
  'plain.js': `module.exports = () => 'plain';`,
  'kind.ts':
    'export class Kind { #secret = 7; static read(kind: Kind) { return kind.#secret; } } export const unused = 1;',
  'log.ts': 'export const log: string[] = [];',
  'far.ts': `import { Kind } from './kind.ts'; import { log } from './log.ts'; import { more } from './more.ts';
    log.push('far'); export const run = (kind: Kind) => [kind instanceof Kind, Kind.read(kind), more()];`,
  'more.ts': `export const more = async () => {
    const { default: plain } = await import('./plain.js'); return [plain(), ...(await import('./further.ts')).further()]; };`,
  'further.ts': `import { log } from './log.ts'; import { mark } from './mark.ts'; export const further = () => [log.length, mark];`,
  'mark.ts': `export const mark = Symbol.for('mark');`,
};

test('a part shares the modules of the program, and is run when it is first asked for', async () => {
  const path = folder(program);
  const made = await bundleInParts({
    main: { root: path, entry: `${path}main.ts`, output: `${path}dist/main.cjs` },
    parts: [
      { name: 'far', entries: [`${path}far.ts`] },
      { name: 'further', entries: [`${path}further.ts`] },
    ],
  });
  const files = made.flatMap(modulesIn);
  expect(files.toSorted()).toEqual(Object.keys(program).toSorted());
  const { load, log } = createRequire(import.meta.url)(`${path}dist/main.cjs`);
  expect(log).toEqual([]);
  const { own, run } = await load();
  const [isKind, secret, more] = run(own);
  expect([isKind, secret, await more, log]).toEqual([true, 7, ['plain', 1, Symbol.for('mark')], ['far']]);
  expect(readFileSync(`${path}dist/main.cjs`, 'utf8')).not.toContain('Symbol.for');
  for (const { outputs } of made)
    for (const file of Object.keys(outputs)) expect(readFileSync(join(path, file), 'utf8')).not.toContain(path);
});

test('a part that is left out is missed with a sentence, and only where it is asked for', async () => {
  const path = folder(program);
  const plugins = [leavingOut([{ name: 'further', entries: [`${path}further.ts`] }])];
  const made = await bundleInParts({
    main: { root: path, entry: `${path}main.ts`, output: `${path}dist/main.cjs`, plugins },
    parts: [{ name: 'far', entries: [`${path}far.ts`] }],
  });
  expect(made.flatMap(modulesIn)).not.toContain('further.ts');
  const { load } = createRequire(import.meta.url)(`${path}dist/main.cjs`);
  const { own, run } = await load();
  const [isKind, secret, more] = run(own);
  expect([isKind, secret]).toEqual([true, 7]);
  await expect(more).rejects.toThrow('What is asked for takes `further.cjs`, which this program comes without.');
});

test('no module of the command is in two of its files, and a check without executions reads hardly any code that runs them', async () => {
  const output = `${folder()}stepproof.cjs`;
  const main = { root, entry: `${root}packages/cli/src/run.ts`, output };
  const made = await bundleInParts({ main, parts: partsOf(root) });
  const all = made.flatMap(modulesIn);
  expect(all.filter((name, index) => all.indexOf(name) !== index)).toEqual([]);
  expect(bytesOf(made.at(-1), rarelyNeededCode)).toBeLessThan(10_000);
});

test('the server of the extension is packed with hardly any code that runs executions', async () => {
  const made = await bundleServer(root, `${folder()}server.cjs`);
  const bytes = (code: RegExp) => made.reduce((sum, one) => sum + bytesOf(one, code), 0);
  expect(bytes(runsExecutions)).toBeLessThan(10_000);
  expect(bytes(followsData)).toBeGreaterThan(10_000);
  expect(bytesOf(made.at(-1), followsData)).toBeLessThan(10_000);
});

test('a program without what runs executions checks without it, and says so when a deep check is asked for', async () => {
  const output = `${folder()}lint-text.cjs`;
  const main = { root, entry: `${root}packages/checking/src/lint-text.ts`, output };
  await bundle({ ...main, plugins: [leavingOut(partsOfDeepChecking(root))] });
  const { lintText }: Pick<typeof checking, 'lintText'> = createRequire(import.meta.url)(output);
  const source = { file: '/flows/orders.asl.json', text: definition, isNamed: true };
  const surroundings = { nearby: noNearbyFiles, settingsFor: async () => ({ lint: defaultSettings, type: undefined }) };
  const { found, failures } = await lintText(source, surroundings, 'shallow');
  expect([found.flatMap(({ diagnostics }) => diagnostics), failures]).toEqual([[], []]);
  await expect(lintText(source, surroundings, 'deep')).rejects.toThrow('takes `executions.cjs`');
});

const definition = `{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
  "A": { "Type": "Pass", "Output": "{% $states.input.total + 1 %}", "End": true } } }`;

function bytesOf(made: Metafile | undefined, code: RegExp): number {
  const inputs = Object.values(made?.outputs ?? {}).flatMap((output) => Object.entries(output.inputs));
  const read = inputs.filter(([name]) => code.test(name) && !name.includes(':'));
  return read.reduce((bytes, [, { bytesInOutput }]) => bytes + bytesInOutput, 0);
}

const runsExecutions =
  /core\/src\/(?:solver|interpreter|testing|analyses\/paths)\/|cli\/src\/testing\/|node_modules\/re2js\//;

const followsData = /core\/src\/analyses\/shapes\//;

const rarelyNeededCode = new RegExp(`${runsExecutions.source}|${followsData.source}|node_modules\\/yaml\\/`);
