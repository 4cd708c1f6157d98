import type { PackedPackage } from './published.ts';

/** What each package has to have. */
const wanted = ['package.json', 'README.md', 'LICENSE', 'dist/THIRD-PARTY-NOTICES.txt'];

/** What none may have: what is kept from run to run, tests, and what only this repository has a use for. */
const unwanted = /\.(?:code|map|tsbuildinfo|test\.[jt]s|tgz)$|(?:^|\/)(?:node_modules|\.env|\.npmrc)(?:\/|$)/;

/** In what a package is not what it should be, in sentences. */
export function faultsOfContents({ name, files }: Pick<PackedPackage, 'name' | 'files'>): readonly string[] {
  const missing = wanted.filter((file) => !files.includes(file));
  const strangers = files.filter((file) => unwanted.test(file));
  return [
    ...missing.map((file) => `${name} has no \`${file}\`.`),
    ...strangers.map((file) => `${name} has \`${file}\`, which is of no use to those who install it.`),
  ];
}
