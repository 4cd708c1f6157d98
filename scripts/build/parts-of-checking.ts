import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Part } from './parts.ts';

/** The parts of every program that checks: what few files need. */
export function partsOfChecking(root: string): readonly Part[] {
  const parsers = `${root}packages/checking/src/parsers`;
  const data = dataEntries(root);
  const asked = importedWhenAsked(`${root}packages/core/src`).filter((entry) => !data.includes(entry));
  return [
    { name: 'data', entries: data },
    { name: 'executions', entries: [...asked, `${parsers}/jsonata-engine.ts`] },
    { name: 'regular-expressions', entries: [`${parsers}/regex-engine.ts`] },
    { name: 'yaml-recovery', entries: [`${parsers}/yaml-recovery.ts`] },
  ];
}

/** What follows data through a machine, for checks that try out executions and for editors. */
function dataEntries(root: string): readonly string[] {
  const core = `${root}packages/core/src`;
  return [`${core}/analyses/shapes/shape-analysis.ts`, `${core}/assistance/data-from-shapes.ts`];
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
