import type { SourceText } from '../text/source-text.ts';
import { hclContentOf } from './hcl/content.ts';
import { isHclLayout } from './hcl/layout.ts';
import { jsonContentOf } from './json/content.ts';
import type { StringNode } from './node.ts';
import { yamlContentOf } from './yaml/content.ts';

/** The characters of a string as the definition means them, each knowing where it is written in the file. */
export function contentOf(node: StringNode): SourceText {
  const { layout } = node;
  if (layout === 'json') return jsonContentOf(node);
  return isHclLayout(layout) ? hclContentOf(node) : yamlContentOf(node);
}
