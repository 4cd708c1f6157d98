import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import { type ChunkRange, chunksOf, readIndex } from './data-index.ts';
import type { AwsData } from './look-ups.ts';
import { openAwsData } from './open-aws-data.ts';
import { chunkFile, indexFile } from './text-files.ts';

/** Where the files of the data are in this package. A bundle takes them along and says where to. */
export function awsDataFolder(): string {
  return fileURLToPath(new URL('../data/', import.meta.url));
}

/** Opens the data on AWS in a folder that has `index.json` and `aws-data.bin`. Throws where it has not. */
export function readAwsData(folder: string): AwsData {
  const file = `${folder}/aws-data.bin`;
  return openAwsData(readFileSync(`${folder}/index.json`, 'utf8'), (chunk) => readChunk(file, chunk));
}

/** The data in a folder as files of plain text, which `awsDataFrom` reads; texts by name. */
export function textFiles(folder: string): ReadonlyMap<string, string> {
  const index = readFileSync(`${folder}/index.json`, 'utf8');
  const chunks = chunksOf(readIndex(index));
  const file = `${folder}/aws-data.bin`;
  return new Map([[indexFile, index], ...chunks.map((chunk) => [chunkFile(chunk), readChunk(file, chunk)] as const)]);
}

/** The file is not kept open: it is asked for a few times in a run, and seldom again in an editor. */
function readChunk(file: string, { offset, length }: ChunkRange): string {
  const bytes = new Uint8Array(length);
  const descriptor = openSync(file, 'r');
  try {
    let filled = 0;
    while (filled < length) {
      const read = readSync(descriptor, bytes, filled, length - filled, offset + filled);
      if (read === 0) throw new Error(`${file} ends too early.`);
      filled += read;
    }
  } finally {
    closeSync(descriptor);
  }
  return brotliDecompressSync(bytes, { chunkSize }).toString('utf8');
}

/** What most chunks fit into when they are decompressed, so that they need not be put together from pieces. */
const chunkSize = 64 * 1024;
