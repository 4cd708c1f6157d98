import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as jsYaml from 'js-yaml';
import { expect, test } from 'vitest';
import type { Diagnostic } from '../packages/core/src/engine/diagnostic.ts';
import { applyFixes, chooseFixes, mostFixPasses } from '../packages/core/src/linter/fix.ts';
import { documentOf } from './check.ts';
import { findingsIn, fixesHold } from './fuzz/properties.ts';
import { Random } from './fuzz/random.ts';
import { type Seed, seeds } from './fuzz/seeds.ts';
import { valueIn } from './syntax/value-in.ts';

/**
 * The examples of the pages; with STEPPROOF_CORPUS the definitions of that folder, and with STEPPROOF_PROBES those of one
 * that holds small definitions.
 */
const definitions: readonly Seed[] = [...seeds(), ...definitionsIn(process.env.STEPPROOF_PROBES)];

const forms: readonly [string, readonly Seed[]][] = [
  ['as they are', definitions],
  ['as YAML in brackets', definitions.filter(({ format }) => format === 'json').map(asYamlInBrackets)],
  ['as YAML blocks', definitions.flatMap(asYamlBlock)],
];

test.each(forms)(
  'each fix, of definitions %s, leaves what can be read; a safe one removes its finding and adds none',
  (_, all) => {
    const random = new Random(1);
    const faults = all.flatMap((seed) => faultsOf(seed, () => fixesHold(seed, random)));
    const safe = countSafe(all);
    expect(faults, `${safe} safe fixes of ${all.length} definitions`).toEqual([]);
    expect(safe).toBeGreaterThan(0);
  },
);

test.each(forms)('all safe fixes together, of definitions %s, leave none to make and add nothing', (_, all) => {
  const faults = all.flatMap((seed) =>
    faultsOf(seed, () => {
      const before = findingsIn(seed);
      const after = findingsIn({ ...seed, text: fixedText(seed) });
      expect(chooseFixes(after)).toEqual([]);
      expect(rulesOf(before)).toEqual(expect.arrayContaining(rulesOf(after)));
    }),
  );
  expect(faults).toEqual([]);
});

function definitionsIn(folder: string | undefined): Seed[] {
  if (folder === undefined || !existsSync(folder)) return [];
  return readdirSync(folder).map((name) => ({
    name,
    text: readFileSync(join(folder, name), 'utf8'),
    format: /\.ya?ml$/.test(name) ? 'yaml' : 'json',
    type: undefined,
  }));
}

/** JSON is YAML. */
function asYamlInBrackets(seed: Seed): Seed {
  return { ...seed, format: 'yaml' };
}

/** The same definition as people write YAML, where it can be read without a fault. */
function asYamlBlock(seed: Seed): Seed[] {
  const { tree, root } = documentOf(seed.text, { format: seed.format });
  if (root === undefined || tree.problems.length > 0 || tree.comments.length > 0) return [];
  return [{ ...seed, format: 'yaml', text: jsYaml.dump(valueIn(root)) }];
}

function faultsOf({ name }: Seed, check: () => void): string[] {
  try {
    check();
    return [];
  } catch (error) {
    return [`${name}: ${String(error)}`];
  }
}

function countSafe(all: readonly Seed[]): number {
  return all.flatMap((seed) => findingsIn(seed).flatMap(({ fixes }) => fixes.filter(({ kind }) => kind === 'safe')))
    .length;
}

/** The text once no safe fix is left, as the command leaves it. */
function fixedText(seed: Seed): string {
  let { text } = seed;
  for (let pass = 0; pass < mostFixPasses; pass++) {
    const fixes = chooseFixes(findingsIn({ ...seed, text }));
    if (fixes.length === 0) return text;
    text = applyFixes(fileOf(seed), text, fixes);
  }
  return text;
}

function fileOf({ format }: Seed): string {
  return documentOf('', { format }).use.file;
}

function rulesOf(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(({ ruleId }) => ruleId);
}
