import { awsDataFolder, readAwsData } from '@stepproof/aws-data/node';
import type { AwsLookUp } from '@stepproof/core';

let opened: AwsLookUp | undefined;

/** What AWS publishes about its services, opened when the first call of one is looked at. */
export function awsLookUp(): AwsLookUp {
  opened ??= readAwsData(awsDataFolder());
  return opened;
}
