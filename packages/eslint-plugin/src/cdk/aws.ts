import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { awsDataFolder, readAwsData } from '@stepproof/aws-data/node';
import type { AwsLookUp } from '@stepproof/core';

let opened: { readonly aws: AwsLookUp | undefined } | undefined;

/** What AWS publishes about its services, opened when the first call of one is looked at; nothing where it was not brought along. */
export function awsLookUp(): AwsLookUp | undefined {
  if (opened === undefined) {
    const folder = [besideBundle, awsDataFolder()].find((path) => existsSync(path));
    opened = { aws: folder === undefined ? undefined : readAwsData(folder) };
  }
  return opened.aws;
}

const besideBundle = fileURLToPath(new URL('aws-data', import.meta.url));
