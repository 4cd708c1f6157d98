import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Metafile, type Plugin } from 'esbuild';
import { thirdPartyNotices } from './build/third-party-notices.ts';

/** `npm run build`: core as JavaScript with types, and the command as bundles of which a run loads only what it needs. */
const root = fileURLToPath(new URL('../', import.meta.url));
const core = `${root}packages/core`;
const cli = `${root}packages/cli`;

const bundling = {
  absWorkingDir: root,
  bundle: true,
  format: 'cjs',
  define: { 'import.meta.url': 'bundleUrl' },
  banner: { js: "const bundleUrl = require('node:url').pathToFileURL(__filename).href;" },
  platform: 'node',
  target: 'node20',
  // Node warns about a dynamic import in code that was kept, and `require` does the same here.
  supported: { 'dynamic-import': false },
  // The packages' ES modules, of which unused parts can be left out; `node` would choose the CommonJS ones.
  conditions: ['stepproof-source'],
  mainFields: ['module', 'main'],
  alias: { yaml: `${root}node_modules/yaml/browser/index.js` },
  minifySyntax: true,
  minifyWhitespace: true,
  // The notices say it whole.
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
} as const satisfies BuildOptions;

/** Where the command imports the language server, it loads the file beside its own. */
const languageServerApart: Plugin = {
  name: 'language-server-apart',
  setup({ onResolve }) {
    onResolve({ filter: /^@stepproof\/lsp$/ }, () => ({ path: './language-server.cjs', external: true }));
  },
};

for (const output of [`${core}/dist`, `${cli}/dist`, `${cli}/rules-docs`])
  rmSync(output, { recursive: true, force: true });
await Promise.all([bundleCommand(), copyPages()]);
compileCore();

/**
 * Two CommonJS files. `bin/stepproof.cjs` keeps the compiled code of the command from run to run, and what is imported
 * dynamically in it is still only run when it is needed. The language server is a file of its own, because no other run
 * should have to read it.
 */
async function bundleCommand(): Promise<void> {
  const metafiles = [
    await bundle('packages/cli/src/run.ts', 'stepproof.cjs', [languageServerApart]),
    await bundle('packages/lsp/src/index.ts', 'language-server.cjs', []),
  ];
  writeFileSync(`${cli}/dist/THIRD-PARTY-NOTICES.txt`, thirdPartyNotices(metafiles, root));
}

async function bundle(entry: string, output: string, plugins: Plugin[]): Promise<Metafile> {
  const options = { ...bundling, entryPoints: [root + entry], outfile: `${cli}/dist/${output}`, plugins };
  return (await build(options)).metafile;
}

function copyPages(): void {
  const pages = `${root}rules-docs`;
  if (existsSync(pages)) cpSync(pages, `${cli}/rules-docs`, { recursive: true });
}

function compileCore(): void {
  const compiler = fileURLToPath(import.meta.resolve('typescript/bin/tsc'));
  const { status } = spawnSync(process.execPath, [compiler, '-p', core], { cwd: root, stdio: 'inherit' });
  // Generated JavaScript is none of the compiler's inputs.
  const generated = 'language/generated';
  if (existsSync(`${core}/src/${generated}`))
    cpSync(`${core}/src/${generated}`, `${core}/dist/${generated}`, { recursive: true });
  if (status !== 0) process.exitCode = 1;
}
