import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A package of this repository that others install. */
export interface PublishedPackage {
  readonly name: string;
  readonly folder: string;
}

/** As npm packed it. */
export interface PackedPackage extends PublishedPackage {
  readonly tarball: string;
  /** The paths in it. */
  readonly files: readonly string[];
  readonly bytes: number;
}

/** The packages that are not private and have sources. */
export function publishedPackages(root: string): readonly PublishedPackage[] {
  const folders = readdirSync(`${root}packages`).map((name) => `${root}packages/${name}`);
  return folders.flatMap((folder) => {
    const manifest = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
    return manifest.private === true || !existsSync(`${folder}/src`) ? [] : [{ name: manifest.name, folder }];
  });
}

interface Packing {
  readonly root: string;
  readonly into: string;
}

export function packed(published: PublishedPackage, { root, into }: Packing): PackedPackage {
  const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', into, '--workspace', published.name];
  // Newer versions of npm answer by the name of the package, and older ones with a list.
  const answer = JSON.parse(execFileSync('npm', args, { cwd: root, encoding: 'utf8', maxBuffer: 1e9 }));
  const [{ filename, files, size }] = Object.values(answer) as [PackAnswer];
  return { ...published, tarball: join(into, filename), files: files.map(({ path }) => path), bytes: size };
}

interface PackAnswer {
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
  readonly size: number;
}
