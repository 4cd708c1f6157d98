import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nodeFileView } from '@stepproof/checking';
import type { FileAccess, Io } from './io.ts';
import { nodeOutput } from './node-output.ts';

/** The real world, as Node gives it. */
export function nodeIo(): Io {
  return {
    stdout: nodeOutput('stdout'),
    stderr: nodeOutput('stderr'),
    folder: process.cwd(),
    home: homedir(),
    packageFolder: fileURLToPath(new URL('..', import.meta.url)),
    awsData: fileURLToPath(new URL('aws-data', import.meta.url)),
    environment: process.env,
    files: nodeFiles,
    readStandardInput,
    now: Date.now,
  };
}

export const nodeFiles: FileAccess = { ...nodeFileView, readUpTo, replace, write };

/** Most files fit into one buffer, which is used again, and are then read without asking for their size first. */
const shared = Buffer.allocUnsafe(64 * 1024);

function readUpTo(path: string, most: number): Buffer | undefined {
  const file = openSync(path, 'r');
  try {
    const length = fill(shared, file);
    if (length < shared.length) return length > most ? undefined : Buffer.from(shared.subarray(0, length));
    return fstatSync(file).size > most ? undefined : Buffer.concat([shared, readFileSync(file)]);
  } finally {
    closeSync(file);
  }
}

/** Reads until the buffer is full or the file ends; answers how many bytes were read. */
function fill(buffer: Buffer, file: number): number {
  let length = 0;
  for (let read = -1; read !== 0 && length < buffer.length; length += read) {
    read = readSync(file, buffer, length, buffer.length - length, null);
  }
  return length;
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

function write(path: string, bytes: Uint8Array, mode?: number): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes, { mode });
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
