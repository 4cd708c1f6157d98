import { existsSync } from 'node:fs';
import { readAwsData } from '@stepproof/aws-data/node';
import type { AwsLookUp } from '@stepproof/core';

/** The data on AWS in a folder, opened once; nothing where the folder is not there. */
export function awsDataIn(folder: string): AwsLookUp | undefined {
  if (!opened.has(folder)) opened.set(folder, existsSync(folder) ? readAwsData(folder) : undefined);
  return opened.get(folder);
}

const opened = new Map<string, AwsLookUp | undefined>();
