import type { Node } from '../../syntax/node.ts';
import { plainTextIn } from './deployment-value.ts';
import { followed, type Module } from './module.ts';

/** A path from the folder of the Terraform file. */
export interface FilePath {
  readonly path: string;
  /** Whether it is relative to the folder in which Terraform is started, which may be another one. */
  readonly isGuess: boolean;
}

/**
 * The path that an argument of `file` or `templatefile` is; nothing where a part of it is not known.
 * https://developer.hashicorp.com/terraform/language/expressions/references#filesystem-and-workspace-info
 */
export function filePathOf(node: Node, module: Module): FilePath | undefined {
  const meaning = followed(node, module, 'left');
  if (meaning.kind !== 'text') return undefined;
  const { text } = meaning.text;
  const [folder = '', name] = /^\$\{\s*path\.(module|root|cwd)\s*\}\/*/.exec(text) ?? [];
  const path = plainTextIn(text.slice(folder.length), module);
  return path === undefined ? undefined : { path, isGuess: name !== 'module' };
}
