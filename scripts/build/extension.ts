import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { configSchema } from '../../packages/core/src/linter/config-schema.ts';
import { rules } from '../../packages/core/src/rules/index.ts';
import { asl } from '../../packages/vscode-extension/grammars/asl.ts';
import { aslYaml } from '../../packages/vscode-extension/grammars/asl-yaml.ts';
import { bundle } from './bundle.ts';
import { thirdPartyNotices } from './third-party-notices.ts';

/** All that the extension for VS Code is packed from: its two programs, grammars, a schema and the pages of the rules. */
export async function buildExtension(root: string): Promise<void> {
  const extension = `${root}packages/vscode-extension`;
  const dist = `${extension}/dist`;
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(`${dist}/grammars`, { recursive: true });
  const made = await Promise.all([
    bundle({ root, entry: `${extension}/src/extension.ts`, output: `${dist}/extension.cjs`, external: ['vscode'] }),
    bundle({ root, entry: `${extension}/src/server.ts`, output: `${dist}/server.cjs` }),
  ]);
  writeFileSync(`${dist}/THIRD-PARTY-NOTICES.txt`, thirdPartyNotices('The StepProof extension', made, root));
  writeJson(`${dist}/grammars/asl.json`, asl);
  writeJson(`${dist}/grammars/asl-yaml.json`, aslYaml);
  writeJson(`${dist}/config.schema.json`, configSchema(rules.map(({ id }) => id)));
  copyPages(root, extension);
}

function writeJson(file: string, value: unknown): void {
  writeFileSync(file, `${JSON.stringify(value)}\n`);
}

function copyPages(root: string, extension: string): void {
  const pages = `${extension}/rules-docs`;
  rmSync(pages, { recursive: true, force: true });
  cpSync(`${root}rules-docs`, pages, { recursive: true, filter: (file) => !file.endsWith('.json') });
  cpSync(`${root}CHANGELOG.md`, `${extension}/CHANGELOG.md`);
}
