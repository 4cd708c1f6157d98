import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * `npm run next-version`: raises the version of all packages as the files of `.changeset` ask, and writes it wherever users are told of it. Needs Node 22 or
 * later, and npm's registry.
 */
const root = fileURLToPath(new URL('../', import.meta.url));
const before = versionOfCommand();
run('npx', ['--yes', '@changesets/cli@3.0.3', 'version']);
const after = versionOfCommand();
run('npm', ['install', '--package-lock-only', '--ignore-scripts', '--no-audit', '--no-fund']);
for (const file of ['README.md', 'docs/ci.md', 'docs/editors.md', '.pre-commit-hooks.yaml', '.github/workflows/ci.yml'])
  rewrite(file, (text) => text.replaceAll(/(stepproof(?:-vscode)?[-@]v?)(\d+\.\d+\.\d+)/g, `$1${after}`));
rewrite('CHANGELOG.md', (text) => text.replace('## Unreleased\n', `## Unreleased\n\n## ${after}\n`));
console.log(`${before} → ${after}`);

function versionOfCommand(): string {
  return JSON.parse(readFileSync(`${root}packages/cli/package.json`, 'utf8')).version;
}

function run(command: string, args: readonly string[]): void {
  execFileSync(command, args, { cwd: root, stdio: 'inherit' });
}

function rewrite(file: string, change: (text: string) => string): void {
  writeFileSync(`${root}${file}`, change(readFileSync(`${root}${file}`, 'utf8')));
}
