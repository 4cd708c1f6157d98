import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license: string;
}

/**
 * The names, versions and licences of the packages whose code esbuild put into the bundles of a product, as those licences
 * ask of whoever hands the code on. Throws when a package holds no text of its licence.
 */
export function thirdPartyNotices(product: string, bundles: readonly Metafile[], root: string): string {
  // What stands in for a module of another bundle has a prefix.
  const files = bundles.flatMap(({ inputs }) => Object.keys(inputs).filter((file) => !file.includes(':')));
  return noticesOf(product, files, root);
}

/** The same of files that another bundler took, relative to the root. */
export function noticesOf(product: string, files: readonly string[], root: string): string {
  const folders = files.flatMap((file) => packageFolder.exec(file)?.[0] ?? []);
  return noticesOn(product, [...folders, ...(files.includes(validators) ? [packageInValidators] : [])], root);
}

/** The notices of core as modules, which import all other packages by their names. */
export function noticesOfCore(root: string): string {
  return noticesOn('The StepProof analyzer', [packageInValidators], root);
}

/** What ajv generated has a function of ajv in it. */
const validators = 'packages/core/src/language/generated/validators.js';
const packageInValidators = 'node_modules/ajv';

function noticesOn(product: string, folders: readonly string[], root: string): string {
  const notices = [...new Set(folders)].sort().map((folder) => noticeOf(join(root, folder)));
  return [`${product} contains code of these packages.\n`, ...notices].join(`\n${'-'.repeat(80)}\n\n`);
}

/** As esbuild writes the places of its inputs, relative to the root. The innermost package counts. */
const packageFolder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/;

function noticeOf(folder: string): string {
  const { name, version, license }: Manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  if (file === undefined) throw new Error(`The package ${name} holds no text of its licence.`);
  const text = readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim();
  return `${name} ${version} (${license})\n\n${text}\n`;
}
