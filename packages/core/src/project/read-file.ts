import { formatOfFile, isDefinition, isDefinitionName, mayHoldDefinition } from '../hosts/plain.ts';
import { parseText, type SyntaxReaders, type TextFormat } from '../syntax/parse.ts';
import type { SyntaxTree } from '../syntax/tree.ts';
import { SourceText } from '../text/source-text.ts';
import type { MachineType, MachineUse } from './machine-use.ts';

/** A file as a host hands it in. */
export interface SourceFile {
  /** As the user should see it in a finding. */
  readonly file: string;
  readonly text: string;
  /** Where the name does not tell, as on standard input. */
  readonly format?: TextFormat;
  /** The user named this very file, so it is taken for a definition unless it evidently is something else. */
  readonly isNamed: boolean;
}

/** What is needed to read a file: hosts load only that. */
export interface ReadingNeeds {
  readonly yaml: boolean;
  readonly jsonata: boolean;
}

export function readingNeeds({ file, text, format }: SourceFile): ReadingNeeds {
  return { yaml: (format ?? formatOfFile(file)) === 'yaml', jsonata: text.includes('{%') };
}

/** The state machines of one file: none when it is not a definition. */
export function machinesIn(
  source: SourceFile,
  given: { readers: SyntaxReaders; type: MachineType | undefined },
): readonly MachineUse[] {
  if (!isCandidate(source)) return [];
  const format = source.format ?? formatOfFile(source.file) ?? guessFormat(source.text);
  const tree = parseText(SourceText.ofFile(source.file, source.text), format, given);
  if (!isTakenForDefinition(source, tree)) return [];
  return [{ file: source.file, name: nameOf(source.file), tree, root: tree.root, type: given.type }];
}

/** Whether the file is worth parsing at all. */
function isCandidate({ file, text, format, isNamed }: SourceFile): boolean {
  return isNamed || isDefinitionName(file) || ((format ?? formatOfFile(file)) !== undefined && mayHoldDefinition(text));
}

function isTakenForDefinition({ file, isNamed }: SourceFile, tree: SyntaxTree): boolean {
  if (isDefinitionName(file) || isDefinition(tree)) return true;
  return isNamed && !isOtherDocument(tree);
}

/** Keys that tell a template or another kind of file from a broken definition. */
const otherDocumentKeys = new Set([
  'AWSTemplateFormatVersion',
  'Resources',
  'Transform',
  'functions',
  'provider',
  'service',
  'name',
  'version',
]);

function isOtherDocument({ root }: SyntaxTree): boolean {
  if (root?.kind !== 'object') return false;
  const names = root.properties.map((property) => property.name);
  return !names.includes('StartAt') && !names.includes('States') && names.some((name) => otherDocumentKeys.has(name));
}

function guessFormat(text: string): TextFormat {
  return /^\s*[{[]/.test(text) ? 'json' : 'yaml';
}

/** A file's name without its folder and endings. */
function nameOf(file: string): string {
  const base = file.split(/[\\/]/).at(-1) ?? file;
  return base.replace(/(\.asl)?\.[^.]+$/i, '') || base;
}
