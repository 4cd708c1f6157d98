import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MachineType } from '../../packages/core/src/hosts/template.ts';
import type { TextFormat } from '../../packages/core/src/syntax/parse.ts';
import { examplesOf } from '../../scripts/docs/page.ts';

/** A definition to begin with. */
export interface Seed {
  readonly name: string;
  readonly text: string;
  readonly format: TextFormat;
  readonly type: MachineType | undefined;
}

/** The examples of the rules' pages, wrong and right, and the definitions of the corpus where its folder is given. */
export function seeds(): readonly Seed[] {
  return [...seedsOfPages(), ...seedsOfCorpus(process.env.STEPPROOF_CORPUS)];
}

function seedsOfPages(): Seed[] {
  const folder = fileURLToPath(new URL('../../rules-docs/', import.meta.url));
  const pages = readdirSync(folder).filter((name) => name.endsWith('.md'));
  return pages.flatMap((name) =>
    examplesOf(readFileSync(join(folder, name), 'utf8')).map((example) => ({ name, ...example })),
  );
}

function seedsOfCorpus(folder: string | undefined): Seed[] {
  if (folder === undefined || !existsSync(join(folder, 'asl'))) return [];
  return readdirSync(join(folder, 'asl')).map((name) => ({
    name,
    text: readFileSync(join(folder, 'asl', name), 'utf8'),
    format: /\.ya?ml$/.test(name) ? 'yaml' : 'json',
    type: undefined,
  }));
}
