import type { SourceText } from '../text/source-text.ts';
import { parseJson } from './json/parse-json.ts';
import type { ParseLimits, SyntaxTree } from './tree.ts';
import { parseYaml, type YamlReader } from './yaml/parse-yaml.ts';
import { recoverYaml, type YamlRecovery } from './yaml/recover-yaml.ts';

/** Parsers that hosts load only when a file needs them. */
export interface SyntaxReaders {
  readonly yaml: YamlReader | undefined;
  /** Reads on after a syntax error; without it only the first error of a YAML file is known. */
  readonly yamlRecovery: YamlRecovery | undefined;
}

export type TextFormat = 'json' | 'yaml';

/** Reads a text of either format into a tree. Asking for YAML without having loaded its reader is our own mistake. */
export function parseText(
  source: SourceText,
  format: TextFormat,
  given: { readers: SyntaxReaders; limits?: ParseLimits },
): SyntaxTree {
  if (format === 'json') return parseJson(source, given.limits);
  const { yaml, yamlRecovery } = given.readers;
  if (yaml === undefined) throw new Error(`The YAML reader is not loaded, and ${source.file} is YAML.`);
  const tree = parseYaml(source, yaml, given.limits);
  const isBroken = tree.problems.some((problem) => problem.kind === 'structure');
  return isBroken && yamlRecovery !== undefined ? recoverYaml(source, yamlRecovery, tree) : tree;
}
