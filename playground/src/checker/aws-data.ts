import { awsDataFrom } from '@stepproof/aws-data';
import type { AwsLookUp } from '@stepproof/core';

/** The data on AWS at an address, opened once; nothing where it cannot be fetched. */
export function awsDataAt(address: string): AwsLookUp | undefined {
  try {
    opened ??= awsDataFrom((name) => fetchedText(`${address}${name}`));
  } catch {
    // It is tried again with the next text.
  }
  return opened;
}

let opened: AwsLookUp | undefined;

/** Rules ask for data and go on with the answer, so this thread waits for it; the page does not. */
function fetchedText(address: string): string {
  const request = new XMLHttpRequest();
  request.open('GET', address, false);
  request.send();
  if (request.status !== 200) throw new Error(`${address} cannot be fetched.`);
  return request.responseText;
}
