import type { ChunkRange } from './data-index.ts';
import type { AwsData } from './look-ups.ts';
import { openAwsData } from './open-aws-data.ts';

/**
 * Opens the data on AWS where it lies in files of plain text, one for each chunk, as `textFiles` of `@stepproof/aws-data/node` makes them.
 * So a browser, which knows no brotli streams, fetches what is asked for and leaves it to its server to compress.
 */
export function awsDataFrom(readFile: (name: string) => string): AwsData {
  return openAwsData(readFile(indexFile), (chunk) => readFile(chunkFile(chunk)));
}

export const indexFile = 'index.json';

export function chunkFile({ offset }: ChunkRange): string {
  return `${offset}.txt`;
}
