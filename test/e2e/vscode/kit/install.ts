import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { installApart, runNpm } from '../../../../scripts/install-apart.ts';
import { here, vsCode } from './paths.ts';

/**
 * Installs what the lockfile of this folder names, and in it the packages that VS Code itself needs. No compiler is needed,
 * and nothing from outside of the registry. Does nothing when that was done before.
 */
export function installVsCode(): void {
  if (installApart(here) === 'there already') return;
  leaveOutWhatNobodyTests();
  runNpm(vsCode, ['install', '--omit=dev']);
}

/** Half of the disk space. */
function leaveOutWhatNobodyTests(): void {
  for (const name of unusedExtensions) rmSync(`${vsCode}extensions/${name}`, { recursive: true, force: true });
  const file = `${vsCode}package.json`;
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  for (const name of unusedPackages) delete manifest.dependencies[name];
  writeFileSync(file, JSON.stringify(manifest));
}

const unusedExtensions = [
  'copilot',
  'mermaid-markdown-features',
  'microsoft-authentication',
  'ms-vscode.js-debug',
  'ms-vscode.vscode-js-profile-table',
];

const unusedPackages = [
  '@devcontainers/cli',
  '@github/copilot-sdk',
  '@microsoft/mxc-sdk',
  '@vscode/copilot-api',
  '@vscode/sandbox-runtime',
];
