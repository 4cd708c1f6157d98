import {
  type Dirent,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FileAccess, FileFacts, FolderEntry, Io } from './io.ts';
import { nodeOutput } from './node-output.ts';

/** The real world, as Node gives it. Files are read synchronously, which is the fastest way for many small ones. */
export function nodeIo(): Io {
  return {
    stdout: nodeOutput('stdout'),
    stderr: nodeOutput('stderr'),
    folder: process.cwd(),
    home: homedir(),
    packageFolder: fileURLToPath(new URL('..', import.meta.url)),
    environment: process.env,
    files: nodeFiles,
    readStandardInput,
    now: Date.now,
  };
}

export const nodeFiles: FileAccess = {
  inspect,
  read: (path) => readFileSync(path),
  list,
  realPath: realpathSync,
  replace,
};

function inspect(path: string): FileFacts {
  const facts = statSync(path, { throwIfNoEntry: false });
  if (facts === undefined) return { kind: 'missing', size: 0 };
  return { kind: facts.isFile() ? 'file' : facts.isDirectory() ? 'folder' : 'other', size: facts.size };
}

function list(folder: string): readonly FolderEntry[] {
  return readdirSync(folder, { withFileTypes: true }).map((entry) => ({ name: entry.name, kind: kindOf(entry) }));
}

function kindOf(entry: Dirent): FolderEntry['kind'] {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  return entry.isSymbolicLink() ? 'link' : 'other';
}

/** A file is written beside the old one and renamed, so that nobody ever reads a half of it. */
function replace(path: string, bytes: Uint8Array): void {
  const target = realpathSync(path);
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  try {
    writeFileSync(temporary, bytes, { mode: statSync(target).mode, flag: 'wx' });
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

async function readStandardInput(most: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > most) break;
  }
  return Buffer.concat(chunks);
}
