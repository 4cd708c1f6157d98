import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** What the rows of one run share. */
export interface Bench {
  /** For files that are gone after the run. */
  readonly folder: string;
}

const programNames = [
  'aws-data',
  'covering',
  'deep',
  'editor',
  'empty',
  'eslint-code',
  'graph',
  'growth',
  'iam',
  'offers',
  'other-server',
  'shapes',
  'peak-memory',
  'peer',
  'read-and-parse',
  'server',
  'solver',
  'simulate',
  'template',
  'warm',
] as const;

export type ProgramName = (typeof programNames)[number];

export const projectFolder = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Bundles the programs as the command is bundled: measured is the JavaScript that is shipped, not what tsx makes of it. Only
 * the white space stays, so that stack traces and profiles can be read.
 */
export async function bundlePrograms({ folder }: Bench): Promise<void> {
  const programs = fileURLToPath(new URL('programs/', import.meta.url));
  await build({
    entryPoints: programNames.map((name) => `${programs}${name}.ts`),
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    conditions: ['stepproof-source'],
    mainFields: ['module', 'main'],
    minifySyntax: true,
    // Packages that are CommonJS ask for modules of Node by `require`.
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
    logLevel: 'warning',
  });
}

export function programPath({ folder }: Bench, name: ProgramName): string {
  return join(folder, `${name}.mjs`);
}

/** Runs a program of its own, in a fresh process, with a task; what it prints is the result. */
export function runProgram<Result>(bench: Bench, name: ProgramName, task: object): Result {
  const taskFile = join(bench.folder, `${name}.task.json`);
  writeFileSync(taskFile, JSON.stringify(task));
  const { stdout, stderr, status } = spawnSync(process.execPath, [programPath(bench, name), taskFile], {
    encoding: 'utf8',
  });
  if (status !== 0)
    throw new Error(`The program ${name} ended with ${status}: ${/^\w*Error.*$/m.exec(stderr)?.[0] ?? stderr}`);
  return JSON.parse(stdout);
}
