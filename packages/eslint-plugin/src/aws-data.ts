import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { awsDataFolder } from '@stepproof/aws-data/node';

const besideBundles = fileURLToPath(new URL('aws-data', import.meta.url));

/** The folder of the data on AWS: it lies beside the bundles, and in a package of its own where the sources are run. */
export const awsData = existsSync(besideBundles) ? besideBundles : awsDataFolder();
