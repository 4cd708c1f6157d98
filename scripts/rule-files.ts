import { readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder that holds one file per rule. */
export const rulesFolder = fileURLToPath(new URL('../packages/core/src/rules/', import.meta.url));

/** The ids of the rules there are, by their files, in alphabetical order. */
export function ruleIds(): string[] {
  return readdirSync(rulesFolder)
    .filter((name) => name.endsWith('.ts') && name !== 'index.ts')
    .map((name) => name.slice(0, -'.ts'.length))
    .sort();
}

/** The name of a rule's constant: `no-dangling-target` is exported as `noDanglingTarget`. */
export function constantOf(id: string): string {
  return id.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** The text of `rules/index.ts`, which lists every rule. */
export function rulesIndex(): string {
  const ids = ruleIds();
  const imports = ids.map((id) => `import { ${constantOf(id)} } from './${id}.ts';`);
  return [
    "import type { AnyRule } from '../engine/rule.ts';",
    ...imports,
    '',
    '/** Every rule, in alphabetical order. Written by `npm run docs`, from the files of this folder. */',
    'export const rules: readonly AnyRule[] = [',
    ...ids.map((id) => `  ${constantOf(id)},`),
    '];',
    '',
  ].join('\n');
}

export function writeRulesIndex(): void {
  writeFileSync(`${rulesFolder}index.ts`, rulesIndex());
}
