import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A package that data is made from, as it is installed beside this file. */
export interface SourcePackage {
  /** As `generate/package.json` calls it. */
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly folder: string;
}

const folder = fileURLToPath(new URL('node_modules/', import.meta.url));

/** The packages that `generate/package.json` asks for, in the order of their names. */
export function sourcePackages(): readonly SourcePackage[] {
  const { dependencies } = readJson(fileURLToPath(new URL('package.json', import.meta.url)));
  return Object.keys(dependencies as object)
    .sort()
    .map(sourcePackage);
}

export function sourcePackage(name: string): SourcePackage {
  const { version, license } = readJson(`${folder}${name}/package.json`);
  return { name, version: String(version), licence: String(license), folder: `${folder}${name}/` };
}

export function readJson(file: string): Record<string, unknown> {
  return JSON.parse(readFileSync(file, 'utf8'));
}
