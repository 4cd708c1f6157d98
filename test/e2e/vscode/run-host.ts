import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { files, oddFiles } from './definitions.ts';
import { newPage } from './kit/page.ts';
import { startServer } from './kit/server.ts';
import type { Scratch } from './kit/workspace.ts';
import type { Outcome } from './outcome.ts';
import { testedFiles } from './tested-definitions.ts';
import { buildToolkit, toolkitManifest } from './toolkit/build.ts';

export interface HostSession {
  readonly name: string;
  readonly trust: 'everything' | 'nothing';
  /** What is in the workspace. */
  readonly files: ReadonlyMap<string, string>;
  /** The extension that brings the tests along: nothing else, or what stands in for the AWS Toolkit. */
  readonly carrier: 'plain' | 'toolkit';
}

export const hostSessions: readonly HostSession[] = [
  { name: 'alone', trust: 'everything', files, carrier: 'plain' },
  { name: 'restricted', trust: 'nothing', files, carrier: 'plain' },
  { name: 'stepping', trust: 'everything', files: testedFiles, carrier: 'plain' },
  { name: 'besideToolkit', trust: 'everything', files: new Map([...files, ...oddFiles]), carrier: 'toolkit' },
];

interface Surroundings {
  readonly browser: Browser;
  readonly scratch: Scratch;
  readonly extensions: string;
  /** The bundled tests. */
  readonly suite: string;
}

/** Runs the tests of a session inside of the extension host, which only a browser can start. */
export async function runHostSession(
  session: HostSession,
  { browser, scratch, extensions, suite }: Surroundings,
): Promise<readonly Outcome[]> {
  const carrier = await makeCarrier(session, scratch, suite);
  const environment = { STEPPROOF_SESSION: session.name, STEPPROOF_RESULTS: scratch.results };
  await using server = await startServer({
    serverData: scratch.serverData,
    extensions,
    trust: session.trust,
    environment,
  });
  const page = await newPage(browser);
  const log: string[] = [];
  await page.exposeFunction(
    'codeAutomationLog',
    (kind: string, args: unknown[]) => void log.push(`${kind}: ${args.join(' ')}`),
  );
  const ended = new Promise<void>((done) => void page.exposeFunction('codeAutomationExit', () => done()));
  const remote = `vscode-remote://127.0.0.1:${server.port}`;
  const payload = [
    ['extensionDevelopmentPath', `${remote}${carrier}`],
    ['extensionTestsPath', `${remote}${carrier}/suite.cjs`],
    ['skipWelcome', 'true'],
  ];
  const address = new URLSearchParams({ folder: scratch.workspace, payload: JSON.stringify(payload) });
  await page.goto(`http://127.0.0.1:${server.port}/?${address}`);
  await Promise.race([ended, tooLong()]);
  await page.context().close();
  if (existsSync(scratch.results)) return JSON.parse(readFileSync(scratch.results, 'utf8'));
  return [{ name: 'the tests run', milliseconds: patience, fault: `They did not end.\n${log.join('\n')}` }];
}

const patience = 120_000;

function tooLong(): Promise<void> {
  return new Promise((done) => setTimeout(done, patience).unref());
}

async function makeCarrier({ carrier }: HostSession, scratch: Scratch, suite: string): Promise<string> {
  const folder = `${scratch.serverData}/carrier`;
  mkdirSync(folder, { recursive: true });
  if (carrier === 'toolkit') await buildToolkit(folder);
  const manifest = {
    ...carriers[carrier],
    version: '0.0.1',
    engines: { vscode: '^1.91.0' },
    capabilities: { untrustedWorkspaces: { supported: true } },
  };
  writeFileSync(`${folder}/package.json`, JSON.stringify(manifest));
  writeFileSync(`${folder}/suite.cjs`, suite);
  return folder;
}

const carriers = {
  plain: { publisher: 'stepproof', name: 'tests' },
  toolkit: { publisher: 'amazonwebservices', name: 'aws-toolkit-vscode', ...toolkitManifest },
};
