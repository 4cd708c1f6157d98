import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Plugin } from 'esbuild';
import { asl } from '../../packages/vscode-extension/grammars/asl.ts';
import { aslYaml } from '../../packages/vscode-extension/grammars/asl-yaml.ts';
import { inJson, inTerraform, inYaml } from '../../packages/vscode-extension/grammars/in-templates.ts';
import { copyAwsData, withAwsDataNotice } from './aws-data.ts';
import { bundle } from './bundle.ts';
import { bundlePageProgram } from './page-program.ts';
import { bundleInParts } from './parts.ts';
import { partsOfChecking } from './parts-of-checking.ts';
import { partsOfReports } from './parts-of-reports.ts';
import { thirdPartyNotices } from './third-party-notices.ts';

/**
 * All that the extension for VS Code is packed from: its programs, the data on AWS, grammars, a schema and the pages of the rules. The client and
 * the views are files of their own, so that an editor that activates the extension does not have to read them first.
 */
export async function buildExtension(root: string): Promise<void> {
  const extension = `${root}packages/vscode-extension`;
  const dist = `${extension}/dist`;
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(`${dist}/grammars`, { recursive: true });
  const made = await Promise.all([
    bundleInParts({
      main: {
        root,
        entry: `${extension}/src/extension.ts`,
        output: `${dist}/extension.cjs`,
        external: ['vscode'],
        plugins: [partsApart],
      },
      parts: [
        { name: 'debugging', entries: [`${extension}/src/debugging/trace-debugger.ts`] },
        { name: 'tests', entries: [`${extension}/src/tests/test-explorer.ts`] },
      ],
    }),
    bundle({ root, entry: `${extension}/src/client.ts`, output: `${dist}/client.cjs`, external: ['vscode'] }),
    bundle({
      root,
      entry: `${extension}/src/views/machine-panels.ts`,
      output: `${dist}/machine-panels.cjs`,
      external: ['vscode'],
    }),
    bundlePageProgram('vscode-extension/src/views/page/page.ts', `${dist}/machine-view.js`, root),
    bundleInParts({
      main: { root, entry: `${extension}/src/server.ts`, output: `${dist}/server.cjs` },
      parts: [...partsOfChecking(root), ...partsOfReports(root)],
    }),
  ]);
  const notices = thirdPartyNotices('The StepProof extension', made.flat(), root);
  writeFileSync(`${dist}/THIRD-PARTY-NOTICES.txt`, withAwsDataNotice(notices, root));
  copyAwsData(root, dist);
  writeJson(`${dist}/grammars/asl.json`, asl);
  writeJson(`${dist}/grammars/asl-yaml.json`, aslYaml);
  writeJson(`${dist}/grammars/in-json.json`, inJson);
  writeJson(`${dist}/grammars/in-terraform.json`, inTerraform);
  writeJson(`${dist}/grammars/in-yaml.json`, inYaml);
  cpSync(`${root}packages/core/asl-test.schema.json`, `${dist}/asl-test.schema.json`);
  copyPages(root, extension);
}

/** Where the extension imports the client or the views, it loads the file beside its own. */
const partsApart: Plugin = {
  name: 'parts-apart',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/(client|views\/machine-panels)\.ts$/ }, ({ path }) => ({
      path: `./${basename(path, '.ts')}.cjs`,
      external: true,
    }));
  },
};

function writeJson(file: string, value: unknown): void {
  writeFileSync(file, `${JSON.stringify(value)}\n`);
}

function copyPages(root: string, extension: string): void {
  const pages = `${extension}/rules-docs`;
  rmSync(pages, { recursive: true, force: true });
  cpSync(`${root}rules-docs`, pages, { recursive: true, filter: (file) => !file.endsWith('.json') });
  cpSync(`${root}CHANGELOG.md`, `${extension}/CHANGELOG.md`);
}
