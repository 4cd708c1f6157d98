import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Metafile } from 'esbuild';
import { expect, onTestFinished, test } from 'vitest';
import { partsOf } from '../../scripts/build/command.ts';
import { bundleInParts } from '../../scripts/build/parts.ts';

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
});

test('a part with a door is loaded when a function behind the door is first called', async () => {
  const path = folder({
    'main.ts': `import { far, near } from './door.ts'; export { log } from './log.ts'; export const call = () => [far(1), near()];`,
    'door.ts': `import { add } from './behind.ts'; import { log } from './log.ts'; log.push('door');
      export function far(...given: number[]) { return add(given[0]); } export function near() { return 'near'; }`,
    'behind.ts': `export const add = (one: number) => one + Number('41');`,
    'log.ts': 'export const log: string[] = [];',
  });
  const main = { root: path, entry: `${path}main.ts`, output: `${path}dist/main.cjs` };
  await bundleInParts({ main, parts: [{ name: 'behind', entries: [], doors: [`${path}door.ts`] }] });
  const { call, log } = createRequire(import.meta.url)(`${path}dist/main.cjs`);
  expect(log).toEqual([]);
  expect([call(), call(), log]).toEqual([[42, 'near'], [42, 'near'], ['door']]);
  expect(readFileSync(`${path}dist/main.cjs`, 'utf8')).not.toContain('41');
});

test('what exports a constant is no door', async () => {
  const path = folder({
    'main.ts': `import { limit } from './door.ts'; export const twice = limit * 2;`,
    'door.ts': 'export const limit = 3;',
  });
  const main = { root: path, entry: `${path}main.ts`, output: `${path}dist/main.cjs` };
  const made = bundleInParts({ main, parts: [{ name: 'behind', entries: [], doors: [`${path}door.ts`] }] });
  await expect(made).rejects.toThrow('door.ts is no door to a part, because of `export const limit`.');
});

test('no module of the command is in two of its files, and a check without executions reads hardly any code that runs them', async () => {
  const output = `${folder()}stepproof.cjs`;
  const main = { root, entry: `${root}packages/cli/src/run.ts`, output };
  const made = await bundleInParts({ main, parts: partsOf(root) });
  const all = made.flatMap(modulesIn);
  expect(all.filter((name, index) => all.indexOf(name) !== index)).toEqual([]);
  const files = new Map(
    made.flatMap(({ outputs }) => Object.entries(outputs).map(([file, { inputs }]) => [basename(file), inputs])),
  );
  const read = [
    ...Object.entries(files.get('stepproof.cjs') ?? {}),
    ...Object.entries(files.get('checking.cjs') ?? {}),
  ];
  expect(read.length).toBeGreaterThan(400);
  const running = read.filter(([name]) => runsExecutions.test(name) && !name.includes(':'));
  expect(running.reduce((bytes, [, { bytesInOutput }]) => bytes + bytesInOutput, 0)).toBeLessThan(10_000);
});

const runsExecutions =
  /core\/src\/(?:solver|interpreter|testing|analyses\/(?:shapes|paths))\/|cli\/src\/testing\/|node_modules\/(?:re2js|yaml)\//;
