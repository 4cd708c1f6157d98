import { propertyOf } from '../syntax/node.ts';
import type { TextFormat } from '../syntax/parse.ts';
import type { SyntaxTree } from '../syntax/tree.ts';

/** The format that a file's name says, or nothing when it says none that we read. */
export function formatOfFile(file: string): TextFormat | undefined {
  const name = file.toLowerCase();
  if (/\.(json|jsonc|json5|asl)$/.test(name)) return 'json';
  if (/\.ya?ml$/.test(name)) return 'yaml';
  if (/\.(tf|tofu)$/.test(name)) return 'hcl';
  return undefined;
}

/** Whether a file's name says that it may hold state machines: as definitions, or as a part of a template. */
export function mayHoldMachines(file: string): boolean {
  return formatOfFile(file) !== undefined || /\.template$/i.test(file);
}

/** Whether the file's name alone says that it holds a state machine definition. */
export function isDefinitionName(file: string): boolean {
  return /\.asl(\.json|\.ya?ml)?$/i.test(file);
}

/**
 * Whether a text can be a definition, without reading it: both names stand in it somewhere. Keeps a search through many
 * files cheap.
 */
export function mayHoldDefinition(text: string): boolean {
  return text.includes('StartAt') && text.includes('States');
}

/** Whether the root of the tree is evidently a state machine. */
export function isDefinition(tree: SyntaxTree): boolean {
  const { root } = tree;
  if (root?.kind !== 'object') return false;
  return propertyOf(root, 'StartAt') !== undefined && propertyOf(root, 'States') !== undefined;
}
