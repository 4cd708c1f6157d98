import type { DefinitionSource, MachineDeclaration, MachineType, Template } from '../hosts/template.ts';
import { templateTextOf } from '../syntax/hcl/template-text.ts';
import { memberAt } from '../syntax/member.ts';
import { type Node, spanOf } from '../syntax/node.ts';
import { parseText, type SyntaxReaders } from '../syntax/parse.ts';
import type { SyntaxTree } from '../syntax/tree.ts';
import { SourceText } from '../text/source-text.ts';
import type { MachineUse, MissingDefinition } from './machine-use.ts';
import { type FileReading, type FileText, formatOfText, readFile, type SourceFile } from './read-file.ts';

/** A definition that a template names, as a host found it. */
export interface DefinitionFile extends FileText {
  /** The type of machines that have this definition, where no declaration says it. */
  readonly type?: MachineType | undefined;
}

/** The file that a declaration names, or why there is none. */
export type DefinitionFiles = (declaration: MachineDeclaration) => DefinitionFile | MissingDefinition;

export interface Given {
  readonly readers: SyntaxReaders;
  /** The type of machines whose declaration does not say it. */
  readonly type: MachineType | undefined;
}

/** The state machines of a text, of which `definitions` finds those that a template names: none where it holds no definition. */
export function machinesIn(
  source: SourceFile,
  given: Given,
  definitions: DefinitionFiles = () => 'not-found',
): readonly MachineUse[] {
  return machinesOf(readFile(source, given.readers), given, definitions);
}

/** The state machines of a file that was read: none when it holds no definition. */
export function machinesOf(reading: FileReading, given: Given, files: DefinitionFiles): readonly MachineUse[] {
  switch (reading.kind) {
    case 'definition':
      return [plainMachine(reading.tree, given)];
    case 'template':
      return declaredMachines(reading, given, files);
    case 'other':
      return [];
  }
}

/** The state machine of a file that is a definition and nothing else. */
function plainMachine(tree: SyntaxTree, { type }: Given): MachineUse {
  const { file } = tree.source;
  return { file, name: nameOf(file), tree, root: tree.root, type, declared: undefined };
}

/** The state machines that a template declares, in the order of its text, wherever their definitions are written. */
function declaredMachines(
  { template, trees }: { readonly template: Template; readonly trees: readonly SyntaxTree[] },
  given: Given,
  files: DefinitionFiles,
): readonly MachineUse[] {
  const known = new Map(trees.map((tree) => [tree.source.file, tree] as const));
  return template.machines.map((declaration) => declaredMachine(declaration, { known, files, given }));
}

interface Surroundings {
  /** What was read already, by file: the template, and definitions, of which several machines may have the same one. */
  readonly known: Map<string, SyntaxTree>;
  readonly files: DefinitionFiles;
  readonly given: Given;
}

function declaredMachine(declaration: MachineDeclaration, around: Surroundings): MachineUse {
  const { definition } = declaration;
  switch (definition.kind) {
    case 'object':
      return useOf(declaration, around, partOf(treeAt(definition.at, around), definition.at));
    case 'text':
      return useOf(declaration, around, parseText(definition.text, 'json', around.given));
    case 'file': {
      const found = around.files(declaration);
      if (typeof found === 'string') return unreadUse(declaration, around, definition.isGuess ? undefined : found);
      const within = withTypeOf(found, around);
      return definition.isTemplate === true
        ? templateUse(declaration, within, found)
        : useOf(declaration, within, partWithin(treeOfFile(found, within), definition));
    }
    case 'asset': {
      const found = around.files(declaration);
      if (typeof found === 'string') return unreadUse(declaration, around, undefined);
      const within = withTypeOf(found, around);
      return useOf(declaration, within, treeOfFile(found, within));
    }
    default:
      return unreadUse(declaration, around, undefined);
  }
}

/** That of a definition that Terraform fills in; where it decides what there is of it, the definition is not known. */
function templateUse(declaration: MachineDeclaration, around: Surroundings, found: FileText): MachineUse {
  const source = SourceText.ofFile(found.file, found.text);
  const template = templateTextOf(source);
  if (template === undefined) return unreadUse(declaration, around, undefined);
  const tree = parseText(template.text, formatOfText(found), around.given);
  return useOf(template.isPlain ? declaration : withOpenSubstitutions(declaration), around, { ...tree, source });
}

/** Of a text with expressions and escapes it cannot be told which names it takes. */
function withOpenSubstitutions(declaration: MachineDeclaration): MachineDeclaration {
  return { ...declaration, substitutions: { ...declaration.substitutions, isComplete: false } };
}

function withTypeOf({ type }: DefinitionFile, around: Surroundings): Surroundings {
  return type === undefined ? around : { ...around, given: { ...around.given, type } };
}

function useOf(declaration: MachineDeclaration, around: Surroundings, tree: SyntaxTree): MachineUse {
  return {
    file: tree.source.file,
    name: declaration.name,
    tree,
    root: tree.root,
    type: declaration.type ?? around.given.type,
    declared: { declaration, tree: treeAt(declaration.key, around), missing: undefined },
  };
}

/** That of a machine whose definition is not there to be read. */
function unreadUse(
  declaration: MachineDeclaration,
  around: Surroundings,
  missing: MissingDefinition | undefined,
): MachineUse {
  const tree = treeAt(declaration.key, around);
  return { ...useOf(declaration, around, partOf(tree, undefined)), declared: { declaration, tree, missing } };
}

function treeAt({ source }: Pick<Node, 'source'>, { known }: Surroundings): SyntaxTree {
  const tree = known.get(source.file);
  if (tree === undefined) throw new Error(`The host of a template names ${source.file}, which is no part of it.`);
  return tree;
}

function treeOfFile(found: FileText, { given, known }: Surroundings): SyntaxTree {
  const before = known.get(found.file);
  if (before !== undefined) return before;
  const tree = parseText(SourceText.ofFile(found.file, found.text), formatOfText(found), given);
  known.set(found.file, tree);
  return tree;
}

function partWithin(tree: SyntaxTree, { within = [] }: Extract<DefinitionSource, { kind: 'file' }>): SyntaxTree {
  return within.length === 0 ? tree : partOf(tree, memberAt(tree.root, within));
}

/** A part of a tree by itself: of what is wrong with the text, that which concerns the part. */
function partOf(tree: SyntaxTree, root: Node | undefined): SyntaxTree {
  const whole = root && spanOf(root);
  const problems = tree.problems.filter(
    ({ kind, span }) =>
      // A block of HCL that is broken leaves the others whole.
      (kind === 'structure' && tree.format !== 'hcl') ||
      (whole !== undefined && whole.start <= span.start && span.end <= whole.end),
  );
  return { ...tree, root, problems };
}

/** A file's name without its folder and endings. */
function nameOf(file: string): string {
  const base = file.split(/[\\/]/).at(-1) ?? file;
  return base.replace(/(\.asl)?\.[^.]+$/i, '') || base;
}
