import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { faultsOfBill } from './packages/bill-of-materials.ts';
import { faultsOfConsumer } from './packages/consumer.ts';
import { faultsOfContents } from './packages/contents.ts';
import { faultsOfEntries } from './packages/entries.ts';
import { packed, publishedPackages } from './packages/published.ts';

/**
 * `npm run packages`, after a build: packs what is published, and looks at it as those who install it do. Is it whole, do its entry points lead
 * somewhere, do its types hold in a project, and do the programs of its README run?
 */
const root = fileURLToPath(new URL('../', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'stepproof-'));
try {
  const all = publishedPackages(root).map((published) => packed(published, { root, into: scratch }));
  const faults = [
    ...all.flatMap(faultsOfContents),
    ...(await Promise.all(all.map((one) => faultsOfEntries(one, root)))).flat(),
    ...faultsOfBill(root),
    ...faultsOfConsumer(all, { root, folder: join(scratch, 'consumer') }),
  ];
  for (const { name, files, bytes } of all)
    console.log(`${name}: ${files.length} files, ${Math.round(bytes / 1000)} kB`);
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exitCode = 1;
} finally {
  rmSync(scratch, { recursive: true });
}
