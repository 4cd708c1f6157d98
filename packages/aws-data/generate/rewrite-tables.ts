import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readIndex } from '../src/data-index.ts';
import { DataFile } from './data-file.ts';
import { type Manifest, sha256 } from './manifest.ts';
import { optimizedRecords } from './optimized-integrations.ts';
import { permissionRecords } from './permissions.ts';

/**
 * `tsx packages/aws-data/generate/rewrite-tables.ts` writes what comes from the tables of this folder alone, for which no package is needed: the last chunks of
 * the file. All else stays as it is, so that the bytes are those that `npm run data` writes.
 */

const folder = fileURLToPath(new URL('../', import.meta.url));
const written = JSON.parse(readFileSync(`${folder}data/index.json`, 'utf8'));
const { integrations: first } = readIndex(JSON.stringify(written));
const before = readFileSync(`${folder}data/aws-data.bin`).subarray(0, first.offset);
const data = new DataFile();
const index = {
  ...written,
  integrations: data.add(JSON.stringify(optimizedRecords())),
  permissions: data.add(JSON.stringify(permissionRecords())),
};
const files = new Map<string, Uint8Array>([
  ['aws-data.bin', Buffer.concat([before, data.bytes()])],
  ['index.json', Buffer.from(`${JSON.stringify(index, null, 1)}\n`)],
]);
for (const [file, bytes] of files) writeFileSync(`${folder}data/${file}`, bytes);

const manifest: Manifest = JSON.parse(readFileSync(`${folder}manifest.json`, 'utf8'));
const entries = [...files].map(([file, bytes]) => ({ file, bytes: bytes.length, sha256: sha256(bytes) }));
writeFileSync(`${folder}manifest.json`, `${JSON.stringify({ ...manifest, files: entries }, null, 2)}\n`);
