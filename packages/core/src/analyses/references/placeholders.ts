import { defineAnalysis } from '../../engine/analysis.ts';
import { type Place, stringPart } from '../../engine/place.ts';
import type { DeploymentValue, MachineDeclaration } from '../../hosts/template.ts';
import { keyString } from '../../syntax/key.ts';
import type { Node, OpaqueNode, Property, StringNode } from '../../syntax/node.ts';
import { textIn, valueOfName } from './deployed-value.ts';

/** A part of a definition for which its template may put something else. */
export interface Placeholder {
  readonly at: Place;
  /** The text, the key, or the value as a whole, that it is written in. */
  readonly node: Node | Property;
  /** What stands between the braces of `${Name}`; nothing for an intrinsic function. */
  readonly name: string | undefined;
  /** What it stands for; nothing where nothing fills it in, so that it stays as it is. */
  readonly value: DeploymentValue | undefined;
}

/** Every `${Name}` and every intrinsic function of a definition that a template declares, in the order of the text. */
export const placeholders = defineAnalysis({
  name: 'placeholders',
  needs: {},
  run({ root, use: { declared } }): readonly Placeholder[] {
    if (root === undefined || declared === undefined) return [];
    return placeholdersIn(root, declared.declaration);
  },
});

function placeholdersIn(root: Node, declaration: MachineDeclaration): readonly Placeholder[] {
  const found: Placeholder[] = [];
  // What YAML aliases share is met once.
  const met = new Set<Node>();
  const open: (Node | Property)[] = [root];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.kind === 'property') found.push(...inKey(next, declaration));
    const node = next.kind === 'property' ? next.value : next;
    if (met.has(node)) continue;
    met.add(node);
    found.push(...inValue(node, declaration));
    const inner = node.kind === 'object' ? node.properties : node.kind === 'array' ? node.items : none;
    for (let index = inner.length - 1; index >= 0; index--) open.push(inner[index] as Node | Property);
  }
  return found;
}

const none: readonly never[] = [];

function inKey(property: Property, declaration: MachineDeclaration): readonly Placeholder[] {
  if (!property.name.includes('${')) return none;
  return inString(keyString(property), declaration).map((found) => ({ ...found, node: property }));
}

function inValue(node: Node, declaration: MachineDeclaration): readonly Placeholder[] {
  if (node.kind === 'string') return node.value.includes('${') ? inString(node, declaration) : none;
  if (node.kind !== 'opaque') return none;
  const text = textIn(node);
  if (text?.kind === 'string') return inString(text, declaration).map((found) => ({ ...found, node }));
  if (text !== undefined) return [bare(node, text.name, declaration)];
  return [{ at: node, node, name: undefined, value: declaration.substitutions.inValue?.(node) }];
}

function inString(node: StringNode, declaration: MachineDeclaration): readonly Placeholder[] {
  return Array.from(node.value.matchAll(/\$\{([^{}]*)\}/g), ({ 0: whole, 1: name = '', index }) => ({
    at: stringPart(node, { start: index, end: index + whole.length }),
    node,
    name,
    value: valueOfName(name, declaration),
  }));
}

/** `"MaxConcurrency": ${Limit}` in a text that is JSON only once it is filled in. */
function bare(node: OpaqueNode, name: string, declaration: MachineDeclaration): Placeholder {
  return { at: node, node, name, value: valueOfName(name, declaration) };
}
