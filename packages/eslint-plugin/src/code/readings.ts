import { isUnclear, propertyOf } from '@stepproof/core';
import type { Code, CodeFile, Node } from './code-file.ts';
import { type DefinitionPlace, isMachine, placesAt } from './definition-places.ts';
import { type Reading, readingOf } from './reading.ts';
import { standsAlone } from './standing-alone.ts';

/** The state machines and states that a file defines, each once, in the order of the code. */
export function readingsIn(file: CodeFile): readonly Reading[] {
  const nodes = [...file.parents.keys()];
  const named = nodes.flatMap((node) => placesAt({ file, node })).flatMap((place) => readingAt(place, file));
  const byRoot = new Map<Node, Reading>();
  for (const reading of named) if (!byRoot.has(reading.root)) byRoot.set(reading.root, reading);
  const parts = new Set(named.flatMap(({ collections }) => [...collections]));
  const evident = nodes
    .filter((node) => !byRoot.has(node) && !parts.has(node) && isEvident({ file, node }))
    .flatMap((node) => readingAt(placeOf({ file, node }), file));
  return [...byRoot.values(), ...evident.filter((reading) => !isPartOf(reading, evident))];
}

function placeOf(code: Code): DefinitionPlace {
  return { code, holds: 'machine', name: undefined, type: undefined, isSure: false };
}

function readingAt(place: DefinitionPlace, file: CodeFile): readonly Reading[] {
  const reading = readingOf(place, file);
  return reading !== undefined && (place.isSure || isDefinition(reading)) ? [reading] : [];
}

function isPartOf({ root }: Reading, others: readonly Reading[]): boolean {
  return others.some((other) => other.root !== root && other.collections.has(root));
}

/** Whether code is a definition, whatever is done with it. */
function isEvident({ file, node }: Code): boolean {
  if (node.type === 'ObjectExpression')
    return isMachine({ file, node }) && isWhole(file.slice(node)) && standsAlone(node, file);
  const isText = node.type === 'TemplateLiteral' || (node.type === 'Literal' && typeof node.value === 'string');
  return isText && mayBeDefinition(file.slice(node)) && standsAlone(node, file);
}

/** Whether nothing shows that it is a part of a machine, such as expressions in a language that it does not name. */
function isWhole(written: string): boolean {
  return !written.includes('{%') || written.includes('QueryLanguage');
}

function mayBeDefinition(written: string): boolean {
  return /^.\s*\{/.test(written) && written.includes('StartAt') && written.includes('States');
}

/** Whether what nothing else tells of can be read, and is a definition. */
function isDefinition({ use: { root, tree } }: Reading): boolean {
  if (root?.kind !== 'object' || isUnclear(tree)) return false;
  return propertyOf(root, 'StartAt') !== undefined && propertyOf(root, 'States') !== undefined;
}
