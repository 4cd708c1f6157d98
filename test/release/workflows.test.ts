import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as yaml from 'yaml';
import { root } from '../acceptance/root.ts';

interface Step {
  readonly uses?: string;
  readonly run?: string;
}

interface Workflow {
  readonly permissions?: unknown;
  readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>>;
}

const read = (name: string) => readFileSync(`${root}${name}`, 'utf8');
const manifest = JSON.parse(read('package.json'));
const { version } = JSON.parse(read('packages/cli/package.json'));

const folder = '.github/workflows/';
const workflows = readdirSync(`${root}${folder}`).map((name) => ({ name, text: read(`${folder}${name}`) }));

test.each(workflows)('$name runs only actions that are pinned to a commit, whose version it names', ({ text }) => {
  const uses = Array.from(text.matchAll(/uses: (.+)$/gm), ([, used = '']) => used);
  expect(uses.length).toBeGreaterThan(1);
  expect(uses.filter((used) => used !== './' && !/^[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(used))).toEqual([]);
});

test.each(workflows)('$name says what it may do, and runs scripts that there are', ({ text }) => {
  const { permissions, jobs }: Workflow = yaml.parse(text);
  expect(permissions).toBeDefined();
  const scripts = Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []));
  const named = scripts.flatMap((script) => Array.from(script.matchAll(/npm run ([\w-]+)/g), ([, name]) => name ?? ''));
  expect(named.filter((name) => !Object.hasOwn(manifest.scripts, name))).toEqual([]);
  // What an expression yields would be a part of the script.
  expect(scripts.filter((script) => script.includes('${{'))).toEqual([]);
});

test('the packages that are released are those that are public', () => {
  const released = Array.from(read(`${folder}release.yml`).matchAll(/--workspace (\S+)/g), ([, path]) => path);
  const folders = readdirSync(`${root}packages`).map((name) => `packages/${name}`);
  const published = folders.filter((path) => JSON.parse(read(`${path}/package.json`)).private !== true);
  expect(released.sort()).toEqual(published);
});

test('the version that users are told of is that of the command', () => {
  for (const file of ['README.md', 'docs/ci.md', 'docs/editors.md', '.pre-commit-hooks.yaml', `${folder}ci.yml`]) {
    const named = Array.from(read(file).matchAll(/stepproof(?:-vscode)?[-@]v?(\d+\.\d+\.\d+)/g), ([, told]) => told);
    expect(new Set(named), file).toEqual(new Set([version]));
  }
});

test('all packages have one version, and changes raise it for all', () => {
  const { fixed } = JSON.parse(read('.changeset/config.json'));
  const manifests = [...readdirSync(`${root}packages`).map((name) => `packages/${name}`), 'playground'].map((path) =>
    JSON.parse(read(`${path}/package.json`)),
  );
  const covered = (name: string) =>
    fixed[0].some((one: string) => one === name || (one.endsWith('/*') && name.startsWith(one.slice(0, -1))));
  expect(manifests.filter((one) => one.version !== version || !covered(one.name)).map(({ name }) => name)).toEqual([]);
});

test('the hooks for pre-commit run commands of ours', () => {
  const hooks: readonly { readonly id: string; readonly entry: string }[] = yaml.parse(read('.pre-commit-hooks.yaml'));
  expect(hooks.map(({ id }) => id)).toEqual(['stepproof', 'stepproof-test']);
  for (const { entry } of hooks)
    expect(entry).toMatch(/^npx --yes --package=stepproof@[\d.]+ -- stepproof (check|test)$/);
});

test('the files that are examples for build servers can be read', () => {
  expect(Object.keys(yaml.parse(read('examples/ci/gitlab-ci.yml')))).toEqual(['stepproof', 'stepproof-tests']);
  expect(Object.keys(yaml.parse(read('examples/ci/github-code-scanning.yml')).jobs)).toEqual(['check']);
  expect(existsSync(`${root}examples/ci/Jenkinsfile`)).toBe(true);
});

test('the image has a user that is not root, and no network while it is made of what was packed', () => {
  const [, last = ''] = read('Dockerfile').split(/^FROM .*alpine$/m);
  expect(last).toMatch(/^RUN npm install --global --offline .*$/m);
  expect(last.indexOf('USER node')).toBeGreaterThan(last.indexOf('RUN'));
});
