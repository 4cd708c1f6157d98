import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The least that a run over a folder does: it reads every file there and parses it. */
const [, , folder = ''] = process.argv;
for (const name of readdirSync(folder)) JSON.parse(readFileSync(join(folder, name), 'utf8'));
