import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import manifest from '../../packages/cli/package.json' with { type: 'json' };
import { definition, type Folder, folderWith, stepproof } from './command.ts';

const npx = `npx --yes stepproof@${manifest.version}`;
const schema = 'node_modules/stepproof/dist/config.schema.json';

function repository(files: Readonly<Record<string, string>> = {}): Folder {
  const folder = folderWith({ 'flows/a.asl.json': definition('shout whisper'), ...files });
  mkdirSync(join(folder.path, '.git'));
  return folder;
}

test('init writes a configuration, and says what there is and what comes next', async () => {
  const folder = repository();
  expect(await stepproof(folder, ['init'])).toEqual({
    code: 0,
    out: `Found 1 state machine in 1 file, with 1 error and 1 warning.

✓ Wrote \`stepproof.config.json\`: how StepProof checks this folder and those below.

Next:
  npx stepproof check             shows what was found, and how to mend it
  npx stepproof init --ci github  checks every push; so do gitlab and jenkins
  npx stepproof rules             lists what is checked
`,
    error: '',
  });
  expect(folder.read('stepproof.config.json')).toBe('{\n  "extends": "recommended"\n}\n');
});

test('an empty folder can be set up too, and an app that was not synthesised is told', async () => {
  const { code, out } = await stepproof(folderWith({}), ['init']);
  expect([code, out]).toEqual([0, expect.stringMatching(/^Found no state machine definitions here\.\n/)]);
  const app = folderWith({ 'cdk.json': '{}', 'lib/stack.ts': "import 'aws-cdk-lib/aws-stepfunctions';" });
  expect((await stepproof(app, ['init'])).out).toContain('run `cdk synth` first.');
});

test('an app below the folder is to be synthesised before what was written checks it', async () => {
  const files = { 'infra/cdk.json': '{}', 'infra/lib/stack.ts': "import 'aws-cdk-lib/aws-stepfunctions';" };
  const said =
    'Put `cdk synth` for `infra/cdk.json` before the check in what was written: without templates it ends with exit code 2.';
  expect((await stepproof(repository(files), ['init', '--ci', 'github'])).out).toContain(`\n\n${said}\n`);
  expect((await stepproof(repository(files), ['init'])).out).not.toContain('exit code 2');
});

test('the schema of the configuration is named where it is installed', async () => {
  const folder = repository({ [schema]: '{}', 'infra/b.asl.json': definition() });
  await stepproof(folder, ['init']);
  expect(JSON.parse(folder.read('stepproof.config.json')).$schema).toBe(`./${schema}`);
  await stepproof({ path: join(folder.path, 'infra') }, ['init']);
  expect(JSON.parse(folder.read('infra/stepproof.config.json')).$schema).toBe(`../${schema}`);
  expect((await stepproof(folder, ['check', 'infra'])).code).toBe(0);
});

test('services check with the format that they show', async () => {
  const folder = repository();
  const ending = await stepproof(folder, ['init', '--ci', 'github', '--ci', 'gitlab', '--ci', 'jenkins']);
  expect(ending.code).toBe(0);
  expect(folder.read('.github/workflows/stepproof.yml')).toContain(`      - run: ${npx} check --format github\n`);
  expect(folder.read('.gitlab-ci.yml')).toBe(`stepproof:
  image: node:22
  script:
    - ${npx} check --format gitlab --output gl-code-quality-report.json
  artifacts:
    when: always
    reports:
      codequality: gl-code-quality-report.json
`);
  expect(folder.read('Jenkinsfile')).toContain(
    `        sh '${npx} check --format junit --output stepproof-report.xml'\n`,
  );
});

test('what is installed is used, and an app of the CDK is synthesised first', async () => {
  const installed = repository({ 'package.json': '{ "devDependencies": { "stepproof": "1.0.0" } }' });
  await stepproof(installed, ['init', '--ci', 'github']);
  expect(installed.read('.github/workflows/stepproof.yml')).toMatch(
    / {6}- run: npm ci\n {6}- run: npx stepproof check --format github\n$/,
  );
  const app = repository({ 'infra/cdk.json': '{}', 'infra/package.json': '{}' });
  await stepproof({ path: join(app.path, 'infra') }, ['init', '--ci', 'github']);
  expect(app.read('.github/workflows/stepproof.yml')).toContain(
    `      - run: cd infra && npm ci && npx cdk synth --quiet\n      - run: ${npx} check infra --format github\n`,
  );
});

