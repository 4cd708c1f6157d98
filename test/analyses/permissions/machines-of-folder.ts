import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createDocument, type Document } from '../../../packages/core/src/engine/document.ts';
import { machinesOf } from '../../../packages/core/src/project/machines.ts';
import { readFile } from '../../../packages/core/src/project/read-file.ts';
import { environment, readers } from '../../check.ts';

/** The state machines of the templates in a folder and below it, with the definitions that they name. */
export function machinesOfFolder(folder: string): readonly Document[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));
  return files.filter((file) => /\.(?:ya?ml|json)$/.test(file) && statSync(file).isFile()).flatMap(machinesOfFile);
}

function machinesOfFile(file: string): readonly Document[] {
  const format = file.endsWith('.json') ? 'json' : 'yaml';
  return machinesOfText({ file, text: readFileSync(file, 'utf8'), format });
}

/** The state machines of a template. */
export function machinesOfText(source: {
  readonly file: string;
  readonly text: string;
  readonly format: 'json' | 'yaml';
}): readonly Document[] {
  const reading = readFile({ ...source, isNamed: true }, readers);
  if (reading.kind !== 'template') return [];
  const machines = machinesOf(reading, { readers, type: undefined }, ({ definition }) => {
    if (definition.kind !== 'file' && definition.kind !== 'asset') return 'not-found';
    const path = join(dirname(source.file), definition.path);
    return existsSync(path) ? { file: path, text: readFileSync(path, 'utf8') } : 'not-found';
  });
  return machines.map((use) => createDocument(use, environment));
}
