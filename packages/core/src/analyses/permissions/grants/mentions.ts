import type { TemplateResource } from '../../../hosts/template.ts';
import type { Node } from '../../../syntax/node.ts';

/** All words in the texts of a resource: whatever it refers to is among them. */
export function wordsIn(resource: TemplateResource): ReadonlySet<string> {
  const words = known.get(resource) ?? new Set(textsIn(resource.key.value).flatMap(namesIn));
  known.set(resource, words);
  return words;
}

/** A template may declare hundreds of machines. */
const known = new WeakMap<TemplateResource, ReadonlySet<string>>();

/** Logical ids, and addresses in Terraform: of `aws_iam_role.orders.arn` its parts, and `aws_iam_role.orders`. */
function namesIn(text: string): readonly string[] {
  return (text.match(/[\w.-]+/g) ?? []).flatMap((token) => {
    const parts = token.split('.');
    const pairs = parts.map((part, index) => `${part}.${parts[index + 1]}`);
    return [...parts, ...pairs, ...pairs.map((pair) => `data.${pair}`)];
  });
}

function textsIn(root: Node): readonly string[] {
  const texts: string[] = [];
  // What YAML aliases share is met once.
  const met = new Set<Node>();
  const open: Node[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (met.has(node)) continue;
    met.add(node);
    if (node.kind === 'object') {
      for (const { name, value } of node.properties) {
        texts.push(name);
        open.push(value);
      }
    } else if (node.kind === 'array') open.push(...node.items);
    else if (node.kind === 'string') texts.push(node.value);
    else if (node.kind === 'opaque') addOpaque(node, texts, open);
  }
  return texts;
}

/** Of an expression of HCL, and of what could not be read, the whole text counts. */
function addOpaque(node: Extract<Node, { kind: 'opaque' }>, texts: string[], open: Node[]): void {
  if (node.written !== undefined) open.push(node.written);
  if (node.written === undefined || node.expression !== undefined)
    texts.push(node.source.text.slice(node.start, node.end));
}
