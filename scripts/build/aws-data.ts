import { cpSync, readFileSync } from 'node:fs';

/** The data on AWS, beside the programs that open it. */
export function copyAwsData(root: string, dist: string): void {
  cpSync(`${root}packages/aws-data/data`, `${dist}/aws-data`, { recursive: true });
}

/** The data is no code that esbuild could have seen. */
export function withAwsDataNotice(notices: string, root: string): string {
  return `${notices}\n${'-'.repeat(80)}\n\n${readFileSync(`${root}packages/aws-data/NOTICE`, 'utf8')}`;
}
