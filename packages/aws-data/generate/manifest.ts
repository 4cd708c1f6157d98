import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { sourcePackages } from './packages.ts';

/** Which packages the data was made from, and what came out. */
export interface Manifest {
  readonly dataDate: string;
  readonly sources: readonly ManifestSource[];
  readonly files: readonly ManifestFile[];
}

export interface ManifestSource {
  readonly package: string;
  readonly version: string;
  readonly licence: string;
  /** Of the package's archive, as the lockfile has it. */
  readonly integrity: string;
}

export interface ManifestFile {
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
}

export function manifestOf(dataDate: string, files: ReadonlyMap<string, Uint8Array>): Manifest {
  return {
    dataDate,
    sources: manifestSources(),
    files: [...files].map(([file, bytes]) => ({ file, bytes: bytes.length, sha256: sha256(bytes) })),
  };
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function manifestSources(): readonly ManifestSource[] {
  const lockfile = JSON.parse(readFileSync(fileURLToPath(new URL('package-lock.json', import.meta.url)), 'utf8'));
  return sourcePackages().map(({ name, version, licence }) => {
    const locked = lockfile.packages[`node_modules/${name}`];
    if (locked.version !== version) throw new Error(`${name} is not installed as it is locked: run \`npm run data\`.`);
    return { package: locked.name ?? name, version, licence, integrity: locked.integrity };
  });
}
