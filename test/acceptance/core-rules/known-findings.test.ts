import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { runGit } from '../../../packages/cli/src/node-git.ts';
import { Random } from '../../fuzz/random.ts';
import { stepproof, type World } from '../command.ts';
import { threadsBeside } from '../threads.ts';
import { RandomProject } from './random-project.ts';

const seed = Number(process.env.STEPPROOF_SEED ?? 1);
const projects = Number(process.env.STEPPROOF_PROJECTS ?? 5);
const changes = 4;

const git: World = { git: (call) => runGit(call, process.env) };

test(`what is kept from run to run changes nothing that is told (seed ${seed})`, async () => {
  const random = new Random(seed);
  for (let count = 0; count < projects; count++) {
    const project = new RandomProject(random);
    for (let step = 0; step <= changes; step++) {
      const depth = random.pick(['--no-deep', '--no-deep', '--deep']);
      const check = ['check', depth, '--format', random.pick(['json', 'pretty'])];
      expect(await stepproof(project, [...check, '--cache'])).toEqual(await stepproof(project, check));
      project.change();
    }
  }
});

test(`threads change nothing that is told (seed ${seed})`, async () => {
  const random = new Random(seed);
  const threads = threadsBeside();
  for (let count = 0; count < projects; count++) {
    const project = new RandomProject(random);
    project.addDefinitions(16);
    const check = ['check', '--format', 'json', random.pick(['--fix-dry-run', '--deep'])];
    const expected = await stepproof(project, check);
    expect(await stepproof(project, [...check, '--jobs', '3'], threads.worldOf(project))).toEqual(expected);
  }
  expect(threads.resultCount()).toBeGreaterThan(0);
});

test(`since a revision, all is told that it had not, and nothing that a whole check does not tell (seed ${seed})`, async () => {
  const random = new Random(seed);
  for (let count = 0; count < projects; count++) {
    const project = new RandomProject(random);
    const before = await findings(project, []);
    commitAll(project);
    project.change();
    const after = await findings(project, []);
    const since = await findings(project, ['--since', 'HEAD']);
    expect(since.filter((finding) => !after.includes(finding))).toEqual([]);
    expect(after.filter((finding) => !before.includes(finding) && !since.includes(finding))).toEqual([]);
  }
});

async function findings(project: RandomProject, args: readonly string[]): Promise<readonly string[]> {
  const { out } = await stepproof(project, ['check', '--no-deep', '--format', 'json', ...args], git);
  return JSON.parse(out).diagnostics.map((found: object) => JSON.stringify(found));
}

function commitAll({ path }: RandomProject): void {
  const run = (...args: readonly string[]) => execFileSync('git', args, { cwd: path, stdio: 'ignore' });
  run('init');
  run('add', '--all');
  run('-c', 'user.name=Test', '-c', 'user.email=test@example.com', 'commit', '--allow-empty', '-m', 'All');
}
