import { execFile } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, isAbsolute, join, sep } from 'node:path';
import type { GitAnswer, GitCall } from './io.ts';

/** Runs git without a shell, and without anything that a repository says should be run with it. */
export function runGit({ args, folder, input }: GitCall, environment: NodeJS.ProcessEnv): Promise<GitAnswer> {
  const program = gitOn(environment, folder);
  if (program === undefined) return Promise.resolve({ code: 'missing', out: Buffer.alloc(0), error: '' });
  const options = {
    cwd: folder,
    env: { ...environment, ...harmless },
    maxBuffer,
    encoding: 'buffer',
    windowsHide: true,
  } as const;
  return new Promise((done) => {
    const child = execFile(program, [...switches, ...args], options, (error, out, stderr) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : 'failed';
      done({ code, out, error: stderr.toString('utf8').trim() || (error?.message ?? '') });
    });
    child.stdin?.on('error', () => undefined).end(input ?? '');
  });
}

const maxBuffer = 512 * 1024 * 1024;

/** No monitor and no hook of the configuration is started, and no file is locked. */
const switches = ['--no-pager', '--no-optional-locks', '-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null'];

/** Messages are those that we know, and objects that a partial clone lacks are not fetched. */
const harmless = { LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0', GIT_NO_LAZY_FETCH: '1', GIT_ALLOW_PROTOCOL: 'none' };

/** Looked for by ourselves, because a search may begin with the current folder, and what is installed in a project is no git. */
function gitOn({ PATH = '', Path }: NodeJS.ProcessEnv, folder: string): string | undefined {
  const folders = (PATH || (Path ?? '')).split(delimiter).filter((entry) => {
    return (
      isAbsolute(entry) && !entry.split(sep).includes('node_modules') && !`${entry}${sep}`.startsWith(`${folder}${sep}`)
    );
  });
  const name = process.platform === 'win32' ? 'git.exe' : 'git';
  return folders.map((entry) => join(entry, name)).find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
