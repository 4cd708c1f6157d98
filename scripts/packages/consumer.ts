import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runNpm } from '../install-apart.ts';
import type { PackedPackage } from './published.ts';
import { examplesIn, type ReadmeExample } from './readme-examples.ts';

interface Consumer {
  readonly root: string;
  readonly folder: string;
}

/**
 * What goes wrong in a project that installs the packages, and whose programs are those of their READMEs: first the types, with all checks that TypeScript
 * has and those of declarations too, then what the programs print.
 */
export function faultsOfConsumer(all: readonly PackedPackage[], consumer: Consumer): readonly string[] {
  const { folder } = consumer;
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), '{ "name": "consumer", "private": true, "type": "module" }');
  runNpm(folder, ['install', '--prefer-offline', '--omit=peer', ...all.map(({ tarball }) => tarball)]);
  const examples = all.flatMap((published) => examplesOf(published));
  for (const [index, { code }] of examples.entries()) writeFileSync(join(folder, `example-${index}.ts`), code);
  const faults = resolutions.flatMap((options) => faultsOfTypes(options, consumer));
  return faults.length > 0
    ? faults
    : examples.flatMap((example, index) => faultsOfRun(example, `${folder}/example-${index}.js`));
}

function examplesOf({ folder }: PackedPackage): readonly ReadmeExample[] {
  const readme = `${folder}/README.md`;
  return existsSync(readme) ? examplesIn(readFileSync(readme, 'utf8')) : [];
}

/** As a bundler looks modules up, and as Node does; the last one leaves programs to run. */
const resolutions = [
  { module: 'esnext', moduleResolution: 'bundler' },
  { module: 'nodenext', moduleResolution: 'nodenext' },
] as const;

function faultsOfTypes(resolution: (typeof resolutions)[number], { root, folder }: Consumer): readonly string[] {
  const compilerOptions = { ...strictest, ...resolution };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.ts'] }));
  const compiler = [`${root}node_modules/typescript/bin/tsc`, '--project', folder];
  const { status, stdout } = spawnSync(process.execPath, compiler, { encoding: 'utf8' });
  return status === 0 ? [] : [`With the module resolution ${resolution.moduleResolution}:\n${stdout}`];
}

const strictest = {
  target: 'es2023',
  // `console` is declared with the types of browsers, so that no types of Node are needed.
  lib: ['es2023', 'dom'],
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: false,
};

function faultsOfRun({ output }: ReadmeExample, file: string): readonly string[] {
  const { stdout, stderr } = spawnSync(process.execPath, [file], { encoding: 'utf8' });
  return stdout === output && stderr === '' ? [] : [`${file} should print\n${output}and prints\n${stdout}${stderr}`];
}
