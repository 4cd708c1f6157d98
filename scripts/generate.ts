import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { GeneratedFile } from './generate/generated-files.ts';
import { generatedFiles } from './generate/generated-files.ts';

/** `npm run generate` writes the files made from the description of the language; with `--check` it fails when one is stale. */
const root = new URL('../', import.meta.url);

if (process.argv.includes('--check')) await check();
else await write();

async function check(): Promise<void> {
  const stale: string[] = [];
  for (const file of await generatedFiles()) if (!(await isFresh(file))) stale.push(file.path);
  if (stale.length === 0) return;
  console.error(`Stale, run \`npm run generate\`: ${stale.join(', ')}.`);
  process.exitCode = 1;
}

async function write(): Promise<void> {
  for (const file of await generatedFiles()) {
    if (await isFresh(file)) continue;
    const path = fileURLToPath(new URL(file.path, root));
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, file.text);
    console.log(`Wrote ${file.path}.`);
  }
}

async function isFresh(file: GeneratedFile): Promise<boolean> {
  try {
    return (await readFile(new URL(file.path, root), 'utf8')) === file.text;
  } catch {
    return false;
  }
}
