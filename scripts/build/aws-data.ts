import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { ChunkRange } from '../../packages/aws-data/src/data-index.ts';
import { readIndex } from '../../packages/aws-data/src/data-index.ts';

/**
 * Writes the data on AWS without the reference of IAM and the managed policies, which are more than a quarter of it and which only a few rules
 * on permissions ask for. What is left out is not known to whoever opens it, so that these rules say less.
 */
export function copySmallerData(from: string, to: string): void {
  const index = readFileSync(`${from}/index.json`, 'utf8');
  const { iam, policies } = readIndex(index);
  const bytes = readFileSync(`${from}/aws-data.bin`);
  mkdirSync(to, { recursive: true });
  const left = [...iam, ...policies].map(({ chunk }) => chunk);
  writeFileSync(`${to}/aws-data.bin`, without(bytes, left));
  writeFileSync(`${to}/index.json`, `${JSON.stringify({ ...JSON.parse(index), iam: [], policies: [] }, null, 1)}\n`);
}

/** The chunks come in the order of the file. */
function without(bytes: Uint8Array, chunks: readonly ChunkRange[]): Uint8Array {
  const parts: Uint8Array[] = [];
  let offset = 0;
  for (const chunk of chunks) {
    parts.push(bytes.subarray(offset, chunk.offset));
    offset = chunk.offset + chunk.length;
  }
  return Buffer.concat([...parts, bytes.subarray(offset)]);
}

/** The data is no code that esbuild could have seen. */
export function withAwsDataNotice(notices: string, root: string): string {
  return `${notices}\n${'-'.repeat(80)}\n\n${readFileSync(`${root}packages/aws-data/NOTICE`, 'utf8')}`;
}
