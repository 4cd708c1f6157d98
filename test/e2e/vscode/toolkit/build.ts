import { mkdirSync, symlinkSync } from 'node:fs';
import { build } from 'esbuild';
import { installApart } from '../../../../scripts/install-apart.ts';
import { here, root } from '../kit/paths.ts';

const from = `${here}toolkit/`;

/** The package that the AWS Toolkit is made with. */
export function installToolkit(): void {
  // Without the optional prettier, it does not even load.
  installApart(from, 'with what is optional');
}

/** Writes the stand-in for the AWS Toolkit to a folder. */
export async function buildToolkit(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  symlinkSync(`${from}node_modules`, `${folder}/node_modules`);
  await build({
    absWorkingDir: root,
    entryPoints: ['extension', 'server'].map((name) => `${from}${name}.ts`),
    bundle: true,
    format: 'cjs',
    platform: 'node',
    define: { 'import.meta.url': '__filename' },
    external: ['vscode', 'amazon-states-language-service'],
    outdir: folder,
    outExtension: { '.js': '.cjs' },
  });
}

/** What the manifest of the stand-in has. */
export const toolkitManifest = {
  main: './extension.cjs',
  activationEvents: ['onLanguage:asl', 'onLanguage:asl-yaml'],
};
