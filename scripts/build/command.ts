import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { copyAwsData, withAwsDataNotice } from './aws-data.ts';
import { publishedConfigSchema } from './config-schema.ts';
import { bundlePageProgram } from './page-program.ts';
import { bundleInParts, type Part } from './parts.ts';
import { partsOfChecking } from './parts-of-checking.ts';
import { permissionsEntries, runningEntries } from './parts-of-reports.ts';
import { thirdPartyNotices } from './third-party-notices.ts';

/**
 * The command as a main bundle and its parts, which `bin/stepproof.cjs` loads, keeping the compiled code from run to run. What is in a part is
 * large, and most checks need none of it. What is imported dynamically within a file is still only run when it is needed.
 */
export async function buildCommand(root: string): Promise<void> {
  const cli = `${root}packages/cli`;
  const dist = `${cli}/dist`;
  for (const output of [dist, `${cli}/rules-docs`]) rmSync(output, { recursive: true, force: true });
  const main = { root, entry: `${cli}/src/run.ts`, output: `${dist}/stepproof.cjs` };
  const programs = [
    await bundlePageProgram('diagram/src/view/page.ts', `${dist}/graph-view.js`, root),
    await bundlePageProgram('panels/src/live/report.ts', `${dist}/report-view.js`, root),
  ];
  const made = [...(await bundleInParts({ main, parts: partsOf(root) })), ...programs];
  const notices = thirdPartyNotices('The stepproof command', made, root);
  writeFileSync(`${dist}/THIRD-PARTY-NOTICES.txt`, withAwsDataNotice(notices, root));
  copyAwsData(root, dist);
  writeFileSync(`${dist}/config.schema.json`, `${JSON.stringify(publishedConfigSchema())}\n`);
  cpSync(`${root}scripts/action/matcher.json`, `${dist}/problem-matcher.json`);
  writeFileSync(`${dist}/build.txt`, `${digestOf(dist)}\n`);
  cpSync(`${root}rules-docs`, `${cli}/rules-docs`, { recursive: true });
}

/** Tells builds apart that find different things, for what is kept of a check until the next one. */
function digestOf(dist: string): string {
  const digest = createHash('sha256');
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).sort();
  for (const file of files) if (statSync(`${dist}/${file}`).isFile()) digest.update(readFileSync(`${dist}/${file}`));
  return digest.digest('base64url').slice(0, 22);
}

/** What a check of most files needs none of. */
export function partsOf(root: string): readonly Part[] {
  const commands = `${root}packages/cli/src/commands`;
  const session = `${root}packages/cli/src/session`;
  return [
    {
      name: 'checking',
      entries: ['check', 'start', 'init', 'rules', 'explain', 'lsp'].map((name) => `${commands}/${name}.ts`),
    },
    ...partsOfChecking(root),
    {
      name: 'running',
      entries: [`${commands}/simulate.ts`, `${commands}/paths.ts`, `${commands}/test.ts`, ...runningEntries(root)],
    },
    {
      name: 'repositories',
      entries: [
        `${session}/known/knowing-linter.ts`,
        `${session}/jobs/serve-thread.ts`,
        `${session}/since/changed-files.ts`,
        `${root}packages/cli/src/node-git.ts`,
        `${root}packages/cli/src/node-thread.ts`,
      ],
    },
    { name: 'permissions', entries: [`${commands}/iam.ts`, ...permissionsEntries(root)] },
    { name: 'graph', entries: [`${commands}/graph.ts`, `${commands}/report.ts`] },
    { name: 'language-server', entries: [`${root}packages/lsp/src/index.ts`] },
  ];
}
