import { fileURLToPath } from 'node:url';

/** The folder of the data on AWS, which lies beside the bundles. */
export const awsData = fileURLToPath(new URL('aws-data', import.meta.url));
