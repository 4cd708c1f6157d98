import { formatOfFile } from '../hosts/plain.ts';
import type { MachineDeclaration, MachineType, Template } from '../hosts/template.ts';
import { type Node, spanOf } from '../syntax/node.ts';
import { parseText, type SyntaxReaders, type TextFormat } from '../syntax/parse.ts';
import type { SyntaxTree } from '../syntax/tree.ts';
import { SourceText } from '../text/source-text.ts';
import type { MachineUse, MissingDefinition } from './machine-use.ts';
import type { FileReading } from './read-file.ts';

/** A definition that a template names, as a host found it. */
export interface DefinitionFile {
  /** As the user should see it in a finding. */
  readonly file: string;
  readonly text: string;
}

/** The file that a declaration names, or why there is none. */
export type DefinitionFiles = (declaration: MachineDeclaration) => DefinitionFile | MissingDefinition;

export interface Given {
  readonly readers: SyntaxReaders;
  /** The type of machines whose declaration does not say it. */
  readonly type: MachineType | undefined;
}

/** The state machines of a file that was read: none when it holds no definition. */
export function machinesOf(reading: FileReading, given: Given, files: DefinitionFiles): readonly MachineUse[] {
  switch (reading.kind) {
    case 'definition':
      return [plainMachine(reading.tree, given.type)];
    case 'template':
      return declaredMachines(reading, given, files);
    case 'other':
      return [];
  }
}

/** The state machine of a file that is a definition and nothing else. */
function plainMachine(tree: SyntaxTree, type: MachineType | undefined): MachineUse {
  const { file } = tree.source;
  return { file, name: nameOf(file), tree, root: tree.root, type, declared: undefined };
}

/** The state machines that a template declares, in the order of its text, wherever their definitions are written. */
function declaredMachines(
  { template, tree }: { readonly template: Template; readonly tree: SyntaxTree },
  given: Given,
  files: DefinitionFiles,
): readonly MachineUse[] {
  return template.machines.map((declaration) => declaredMachine(declaration, { tree, files, given }));
}

interface Surroundings {
  readonly tree: SyntaxTree;
  readonly files: DefinitionFiles;
  readonly given: Given;
}

function declaredMachine(declaration: MachineDeclaration, surroundings: Surroundings): MachineUse {
  const { tree, given } = surroundings;
  const found = definitionTree(declaration, surroundings);
  const definition = typeof found === 'string' ? partOf(tree, undefined) : found;
  // Of what was uploaded there need be no copy.
  const missing = typeof found === 'string' && declaration.definition.kind === 'file' ? found : undefined;
  return {
    file: definition.source.file,
    name: declaration.name,
    tree: definition,
    root: definition.root,
    type: declaration.type ?? given.type,
    declared: { declaration, comments: tree.comments, missing },
  };
}

/** The tree of a definition, which is a part of the template's where it has none of its own. */
function definitionTree(
  declaration: MachineDeclaration,
  { tree, files, given }: Surroundings,
): SyntaxTree | MissingDefinition {
  const { definition } = declaration;
  switch (definition.kind) {
    case 'object':
      return partOf(tree, definition.at);
    case 'text':
      return parseText(definition.text, 'json', given);
    case 'file':
    case 'asset': {
      const found = files(declaration);
      return typeof found === 'string' ? found : parseFile(found, given);
    }
    default:
      return partOf(tree, undefined);
  }
}

function parseFile({ file, text }: DefinitionFile, { readers }: Given): SyntaxTree {
  return parseText(SourceText.ofFile(file, text), formatOfDefinition({ file, text }), { readers });
}

/** SAM takes YAML and JSON, whatever the file is called. */
export function formatOfDefinition({ file, text }: DefinitionFile): TextFormat {
  return formatOfFile(file) ?? (/^\s*(?:[{[]|$)/.test(text) ? 'json' : 'yaml');
}

/** A part of a tree by itself: of what is wrong with the text, that which concerns the part. */
function partOf(tree: SyntaxTree, root: Node | undefined): SyntaxTree {
  const whole = root && spanOf(root);
  const problems = tree.problems.filter(
    ({ kind, span }) =>
      kind === 'structure' || (whole !== undefined && whole.start <= span.start && span.end <= whole.end),
  );
  return { ...tree, root, problems };
}

/** A file's name without its folder and endings. */
function nameOf(file: string): string {
  const base = file.split(/[\\/]/).at(-1) ?? file;
  return base.replace(/(\.asl)?\.[^.]+$/i, '') || base;
}
