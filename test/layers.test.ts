import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const core = join(root, 'packages/core/src');

/** The layers of the analyzer, lowest first: each imports only from itself and from those before it. */
const layers = [
  'text',
  'syntax',
  'language',
  'expressions',
  'hosts',
  'project',
  'iam',
  'model',
  'graph',
  'solver',
  'interpreter',
  'engine',
  'analyses',
  'rules',
  'linter',
  'assistance',
  'testing',
];

test('every layer is a folder, and every folder is a layer', () => {
  const folders = readdirSync(core, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(folders.map(({ name }) => name).sort()).toEqual([...layers].sort());
});

test.each(layers)('%s imports only what lies below it', (layer) => {
  const allowed = new Set(layers.slice(0, layers.indexOf(layer) + 1));
  const files = sourcesIn(join(core, layer));
  expect(files.length).toBeGreaterThan(0);
  const upward = files.flatMap((file) => importsOf(file).filter((imported) => !allowed.has(layerOf(imported))));
  expect(upward).toEqual([]);
});

test('core imports no module of Node and nothing that reads, prints or keeps time', () => {
  const offenders = sourcesIn(core).filter((file) => {
    const text = withoutComments(readFileSync(file, 'utf8'));
    return /from 'node:|\bprocess\.|\bconsole\.|\bDate\.now\(|new Date\(\)|Math\.random\(|\beval\(|new Function\(/.test(
      text,
    );
  });
  expect(offenders.map(relativePath)).toEqual([]);
});

/** The packages, each with those of ours that it may import. */
const packages = new Map([
  ['core', []],
  ['aws-data', ['@stepproof/core']],
  ['diagram', ['@stepproof/core']],
  ['panels', ['@stepproof/core', '@stepproof/diagram', '@stepproof/diagram/view']],
  ['checking', ['@stepproof/aws-data/node', '@stepproof/core']],
  ['reports', ['@stepproof/checking', '@stepproof/core']],
  ['lsp', ['@stepproof/checking', '@stepproof/core']],
  [
    'cli',
    [
      '@stepproof/checking',
      '@stepproof/core',
      '@stepproof/diagram',
      '@stepproof/lsp',
      '@stepproof/panels',
      '@stepproof/reports',
    ],
  ],
  [
    'vscode-extension',
    [
      '@stepproof/diagram',
      '@stepproof/diagram/view',
      '@stepproof/lsp',
      '@stepproof/panels',
      '@stepproof/panels/live',
      '@stepproof/reports',
    ],
  ],
  [
    '../playground',
    [
      '@stepproof/aws-data',
      '@stepproof/checking',
      '@stepproof/checking/readers-at-once',
      '@stepproof/core',
      '@stepproof/diagram',
      '@stepproof/diagram/view',
      '@stepproof/panels',
      '@stepproof/panels/copy',
      '@stepproof/panels/live',
      '@stepproof/reports/paths',
      '@stepproof/reports/simulation',
    ],
  ],
  [
    'eslint-plugin',
    ['@stepproof/aws-data/node', '@stepproof/checking', '@stepproof/checking/at-once', '@stepproof/core'],
  ],
]);

test.each([...packages])('the package %s imports of ours only what lies below it: %j', (name, allowed) => {
  const files = sourcesIn(join(root, 'packages', name, 'src'));
  expect(files.length).toBeGreaterThan(0);
  const imported = files.flatMap((file) =>
    packagesImportedBy(file).filter((other) => /^(@stepproof\/|stepproof$)/.test(other)),
  );
  expect([...new Set(imported)].sort()).toEqual([...allowed]);
});

test('the command loads the language server only where it serves an editor', () => {
  const importing = sourcesIn(join(root, 'packages/cli/src')).filter((file) =>
    packagesImportedBy(file).includes('@stepproof/lsp'),
  );
  expect(importing.map(relativePath)).toEqual(['packages/cli/src/commands/lsp.ts']);
  expect(readFileSync(importing[0] ?? '', 'utf8')).not.toContain("from '@stepproof/lsp'");
});

test('the protocol of editors is known only where it is converted and where requests are answered', () => {
  const folder = join(root, 'packages/lsp/src');
  const knowing = sourcesIn(folder).filter((file) =>
    packagesImportedBy(file).some((other) => /^vscode-languageserver(?!-textdocument)/.test(other)),
  );
  const places = new Set(knowing.map((file) => relative(folder, file).split('/')[0]));
  expect([...places].sort()).toEqual(['convert', 'main.ts', 'requests', 'server.ts']);
});

test('every imported file of core exists', () => {
  const missing = sourcesIn(core).flatMap((file) => importsOf(file).filter((imported) => !existsSync(imported)));
  expect(missing).toEqual([]);
});

test('files stay below 500 lines', () => {
  const sources = [...packages.keys()].map((name) => `packages/${name}/src`);
  const folders = [...sources, 'scripts', 'test'].map((folder) => join(root, folder));
  const long = folders.flatMap(sourcesIn).filter((file) => readFileSync(file, 'utf8').split('\n').length > 500);
  expect(long.map(relativePath)).toEqual([]);
});

test('nothing is kept in a folder of odds and ends', () => {
  const names = sourcesIn(join(root, 'packages')).map(relativePath);
  expect(names.filter((name) => /(^|\/)(utils?|helpers?|misc|common)(\/|\.ts$)/.test(name))).toEqual([
    'packages/core/src/language/fields/common.ts',
  ]);
});

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : sourcesIn(path);
    return entry.name.endsWith('.ts') && !entry.name.endsWith('.d.ts') ? [path] : [];
  });
}

const skipped = new Set(['node_modules', 'dist', 'generated']);

function importsOf(file: string): string[] {
  const matches = readFileSync(file, 'utf8').matchAll(/from '(\.[^']+)'/g);
  return Array.from(matches, ([, path = '']) => resolve(dirname(file), path));
}

/** The packages that a file imports, statically or not. */
function packagesImportedBy(file: string): string[] {
  const matches = readFileSync(file, 'utf8').matchAll(/(?:from |import\()'([^.'][^']*)'/g);
  return Array.from(matches, ([, name = '']) => name);
}

function layerOf(file: string): string {
  return relative(core, file).split('/')[0] ?? '';
}

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
}

function relativePath(file: string): string {
  return relative(root, file);
}
