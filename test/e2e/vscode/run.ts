import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { installVsCode } from './kit/install.ts';
import { startBrowser } from './kit/page.ts';
import { artifacts, here, packedExtension, root, vsCode } from './kit/paths.ts';
import { processesNaming } from './kit/processes.ts';
import { installExtension } from './kit/server.ts';
import { makeScratch, type Scratch } from './kit/workspace.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import { hostSessions, runHostSession } from './run-host.ts';
import { runUserSession, type UserSession, userSessions } from './run-user.ts';
import { installToolkit } from './toolkit/build.ts';

/**
 * `npm run e2e`: installs the packed extension in a real VS Code and tests it there, from inside of the extension host and as
 * a user with keyboard and mouse. `-- --repeat 20` does so twenty times, to find what passes only sometimes.
 */
const repeat = Number(/--repeat (\d+)/.exec(process.argv.join(' '))?.[1] ?? 1);
/** `-- --only user` runs one session. */
const only = /--only (\w+)/.exec(process.argv.join(' '))?.[1];
const counts = { passed: 0, failed: 0 };

// Whoever is interrupted ends what it started, as at any other end.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
await timed('VS Code is there', installVsCode);
installToolkit();
rmSync(artifacts, { recursive: true, force: true });
mkdirSync(artifacts, { recursive: true });
const extensions = mkdtempSync(join(tmpdir(), 'stepproof-e2e-extensions-'));
try {
  installExtension(packedExtension, { serverData: `${extensions}/data`, extensions });
  const suite = await bundleSuite();
  for (let round = 1; round <= repeat; round++) await runRound(suite);
  report(await outcomeOf('no process is left', async () => assert.deepEqual(processesNaming(vsCode), [])));
} finally {
  rmSync(extensions, { recursive: true, force: true });
}
console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
if (counts.failed > 0) process.exitCode = 1;

async function runRound(suite: string): Promise<void> {
  const browser = await startBrowser();
  try {
    for (const session of hostSessions)
      await runSession(session, (scratch) => runHostSession(session, { browser, scratch, extensions, suite }));
    for (const session of userSessions)
      await runSession(session, (scratch) => runUserSession(session, { browser, scratch, extensions }));
  } finally {
    await browser.close();
  }
}

async function runSession(
  { name, files }: Pick<UserSession, 'name' | 'files'>,
  run: (scratch: Scratch) => Promise<readonly Outcome[]>,
): Promise<void> {
  if (only !== undefined && only !== name) return;
  await timed(name, async () => {
    using scratch = makeScratch(files);
    for (const outcome of await run(scratch)) report(outcome);
  });
}

function report({ name, milliseconds, fault, figure }: Outcome): void {
  counts[fault === undefined ? 'passed' : 'failed']++;
  const title = `${name}${figure === undefined ? '' : `: ${figure}`} (${(milliseconds / 1000).toFixed(1)} s)`;
  console.log(fault === undefined ? `  ✓ ${title}` : `  ✗ ${title}\n${fault}`);
}

async function timed(what: string, run: () => void | Promise<void>): Promise<void> {
  const start = performance.now();
  await run();
  console.log(`${what}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
}

async function bundleSuite(): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [`${here}host/suite.ts`],
    bundle: true,
    format: 'cjs',
    platform: 'node',
    external: ['vscode'],
    write: false,
  });
  return outputFiles.map(({ text }) => text).join('');
}
