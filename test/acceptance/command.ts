import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import type { Io, Output } from '../../packages/cli/src/io.ts';
import { main } from '../../packages/cli/src/main.ts';
import { nodeFiles } from '../../packages/cli/src/node-io.ts';

/** A folder that is gone after the test, with these files in it. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): Folder {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'stepproof-')));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  for (const [name, contents] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), contents);
  }
  return { path, read: (name) => readFileSync(join(path, name), 'utf8') };
}

export interface Folder {
  readonly path: string;
  read(name: string): string;
}

export interface Ending {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

export interface World extends Partial<Omit<Io, 'stdout' | 'stderr'>> {
  readonly input?: string | Buffer;
  readonly isTerminal?: boolean;
  readonly columns?: number;
}

/** Runs the command in a folder. */
export async function stepproof(
  folder: Pick<Folder, 'path'>,
  args: readonly string[],
  { isTerminal = false, columns, ...world }: World = {},
): Promise<Ending> {
  const stdout = recorder(isTerminal, columns);
  const stderr = recorder(isTerminal, columns);
  const code = await main(args, { ...ioIn(folder, world), stdout, stderr });
  return { code, out: stdout.written(), error: stderr.written() };
}

/** What the command may do with the world, whose output is lost. */
export function ioIn(folder: Pick<Folder, 'path'>, { input = '', ...rest }: World = {}): Io {
  return {
    stdout: recorder(false, undefined),
    stderr: recorder(false, undefined),
    folder: folder.path,
    home: dirname(folder.path),
    packageFolder: folder.path,
    awsData: fileURLToPath(new URL('../../packages/aws-data/data', import.meta.url)),
    environment: {},
    files: nodeFiles,
    readStandardInput: async () => Buffer.from(input),
    now: () => 0,
    ...rest,
  };
}

function recorder(isTerminal: boolean, columns: number | undefined): Output & { written(): string } {
  const parts: string[] = [];
  return { isTerminal, columns, write: (text) => void parts.push(text), written: () => parts.join('') };
}

/** A definition with this comment and nothing to find fault with. */
export function definition(comment = 'fine'): string {
  return `{
  "Comment": "${comment}",
  "StartAt": "Ship",
  "States": {
    "Ship": { "Type": "Succeed" }
  }
}
`;
}

/** The files that a check reports on, in order. */
export function checkedFiles({ out }: Ending): readonly string[] {
  return JSON.parse(out).machines.map((machine: { file: string }) => machine.file);
}
