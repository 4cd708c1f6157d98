import type { Holding } from '../../language/schema.ts';
import type { Node, Property } from '../../syntax/node.ts';
import type { DefinitionPlace } from './definition-place.ts';

/** What a text holds: in a payload template that depends on the key whose value it is. */
export function textHolding({ holds }: DefinitionPlace, node: Node | Property): Holding | undefined {
  if (holds !== 'payload-template') return holds;
  const holder = node.kind === 'property' ? node.parent.parent : node.parent;
  return holder?.kind === 'property' && holder.name.endsWith('.$') ? 'path-or-intrinsic' : undefined;
}

/** Whether JSONata expressions may stand there. */
export function holdsJsonata(holds: Holding): boolean {
  return holds === 'jsonata' || holds === 'jsonata-template' || holds === 'timestamp-or-jsonata';
}

/** Whether a path or a variable may be read there; a `ResultPath` writes. */
export function readsPath(holds: Holding): boolean {
  return holds === 'path' || holds === 'reference-path' || holds === 'choice-path' || holds === 'path-or-intrinsic';
}

/** Whether a text that begins like this may be an expression that reads or writes data. */
export function mayReadData(place: DefinitionPlace, node: Node | Property, beginning: string): boolean {
  const holds = textHolding(place, node);
  if (holds === undefined) return false;
  return holdsJsonata(holds) ? beginning.startsWith('{%') : readsPath(holds) || holds === 'result-path';
}

/** What encloses texts in expressions, in which names are not names. */
export const jsonataQuotes = '\'"`';
export const intrinsicQuotes = "'";
