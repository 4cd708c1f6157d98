import { formatOfFile, isDefinition, isDefinitionName, mayHoldDefinition } from '../hosts/plain.ts';
import { namesFiles } from '../hosts/serverless/template.ts';
import type { Template } from '../hosts/template.ts';
import { mayBeTemplate, templateOf } from '../hosts/template-hosts.ts';
import { parseText, type SyntaxReaders, type TextFormat } from '../syntax/parse.ts';
import { isUnclear, type SyntaxTree } from '../syntax/tree.ts';
import { SourceText } from '../text/source-text.ts';
import { IncludedFiles, type NamedFiles, noFiles } from './included-files.ts';

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

export function readingNeeds({ file, text, format }: Omit<SourceFile, 'isNamed'>): ReadingNeeds {
  const isYaml = (format ?? formatOfFile(file)) === 'yaml';
  return { yaml: isYaml || (namesFiles(text) && mayBeTemplate(text)), jsonata: text.includes('{%') };
}

/** What a file is to us. */
export type FileReading =
  | { readonly kind: 'definition'; readonly tree: SyntaxTree }
  | TemplateReading
  | { readonly kind: 'other' };

export interface TemplateReading {
  readonly kind: 'template';
  readonly tree: SyntaxTree;
  readonly template: Template;
  /** By name, as the user should see it: the other files that parts of the template are in. */
  readonly included: ReadonlyMap<string, SyntaxTree>;
}

const other: FileReading = { kind: 'other' };

/** Reads a file, when anything says that it holds a definition, and those that hold parts of it. */
export function readFile(source: SourceFile, readers: SyntaxReaders, files: NamedFiles = noFiles): FileReading {
  if (!isCandidate(source)) return other;
  const format = source.format ?? formatOfFile(source.file) ?? guessFormat(source.text);
  const tree = parseText(SourceText.ofFile(source.file, source.text), format, { readers });
  const included = new IncludedFiles(source.file, { files, readers });
  const template = templateOf(tree, (path) => included.read(path));
  if (template !== undefined) return { kind: 'template', tree, template, included: included.trees };
  return isTakenForDefinition(source, tree) ? { kind: 'definition', tree } : other;
}

/** Whether the file is worth parsing at all. */
function isCandidate({ file, text, format, isNamed }: SourceFile): boolean {
  if (isNamed || isDefinitionName(file)) return true;
  return (format ?? formatOfFile(file)) !== undefined && (mayHoldDefinition(text) || mayBeTemplate(text));
}

function isTakenForDefinition({ file, text, isNamed }: SourceFile, tree: SyntaxTree): boolean {
  if (isDefinitionName(file) || isDefinition(tree)) return true;
  // Of a template that cannot be read, why it cannot is all that can be told.
  if (isNamed && isUnclear(tree) && mayBeTemplate(text)) return true;
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
  'stateMachines',
  'stepFunctions',
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
