import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { StepproofPlugin } from '../../packages/eslint-plugin/src/plugin.ts';
import { bundleEslintPlugin } from '../../scripts/build/eslint-plugin.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

let bundled: Promise<string> | undefined;

/** The folder of the plugin as it is published, made from its sources once for all tests of a worker. */
export function bundledPluginFolder(): Promise<string> {
  bundled ??= bundlePlugin();
  return bundled;
}

/** The plugin as it is published: only a bundle can start the thread that tries out executions, and carries the data on AWS. */
export async function bundledPlugin(): Promise<StepproofPlugin> {
  const { default: plugin } = await import(pathToFileURL(join(await bundledPluginFolder(), 'index.js')).href);
  return plugin;
}

/** What it imports is found as it would be from the package. */
async function bundlePlugin(): Promise<string> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'stepproof-')));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const dist = join(folder, 'packages/eslint-plugin/dist');
  mkdirSync(dist, { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  symlinkSync(join(root, 'packages/eslint-plugin/node_modules'), join(dist, '../node_modules'));
  symlinkSync(join(root, 'packages/eslint-plugin/package.json'), join(dist, '../package.json'));
  await bundleEslintPlugin(root, dist);
  symlinkSync(join(root, 'packages/aws-data/data'), join(dist, 'aws-data'));
  return dist;
}
