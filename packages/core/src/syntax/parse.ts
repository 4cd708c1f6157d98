import type { SourceText } from '../text/source-text.ts';
import { parseHcl } from './hcl/parse-hcl.ts';
import { parseJson } from './json/parse-json.ts';
import { isUnclear, type ParseLimits, type SyntaxTree } from './tree.ts';
import { parseYaml, type YamlReader } from './yaml/parse-yaml.ts';
import { recoverYaml, type YamlRecovery } from './yaml/recover-yaml.ts';

/** Parsers that hosts load only when a file needs them. */
export interface SyntaxReaders {
  readonly yaml: YamlReader | undefined;
  /** Reads on after a syntax error; without it only the first error of a YAML file is known. */
  readonly yamlRecovery: YamlRecovery | undefined;
}

export type TextFormat = 'json' | 'yaml' | 'hcl';

/** Reads a text of any format into a tree. Asking for YAML without having loaded its reader is our own mistake. */
export function parseText(source: SourceText, format: TextFormat, given: ReadingMeans): SyntaxTree {
  const tree = read(source, format, given);
  return { ...tree, reread: (other) => parseText(other, format, isUnclear(tree) ? given : withoutRecovery(given)) };
}

interface ReadingMeans {
  readonly readers: SyntaxReaders;
  readonly limits?: ParseLimits;
}

/** A change that breaks a whole text is hardly worth the time that it takes to read on behind it. */
function withoutRecovery(given: ReadingMeans): ReadingMeans {
  return { ...given, readers: { ...given.readers, yamlRecovery: undefined } };
}

function read(source: SourceText, format: TextFormat, given: ReadingMeans): SyntaxTree {
  if (format === 'json') return parseJson(source, given.limits);
  if (format === 'hcl') return parseHcl(source);
  const { yaml, yamlRecovery } = given.readers;
  if (yaml === undefined) throw new Error(`The YAML reader is not loaded, and ${source.file} is YAML.`);
  const tree = parseYaml(source, yaml, given.limits);
  return isUnclear(tree) && yamlRecovery !== undefined ? recoverYaml(source, yamlRecovery, tree) : tree;
}