test('a folder may be called anything', async () => {
  const folder = repository({ "it's: a #1/b.asl.json": definition() });
  const from = { path: join(folder.path, "it's: a #1") };
  await stepproof(from, ['init', '--ci', 'github', '--ci', 'jenkins']);
  const command = `${npx} check 'it'\\''s: a #1'`;
  const { jobs } = parse(folder.read('.github/workflows/stepproof.yml'));
  expect(jobs.check.steps.at(-1)).toEqual({ run: `${command} --format github` });
  expect(folder.read('Jenkinsfile')).toContain(`'${npx} check \\'it\\'\\\\\\'\\'s: a #1\\' --format junit`);
});

test('a hook checks before each commit, and can be run', async () => {
  const folder = repository();
  await stepproof(folder, ['init', '--hook']);
  expect(folder.read('.git/hooks/pre-commit')).toBe(
    `#!/bin/sh\n# \`git commit --no-verify\` leaves this out.\n${npx} check\n`,
  );
  expect(statSync(join(folder.path, '.git/hooks/pre-commit')).mode & 0o100).toBe(0o100);
  const husky = repository({ '.husky/_/h': '' });
  await stepproof(husky, ['init', '--hook']);
  expect(husky.read('.husky/pre-commit')).toBe(`${npx} check\n`);
  const tool = repository({ '.pre-commit-config.yaml': 'repos: []\n' });
  expect((await stepproof(tool, ['init', '--hook'])).out).toContain(`        entry: ${npx} check\n`);
  expect(tool.read('.pre-commit-config.yaml')).toBe('repos: []\n');
  const nowhere = await stepproof(folderWith({}), ['init', '--hook']);
  expect([nowhere.code, nowhere.error]).toEqual([
    2,
    'error: There is no git repository here that could have a hook.\n',
  ]);
});

test('a baseline holds what is found, and the configuration names it', async () => {
  const folder = repository();
  const { out } = await stepproof(folder, ['init', '--baseline']);
  expect(out).toContain('✓ The baseline `stepproof.baseline.json` holds 2 findings now.\n');
  expect(out).toContain('npx stepproof check --no-config');
  const { code, out: checked } = await stepproof(folder, ['check']);
  expect([code, checked]).toEqual([0, 'No new findings in 1 file, besides 2 in the baseline.\n']);
});

test('nothing that is there is changed, and what could be added is shown', async () => {
  const old = {
    'stepproof.config.json': '{ "extends": "strict" }',
    '.gitlab-ci.yml': 'lint: {}\n',
    '.husky/pre-commit': 'npm test\n',
    'stepproof.baseline.json': 'mine',
  };
  const folder = repository(old);
  const { code, out } = await stepproof(folder, ['init', '--ci', 'gitlab', '--hook', '--baseline']);
  expect(code).toBe(0);
  for (const [name, text] of Object.entries(old)) {
    expect(out).toContain(`- \`${name}\` is there already, and was left as it is.`);
    expect(folder.read(name)).toBe(text);
  }
  expect(out).toContain('\n    "baseline": "stepproof.baseline.json"\n');
  expect(out).toContain('\n    stepproof:\n      image: node:22\n');
  expect(out).toContain(`\n    ${npx} check\n`);
});

test('what is set up twice has nothing to add', async () => {
  const folder = repository();
  const args = ['init', '--ci', 'github', '--ci', 'gitlab', '--ci', 'jenkins', '--hook', '--baseline'];
  await stepproof(folder, args);
  const { code, out } = await stepproof(folder, args);
  expect(code).toBe(0);
  expect(out.match(/is there already/g)).toHaveLength(6);
  expect(out).not.toContain('Add to it');
});

test('a file that cannot be written is told', async () => {
  const folder = repository({ '.github': 'a file' });
  const { code, error } = await stepproof(folder, ['init', '--ci', 'github']);
  expect(code).toBe(2);
  expect(error).toMatch(/^error: Could not write `\.github\/workflows\/stepproof\.yml`: .+\.\n$/);
});

test('init takes no argument', async () => {
  const { code, error } = await stepproof(folderWith({}), ['init', 'flows']);
  expect([code, error]).toEqual([
    2,
    'error: `stepproof init` takes no argument: it sets up the current folder.\nSee `stepproof init --help`.\n',
  ]);
});
