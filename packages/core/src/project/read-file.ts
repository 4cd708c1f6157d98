import { formatOfFile, isDefinition, isDefinitionName, mayHoldDefinition, mayHoldMachines } from '../hosts/plain.ts';
import type { Template } from '../hosts/template.ts';
import { mayBeTemplate, templateOf } from '../hosts/template-hosts.ts';
import { namesFiles } from '../hosts/template-signs.ts';
import { parseText, type SyntaxReaders, type TextFormat } from '../syntax/parse.ts';
import { isUnclear, type SyntaxTree } from '../syntax/tree.ts';
import { SourceText } from '../text/source-text.ts';
import { isContractName } from './contract/contract-names.ts';
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
  /** The other files that are one template with this one, as the host found them beside it. Nothing where it cannot look. */
  readonly siblings?: readonly FileText[] | undefined;
}

/** A file with what stands in it. */
export type FileText = Pick<SourceFile, 'file' | 'text' | 'format'>;

/** What is needed to read a file: hosts load only that. */
export interface ReadingNeeds {
  readonly yaml: boolean;
  readonly jsonata: boolean;
  /** Whether a service integration, or an attribute of a resource, may stand in it, of which AWS publishes more than the text says. */
  readonly aws: boolean;
}

export function readingNeeds(source: FileText): ReadingNeeds {
  const { text } = source;
  const isYaml = formatOfText(source) === 'yaml' || (namesFiles(text) && mayBeTemplate(text));
  return { yaml: isYaml, jsonata: text.includes('{%'), aws: /:states:::|GetAtt|\$\{\s*\w+\.\w/.test(text) };
}

/** The format of a text. Where nothing says it: JSON begins with a bracket, and nearly all else is YAML. */
export function formatOfText({ file, text, format }: FileText): TextFormat {
  return format ?? formatOfFile(file) ?? (/^\s*(?:[{[]|$)/.test(text) ? 'json' : 'yaml');
}

/** What a file is to us. */
export type FileReading =
  | { readonly kind: 'definition'; readonly tree: SyntaxTree }
  /** The trees are those of the files that are the template: one, with those that it takes parts from, or all of a folder. */
  | { readonly kind: 'template'; readonly trees: readonly SyntaxTree[]; readonly template: Template }
  | { readonly kind: 'other' };

const other: FileReading = { kind: 'other' };

/** Reads a file, when anything says that it holds a definition, and those that parts of it are in. */
export function readFile(source: SourceFile, readers: SyntaxReaders, files: NamedFiles = noFiles): FileReading {
  if (!isCandidate(source) || isContractName(source.file)) return other;
  const tree = treeOf(source, readers);
  const trees = [tree, ...(source.siblings ?? []).map((sibling) => treeOf(sibling, readers))].sort(byFile);
  const included = new IncludedFiles(source.file, { files, readers });
  const coverage = source.siblings === undefined ? 'some-files' : 'whole-folder';
  const template = templateOf(trees, { files: (path) => included.read(path), coverage });
  if (template !== undefined) return { kind: 'template', trees: [...trees, ...included.trees], template };
  return isTakenForDefinition(source, tree) ? { kind: 'definition', tree } : other;
}

/** A file as a tree: JSON, YAML or HCL, as its name or its text says. */
export function treeOf(source: FileText, readers: SyntaxReaders): SyntaxTree {
  return parseText(SourceText.ofFile(source.file, source.text), formatOfText(source), { readers });
}

function byFile({ source: one }: SyntaxTree, { source: other }: SyntaxTree): number {
  return one.file < other.file ? -1 : 1;
}

/** Whether the file is worth parsing at all. */
function isCandidate({ file, text, format, isNamed, siblings = [] }: SourceFile): boolean {
  if (isNamed || isDefinitionName(file)) return true;
  if (format === undefined && !mayHoldMachines(file)) return false;
  return mayHoldDefinition(text) || [{ text }, ...siblings].some((part) => mayBeTemplate(part.text));
}

function isTakenForDefinition({ file, text, isNamed }: SourceFile, tree: SyntaxTree): boolean {
  if (tree.format === 'hcl') return false;
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
  'tests',
  'name',
  'version',
]);

function isOtherDocument({ root }: SyntaxTree): boolean {
  if (root?.kind !== 'object') return false;
  const names = root.properties.map((property) => property.name);
  return !names.includes('StartAt') && !names.includes('States') && names.some((name) => otherDocumentKeys.has(name));
}
