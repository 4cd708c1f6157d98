import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Part } from './parts.ts';

/** What few files need of a program that checks. */
export function partsOfChecking(root: string): readonly Part[] {
  return [partOfData(root), ...partsOfDeepChecking(root), ...partsOfShallowChecking(root)];
}

/** What follows data through a machine, for checks that try out executions and for editors. */
export function partOfData(root: string): Part {
  const core = `${root}packages/core/src`;
  return {
    name: 'data',
    entries: [`${core}/analyses/shapes/shape-analysis.ts`, `${core}/assistance/data-from-shapes.ts`],
  };
}

/** What only a check that tries out executions may need. */
export function partsOfDeepChecking(root: string): readonly Part[] {
  const parsers = parsersIn(root);
  const data = new Set(partOfData(root).entries);
  const asked = importedWhenAsked(`${root}packages/core/src`).filter((entry) => !data.has(entry));
  return [
    { name: 'executions', entries: [...asked, `${parsers}/jsonata-engine.ts`] },
    { name: 'regular-expressions', entries: [`${parsers}/regex-engine.ts`] },
  ];
}

/** What any check may need. */
export function partsOfShallowChecking(root: string): readonly Part[] {
  return [{ name: 'yaml-recovery', entries: [`${parsersIn(root)}/yaml-recovery.ts`] }];
}

function parsersIn(root: string): string {
  return `${root}packages/checking/src/parsers`;
}

/** What the explorations of core import when they are run. */
function importedWhenAsked(folder: string): readonly string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const imported = files.flatMap((file) => {
    const imports = readFileSync(join(folder, file), 'utf8').matchAll(/\bimport\('(\.[^']+)'\)/g);
    return Array.from(imports, ([, path = '']) => join(folder, dirname(file), path));
  });
  return [...new Set(imported)].sort();
}
