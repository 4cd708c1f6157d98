import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type PluginBuild } from 'esbuild';
import { expect, onTestFinished, test } from 'vitest';
import * as core from '../packages/core/src/index.ts';
import { examplesIn } from '../scripts/packages/readme-examples.ts';

const folder = fileURLToPath(new URL('../packages/core/', import.meta.url));
const readme = readFileSync(`${folder}README.md`, 'utf8');

const examples = examplesIn(readme);

test('the examples of the README of core print what stands below them', async () => {
  const programs = await bundled(examples.map(({ code }) => code));
  const printed = programs.map((file) => spawnSync(process.execPath, [file], { encoding: 'utf8' }));
  expect(printed.map(({ stdout, stderr }) => stderr + stdout)).toEqual(examples.map(({ output }) => output));
  expect(readme.match(/^```ts$/gm)).toHaveLength(examples.length);
});

test('core exports the names that its README lists', () => {
  const [, table = ''] = readme.split('## What else there is');
  const named = Array.from(table.matchAll(/^\| [^|]+ \| (`.*`) \|$/gm), ([, names = '']) => names.split(', ')).flat();
  expect(named.length).toBeGreaterThan(30);
  expect(named.filter((name) => !Object.hasOwn(core, name.replaceAll('`', '')))).toEqual([]);
});

/** Programs with the sources of core in them, which are read once for all. */
async function bundled(codes: readonly string[]): Promise<readonly string[]> {
  const scratch = mkdtempSync(join(tmpdir(), 'stepproof-'));
  onTestFinished(() => rmSync(scratch, { recursive: true }));
  const programs = new Map(codes.map((code, index) => [`example-${index}`, code]));
  const found = { conditions: ['stepproof-source'], mainFields: ['module', 'main'], outExtension: { '.js': '.mjs' } };
  await build({
    ...found,
    entryPoints: [...programs.keys()],
    outdir: scratch,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    plugins: [{ name: 'examples', setup: (building) => offer(programs, building) }],
  });
  return Array.from(programs.keys(), (name) => join(scratch, `${name}.mjs`));
}

/** Lets these texts be programs of the folder of core. */
function offer(programs: ReadonlyMap<string, string>, { onResolve, onLoad }: PluginBuild): void {
  onResolve({ filter: /^example-\d+$/ }, ({ path }) => ({ path, namespace: 'example' }));
  onLoad({ filter: /./, namespace: 'example' }, ({ path }) => ({
    contents: programs.get(path) ?? '',
    loader: 'ts',
    resolveDir: folder,
  }));
}
