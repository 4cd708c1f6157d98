import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dump } from 'js-yaml';
import { definition, definitionText, type Shape, shapes } from './definitions.ts';
import type { NamedText } from './programs/check-text.ts';
import type { QueryLanguage } from './steps.ts';

/** Definitions to measure with, and a word on where they come from. */
export interface Texts {
  readonly origin: string;
  readonly texts: readonly NamedText[];
}

export interface TextRequest {
  readonly format: 'json' | 'yaml';
  readonly queryLanguage: QueryLanguage;
}

/** The definitions of the corpus, or generated ones where no corpus is given. */
export function textsFor(request: TextRequest): Texts {
  return corpusTexts(request) ?? generatedTexts(request);
}

/** A row of the corpus's manifest, of which more is said than is asked here. */
interface ManifestRow {
  readonly file: string;
  readonly kind: string;
  readonly parse?: string;
  readonly query_language?: string;
}

/** The real definitions in the folder that STEPPROOF_CORPUS names, which holds a MANIFEST.jsonl. */
export function corpusTexts({ format, queryLanguage }: TextRequest): Texts | undefined {
  const folder = process.env.STEPPROOF_CORPUS;
  if (folder === undefined || !existsSync(join(folder, 'MANIFEST.jsonl'))) return undefined;
  const lines = readFileSync(join(folder, 'MANIFEST.jsonl'), 'utf8').split('\n');
  const rows: readonly ManifestRow[] = lines.filter((line) => line !== '').map((line) => JSON.parse(line));
  const texts = rows
    .filter((row) => row.kind === 'asl' && row.parse === format && row.query_language === queryLanguage)
    .map(({ file }) => ({ file, text: readFileSync(join(folder, file), 'utf8') }));
  return { origin: `${texts.length} of the corpus`, texts };
}

export function generatedTexts({ format, queryLanguage }: TextRequest): Texts {
  const requests = shapes
    .filter(isFaultless)
    .flatMap((shape) =>
      [4, 8, 16, 32, 64].flatMap((states) => [1, 2].map((seed) => ({ shape, states, queryLanguage, seed }))),
    );
  const texts = requests.map((request, index) => ({
    file: `${request.shape}-${index}.asl.${format}`,
    text: format === 'json' ? definitionText(request) : dump(definition(request)),
  }));
  return { origin: `${texts.length} generated`, texts };
}

function isFaultless(shape: Shape): boolean {
  return shape !== 'faulty';
}
