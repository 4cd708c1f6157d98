import { callSiteAt } from '../../packages/core/src/assistance/cursor/call-site.ts';
import { placeOf } from '../../packages/core/src/assistance/cursor/definition-place.ts';
import { readsPath, textHolding } from '../../packages/core/src/assistance/cursor/expression-holding.ts';
import { parametersIn } from '../../packages/core/src/assistance/cursor/parameter-place.ts';
import type { Document } from '../../packages/core/src/engine/document.ts';
import { contentOf } from '../../packages/core/src/syntax/content.ts';
import { keyString } from '../../packages/core/src/syntax/key.ts';
import { isUnknown, type Node, type Property, type StringNode } from '../../packages/core/src/syntax/node.ts';
import type { Span } from '../../packages/core/src/text/span.ts';

/** What is taken out of a definition. */
export const blankKinds = ['key', 'target', 'error name', 'resource', 'JSONPath'] as const;

export type BlankKind = (typeof blankKinds)[number];

/** A name or an expression that completion is to give back once it is gone. */
export interface Blank {
  readonly kind: BlankKind;
  /** More exactly: `field`, `parameter` or `state` of a key, `result path` of a path that writes. */
  readonly sort: string;
  readonly removed: string;
  /** Its characters in the text, without quotes. */
  readonly span: Span;
}

/**
 * All that can be taken out of a definition: keys that the language, the API of a call or a transition knows, but for the names that people
 * give to parts of their own data; and texts that name a state, an error or a resource, or are a path. Texts that hold a placeholder are left alone.
 */
export function blanksIn(document: Document): readonly Blank[] {
  const blanks: Blank[] = [];
  const open: Node[] = document.root === undefined ? [] : [document.root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.kind === 'object') for (const property of node.properties) open.push(property.value);
    if (node.kind === 'array') open.push(...node.items);
    const found =
      node.kind === 'object' ? node.properties.map((key) => keyBlank(document, key)) : [textBlank(document, node)];
    blanks.push(...found.filter((blank) => blank !== undefined));
  }
  return blanks;
}

function keyBlank(document: Document, key: Property): Blank | undefined {
  const sort = sortOfKey(document, key);
  return sort === undefined || key.name === ''
    ? undefined
    : blankOf(keyString(key), { kind: 'key', sort, removed: key.name });
}

function sortOfKey(document: Document, { name, parent }: Property): string | undefined {
  const { schema, ...place } = placeOf(document, parent);
  if (schema?.holds === 'states') return 'state';
  if (schema?.properties !== undefined) return Object.hasOwn(schema.properties, name) ? 'field' : undefined;
  const call = callSiteAt(document, { schema, ...place }, parent);
  const known =
    call && parametersIn(call.called, call.path)?.members.some((member) => member.name === name.replace(/\.\$$/, ''));
  return known === true ? 'parameter' : undefined;
}

function textBlank(document: Document, node: Node): Blank | undefined {
  if (node.kind !== 'string' || node.value === '' || isUnknown(node)) return undefined;
  const place = placeOf(document, node);
  const removed = node.value;
  switch (place.schema?.holds) {
    case 'state-name':
      return blankOf(node, { kind: 'target', sort: place.field ?? '', removed });
    case 'error-name':
      return blankOf(node, { kind: 'error name', sort: errorSort(removed), removed });
    case 'resource':
      return blankOf(node, { kind: 'resource', sort: resourceSort(removed), removed });
    default:
      return pathBlank(node, textHolding(place, node));
  }
}

function pathBlank(node: StringNode, holds: ReturnType<typeof textHolding>): Blank | undefined {
  if (holds === undefined || !node.value.startsWith('$')) return undefined;
  const sort = holds === 'result-path' ? 'result path' : readsPath(holds) ? sortOfPath(node.value) : undefined;
  return sort === undefined ? undefined : blankOf(node, { kind: 'JSONPath', sort, removed: node.value });
}

function sortOfPath(path: string): string {
  if (path.startsWith('$$')) return 'context';
  return /^\$\w/.test(path) ? 'variable' : 'data';
}

function errorSort(name: string): string {
  if (name.startsWith('States.')) return 'predefined';
  return name.includes('.') ? 'of a service' : 'of its own';
}

function resourceSort(resource: string): string {
  if (resource.includes(':states:::')) return 'integration';
  return 'of an account';
}

function blankOf(node: StringNode, { kind, sort, removed }: Omit<Blank, 'span'>): Blank | undefined {
  const content = contentOf(node);
  // What is folded or spread over several lines is typed in no one stretch.
  if (content.text !== removed) return undefined;
  return { kind, sort, removed, span: content.location(0, removed.length).span };
}
