import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { build, type Metafile } from 'esbuild';
import ts from 'typescript';
import { copyAwsData, withAwsDataNotice } from './aws-data.ts';
import { moduleOptions } from './bundle.ts';
import { thirdPartyNotices } from './third-party-notices.ts';

/** The plugin for ESLint as modules with their types, the data on AWS and the pages of the rules. */
export async function buildEslintPlugin(root: string): Promise<void> {
  const plugin = `${root}packages/eslint-plugin`;
  const dist = `${plugin}/dist`;
  for (const output of [dist, `${plugin}/rules-docs`]) rmSync(output, { recursive: true, force: true });
  const made = await bundleEslintPlugin(root, dist);
  const notices = thirdPartyNotices('The StepProof plugin for ESLint', [made], root);
  writeFileSync(`${dist}/THIRD-PARTY-NOTICES.txt`, withAwsDataNotice(notices, root));
  copyAwsData(root, dist);
  for (const name of ['index', 'plugin']) writeDeclaration(`${plugin}/src/${name}.ts`, `${dist}/${name}.d.ts`);
  cpSync(`${root}rules-docs`, `${plugin}/rules-docs`, { recursive: true, filter: (file) => !file.endsWith('.json') });
}

/** The plugin and the program of its thread, with what both need in files beside them. What few files need is loaded when it is needed. */
export async function bundleEslintPlugin(root: string, dist: string): Promise<Metafile> {
  mkdirSync(dist, { recursive: true });
  const source = `${root}packages/eslint-plugin/src`;
  const { metafile } = await build({
    ...moduleOptions({ root, external: ['eslint', 'typescript', '@typescript-eslint/utils'] }),
    entryPoints: { index: `${source}/index.ts`, 'deep-worker': `${source}/deep/deep-worker.ts` },
    outdir: dist,
    chunkNames: 'parts/[name]-[hash]',
    splitting: true,
  });
  return metafile;
}

/** Of the plugin only what it exports is to be known, whose types are declared in modules that name no others of ours. */
function writeDeclaration(source: string, output: string): void {
  const { outputText, diagnostics = [] } = ts.transpileDeclaration(readFileSync(source, 'utf8'), {
    fileName: source,
    reportDiagnostics: true,
    compilerOptions: { isolatedDeclarations: true, verbatimModuleSyntax: true },
  });
  for (const { messageText } of diagnostics) throw new Error(ts.flattenDiagnosticMessageText(messageText, '\n'));
  writeFileSync(output, outputText.replaceAll(/(from '\.\/[\w-]+)\.ts'/g, "$1.js'"));
}
