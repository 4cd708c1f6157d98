import type { SyntaxTree } from '../syntax/tree.ts';
import { cloudFormationTemplate } from './cloudformation/template.ts';
import { serverlessTemplate } from './serverless/template.ts';
import type { Coverage, Template, TemplateFiles } from './template.ts';
import { isTerraformFile, mayBeCloudFormation, mayBePlan, mayBeServerless, mayBeTerraform } from './template-signs.ts';
import { planTemplate } from './terraform/plan.ts';
import { terraformTemplate } from './terraform/template.ts';

/** A kind of file that declares state machines in one JSON or YAML tree. */
interface TemplateHost {
  /** Names of which one stands at the top of every such file that declares a state machine. */
  readonly sections: readonly string[];
  /** Whether a text can be such a file, without reading it. Keeps a search through many files cheap. */
  mayBe(text: string): boolean;
  /** The template that a tree is; nothing when it declares no state machine. */
  read(tree: SyntaxTree, files: TemplateFiles): Template | undefined;
}

/** A kind of template that several files of one folder are together, as those of a Terraform module are. */
interface FolderHost {
  /** Whether a file is a part of one, which its name says. */
  isPart(file: string): boolean;
  /** Whether a text can declare a state machine; other parts may hold what that one works with. */
  mayBe(text: string): boolean;
  /** The template that the parts are, which come in the order of their names. */
  read(trees: readonly SyntaxTree[], coverage: Coverage): Template | undefined;
}

const hosts: readonly TemplateHost[] = [
  { sections: ['Resources'], mayBe: mayBeCloudFormation, read: cloudFormationTemplate },
  { sections: ['stepFunctions', 'resources'], mayBe: mayBeServerless, read: serverlessTemplate },
  { sections: ['planned_values', 'values'], mayBe: mayBePlan, read: planTemplate },
];

const sections = new Set(hosts.flatMap((host) => host.sections));

const folderHosts: readonly FolderHost[] = [
  { isPart: isTerraformFile, mayBe: mayBeTerraform, read: terraformTemplate },
];

/** Whether a file is one template together with others of its folder, which its name says. */
export function isTemplatePart(file: string): boolean {
  return folderHosts.some((host) => host.isPart(file));
}

/** Whether a text can declare state machines, without reading it. */
export function mayBeTemplate(text: string): boolean {
  return [...hosts, ...folderHosts].some((host) => host.mayBe(text));
}

/** What there is beside the trees of a template. */
interface TemplateSurroundings {
  readonly files: TemplateFiles;
  readonly coverage: Coverage;
}

/** The template that the trees of one file, or of the files of one folder, are; nothing when it declares no state machine. */
export function templateOf(
  trees: readonly SyntaxTree[],
  { files, coverage }: TemplateSurroundings,
): Template | undefined {
  const [tree] = trees;
  if (tree === undefined) return undefined;
  const { file, text } = tree.source;
  const together = folderHosts.find((host) => host.isPart(file));
  if (together !== undefined) return together.read(trees, coverage);
  if (!mayHoldSection(tree)) return undefined;
  for (const host of hosts) {
    const template = host.mayBe(text) ? host.read(tree, files) : undefined;
    if (template !== undefined) return template;
  }
  return undefined;
}

/** What is read is told from a definition by its first names, for which its text need not be searched again. */
function mayHoldSection({ root }: SyntaxTree): boolean {
  if (root?.kind !== 'object') return false;
  return root.hasUnknownKeys || root.properties.some(({ name }) => sections.has(name));
}
