import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { node, vsCode } from './paths.ts';

interface ServerOptions {
  readonly serverData: string;
  readonly extensions: string;
  readonly trust: 'everything' | 'nothing';
  readonly environment: Readonly<Record<string, string>>;
}

export interface VsCodeServer extends AsyncDisposable {
  readonly port: number;
}

const main = `${vsCode}out/server-main.js`;

/** Installs an extension as a user does. */
export function installExtension(
  vsix: string,
  { serverData, extensions }: Pick<ServerOptions, 'serverData' | 'extensions'>,
): void {
  const folders = ['--server-data-dir', serverData, '--extensions-dir', extensions];
  execFileSync(node, [main, ...folders, '--install-extension', vsix], { stdio: 'pipe' });
}

/** Starts a server of its own process group, and ends the whole group with it: some of what it forks outlives it. */
export async function startServer(options: ServerOptions): Promise<VsCodeServer> {
  const child = spawn(node, [main, ...argumentsFor(options)], {
    detached: true,
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, ...options.environment },
  });
  const end = () => endGroup(child);
  process.once('exit', end);
  const port = await portOf(child);
  return {
    port,
    async [Symbol.asyncDispose]() {
      process.off('exit', end);
      const ended = new Promise((done) => child.once('exit', done));
      end();
      await ended;
    },
  };
}

function argumentsFor({ serverData, extensions, trust }: ServerOptions): readonly string[] {
  return [
    ...['--host', '127.0.0.1', '--port', '0', '--without-connection-token', '--accept-server-license-terms'],
    ...['--server-data-dir', serverData, '--extensions-dir', extensions, '--disable-telemetry'],
    // Without it, VS Code takes no tests from the address.
    '--enable-smoke-test-driver',
    ...(trust === 'everything' ? ['--disable-workspace-trust'] : []),
  ];
}

function portOf({ stdout }: ChildProcess): Promise<number> {
  return new Promise((found, missing) => {
    let said = '';
    // Read to the end, or the server waits once the pipe is full.
    stdout?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const port = /listening on (\d+)/.exec(said)?.[1];
      if (port !== undefined) found(Number(port));
    });
    stdout?.once('close', () => missing(new Error(`The server ended before it listened:\n${said}`)));
  });
}

function endGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // Everything in it has ended by itself.
  }
}
