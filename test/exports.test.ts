import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import * as core from '../packages/core/src/index.ts';

const root = fileURLToPath(new URL('../packages/core/', import.meta.url));
const index = readFileSync(join(root, 'src/index.ts'), 'utf8');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const isBuilt = existsSync(join(root, 'dist/index.js'));

/** The names that the index exports, types and all, with the files they come from. */
const listed = [...index.matchAll(/^export (type )?\{([^}]*)\} from '([^']+)';$/gm)].flatMap(
  ([, types, names = '', file = '']) =>
    names.split(',').flatMap((written) => {
      const name = written.trim().replace(/^type /, '');
      return name === '' ? [] : [{ name, file, isType: types !== undefined || written.trim().startsWith('type ') }];
    }),
);

test('the index lists what it exports name by name, and holds nothing else', () => {
  expect(listed.length).toBeGreaterThan(20);
  expect(index.replaceAll(/^export (type )?\{[^}]*\} from '[^']+';$/gm, '').trim()).toBe('');
});

test('every value that the index lists exists, and nothing more does', () => {
  const values = listed.filter(({ isType }) => !isType).map(({ name }) => name);
  expect(Object.keys(core).sort()).toEqual(values.sort());
  expect(Object.values(core)).not.toContain(undefined);
});

test('every name that the index lists is declared in the file it comes from', () => {
  const undeclared = listed.filter(({ name, file }) => {
    const source = readFileSync(join(root, 'src', file), 'utf8');
    return !new RegExp(`^export (?:async )?(?:const|function|class|interface|type) ${name}\\b`, 'm').test(source);
  });
  expect(undeclared).toEqual([]);
});

test('nothing is exported by default', () => {
  const sources = ['core/src', 'checking/src', 'reports/src', 'lsp/src', 'cli/src'].flatMap((folder) =>
    filesIn(resolve(root, '..', folder)),
  );
  const offenders = sources.filter((file) => /^export default\b/m.test(readFileSync(file, 'utf8')));
  expect(offenders).toEqual([]);
});

test.runIf(isBuilt)('the built package loads, and declares what it exports', async () => {
  const built = await import(pathToFileURL(join(root, manifest.exports['.'].default)).href);
  const declared = readFileSync(join(root, manifest.exports['.'].types), 'utf8');
  expect(Object.values(built)).not.toContain(undefined);
  expect(Object.keys(built).filter((name) => !new RegExp(`\\b${name}\\b`).test(declared))).toEqual([]);
});

test.runIf(isBuilt)('every file that the built package names is there', () => {
  const built = filesIn(join(root, 'dist'));
  const missing = built.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/(?:from|import\() ?["'](\.[^"']+)["']/g)]
      .map(([, path = '']) => resolve(dirname(file), path))
      .filter((path) => !existsSync(path) && !existsSync(path.replace(/\.ts$/, '.d.ts'))),
  );
  expect(built.length).toBeGreaterThan(20);
  expect(missing).toEqual([]);
});

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.[jt]s$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}
