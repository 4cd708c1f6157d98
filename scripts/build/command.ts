import { cpSync, rmSync, writeFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';
import { withAwsDataNotice } from './aws-data.ts';
import { bundle } from './bundle.ts';
import { thirdPartyNotices } from './third-party-notices.ts';

/**
 * The command as two bundles. `bin/stepproof.cjs` keeps the compiled code of the first from run to run, and what is imported
 * dynamically in it is still only run when it is needed. The language server is a file of its own, because no other run
 * should have to read it.
 */
export async function buildCommand(root: string): Promise<void> {
  const cli = `${root}packages/cli`;
  const dist = `${cli}/dist`;
  for (const output of [dist, `${cli}/rules-docs`]) rmSync(output, { recursive: true, force: true });
  const made = await Promise.all([
    bundle({ root, entry: `${cli}/src/run.ts`, output: `${dist}/stepproof.cjs`, plugins: [languageServerApart] }),
    bundle({ root, entry: `${root}packages/lsp/src/index.ts`, output: `${dist}/language-server.cjs` }),
  ]);
  const notices = thirdPartyNotices('The stepproof command', made, root);
  writeFileSync(`${dist}/THIRD-PARTY-NOTICES.txt`, withAwsDataNotice(notices, root));
  cpSync(`${root}packages/aws-data/data`, `${dist}/aws-data`, { recursive: true });
  cpSync(`${root}rules-docs`, `${cli}/rules-docs`, { recursive: true });
}

/** Where the command imports the language server, it loads the file beside its own. */
const languageServerApart: Plugin = {
  name: 'language-server-apart',
  setup({ onResolve }) {
    onResolve({ filter: /^@stepproof\/lsp$/ }, () => ({ path: './language-server.cjs', external: true }));
  },
};
