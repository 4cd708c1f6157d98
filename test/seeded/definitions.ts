import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { load } from 'js-yaml';
import { byData } from '../analyses/paths/machines/by-data.ts';
import { byErrors } from '../analyses/paths/machines/by-errors.ts';
import { byRules } from '../analyses/paths/machines/by-rules.ts';
import { byScopes } from '../analyses/paths/machines/by-scopes.ts';
import { randomMachine } from '../analyses/shapes/random-machines.ts';
import { Random } from '../fuzz/random.ts';
import { seeds } from '../fuzz/seeds.ts';
import { isPlain, type Plain } from './definition.ts';
import { ownDefinitions } from './own-definitions.ts';

/** What defects are put into. */
export interface NamedDefinition {
  readonly name: string;
  readonly definition: Plain;
}

/** Our own: some written for this, those with dead ways, the examples and the pages of the rules. */
export function ownMachines(): readonly NamedDefinition[] {
  const machines = [...byData, ...byRules, ...byErrors, ...byScopes].map(({ what, definition }) => ({
    name: what,
    definition: definition as Plain,
  }));
  const pages = seeds().flatMap(({ name, text }) => read(name, text));
  return [...ownDefinitions, ...machines, ...examples(), ...pages];
}

export function randomMachines(seed: number, count: number): readonly NamedDefinition[] {
  return Array.from({ length: count }, (_, index) => ({
    name: `random machine ${seed + index}`,
    definition: randomMachine(new Random(seed + index)) as Plain,
  }));
}

/** The definitions in a folder. */
export function definitionsIn(folder: string): readonly NamedDefinition[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .flatMap((name) => (/\.(json|ya?ml)$/.test(name) ? read(name, readFileSync(join(folder, name), 'utf8')) : []));
}

/** So many of the definitions, evenly chosen, beginning with one that the seed tells. */
export function sampleOf(
  definitions: readonly NamedDefinition[],
  count: number,
  seed: number,
): readonly NamedDefinition[] {
  const step = Math.max(1, definitions.length / count);
  const begin = new Random(seed).number() * step;
  return definitions.filter(
    (_, index) => Math.floor((index + begin) / step) !== Math.floor((index + begin + 1) / step),
  );
}

function examples(): readonly NamedDefinition[] {
  const folder = fileURLToPath(new URL('../../examples/', import.meta.url));
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.asl\.(json|ya?ml)$/.test(name))
    .flatMap((name) => read(name, readFileSync(join(folder, name), 'utf8')));
}

/** Nothing where the text is no definition that can be run. */
function read(name: string, text: string): readonly NamedDefinition[] {
  try {
    const definition = load(text);
    return isPlain(definition) && isPlain(definition.States) && typeof definition.StartAt === 'string'
      ? [{ name, definition: JSON.parse(JSON.stringify(definition)) }]
      : [];
  } catch {
    return [];
  }
}
