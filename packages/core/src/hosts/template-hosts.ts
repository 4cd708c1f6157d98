import type { SyntaxTree } from '../syntax/tree.ts';
import { cloudFormationTemplate, mayBeCloudFormation } from './cloudformation/template.ts';
import { mayBeServerless, serverlessTemplate } from './serverless/template.ts';
import type { Template, TemplateFiles } from './template.ts';

/** A kind of file that declares state machines in one JSON or YAML tree. */
interface TemplateHost {
  /** Whether a text can be such a file, without reading it. Keeps a search through many files cheap. */
  mayBe(text: string): boolean;
  /** The template that a tree is; nothing when it declares no state machine. */
  read(tree: SyntaxTree, files: TemplateFiles): Template | undefined;
}

const hosts: readonly TemplateHost[] = [
  { mayBe: mayBeCloudFormation, read: cloudFormationTemplate },
  { mayBe: mayBeServerless, read: serverlessTemplate },
];

/** Whether a text can declare state machines, without reading it. */
export function mayBeTemplate(text: string): boolean {
  return hosts.some((host) => host.mayBe(text));
}

/** The template that a tree is; nothing when it declares no state machine. */
export function templateOf(tree: SyntaxTree, files: TemplateFiles): Template | undefined {
  for (const host of hosts) {
    const template = host.mayBe(tree.source.text) ? host.read(tree, files) : undefined;
    if (template !== undefined) return template;
  }
  return undefined;
}
