import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from './paths.ts';

/** A folder that exists for one session only: `files` below the workspace, and what VS Code keeps beside it. */
export interface Scratch extends Disposable {
  readonly workspace: string;
  readonly serverData: string;
  /** A file for the results of tests that run inside of VS Code. */
  readonly results: string;
}

export function makeScratch(files: ReadonlyMap<string, string>): Scratch {
  const folder = mkdtempSync(join(tmpdir(), 'stepproof-e2e-'));
  const scratch = { workspace: `${folder}/workspace`, serverData: `${folder}/data`, results: `${folder}/results.json` };
  write(`${scratch.serverData}/data/Machine/settings.json`, JSON.stringify(settings));
  write(`${scratch.serverData}/data/User/settings.json`, JSON.stringify(settings));
  for (const [name, text] of files) write(`${scratch.workspace}/${name}`, text);
  linkCommand(`${scratch.workspace}/node_modules/.bin`);
  return { ...scratch, [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) };
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** As if the user had installed the command in the workspace. */
function linkCommand(folder: string): void {
  mkdirSync(folder, { recursive: true });
  symlinkSync(`${root}packages/cli/bin/stepproof.cjs`, `${folder}/stepproof`);
}

/** Nothing that moves by itself, asks something or looks something up. */
const settings = {
  'chat.disableAIFeatures': true,
  'editor.cursorBlinking': 'solid',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'security.workspace.trust.startupPrompt': 'never',
  'telemetry.telemetryLevel': 'off',
  'window.commandCenter': false,
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};
