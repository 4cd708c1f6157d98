import { fileURLToPath } from 'node:url';
import { serveClient } from '@stepproof/lsp';
import { machineReports } from '@stepproof/reports';
import manifest from '../package.json' with { type: 'json' };

const { version }: { readonly version: string } = manifest;

const awsData = fileURLToPath(new URL('aws-data', import.meta.url));

/** The process that the extension starts: the language server, with the pages and the data on AWS that ship beside it. */
serveClient({
  program: fileURLToPath(import.meta.url),
  version,
  awsData,
  reports: machineReports(awsData),
  pageOf: (ruleId) => new URL(`../rules-docs/${ruleId}.md`, import.meta.url).href,
});
