import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { thirdPartyNotices } from './build/third-party-notices.ts';

/** `npm run build`: core as JavaScript with types, and the command as a bundle that loads only what a run needs. */
const root = fileURLToPath(new URL('../', import.meta.url));
const core = `${root}packages/core`;
const cli = `${root}packages/cli`;

for (const output of [`${core}/dist`, `${cli}/dist`, `${cli}/rules-docs`])
  rmSync(output, { recursive: true, force: true });
await Promise.all([bundleCommand(), copyPages()]);
compileCore();

/**
 * One CommonJS file: `bin/stepproof.cjs` keeps its compiled code from run to run, and what is imported dynamically is
 * still only run when it is needed.
 */
async function bundleCommand(): Promise<void> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [`${cli}/src/run.ts`],
    outfile: `${cli}/dist/stepproof.cjs`,
    bundle: true,
    format: 'cjs',
    define: { 'import.meta.url': 'bundleUrl' },
    banner: { js: "const bundleUrl = require('node:url').pathToFileURL(__filename).href;" },
    platform: 'node',
    target: 'node20',
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
  });
  writeFileSync(`${cli}/dist/THIRD-PARTY-NOTICES.txt`, thirdPartyNotices(metafile, root));
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
