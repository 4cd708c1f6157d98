import type { JsonPath } from '../../expressions/json-path.ts';
import { parseJsonPath } from '../../expressions/json-path.ts';
import type { Node, Property } from '../../syntax/node.ts';
import { Halt } from '../failure.ts';
import { type PathData, type Selection, selectPath } from '../json-path/select.ts';
import type { StateVisit } from '../state-visit.ts';
import type { Value } from '../value.ts';
import { writtenValue } from '../written-value.ts';

/** What the path of a field selects. JSON's null selects `{}`. A path that selects nothing fails the state. */
export function selectedBy(property: Property, visit: StateVisit, data: PathData): Value {
  const selection = select(property, visit, data);
  if (selection.kind === 'found') return selection.value;
  const text = `Invalid path '${textOf(property.value)}' : ${selection.message}`;
  throw visit.fault('States.Runtime', text, property);
}

/** As `selectedBy`, but the caller says what it means that nothing is there. */
export function select(property: Property, visit: StateVisit, data: PathData): Selection {
  const { value } = property;
  if (value.kind === 'null') return { kind: 'found', value: {} };
  if (value.kind === 'opaque' || (value.kind === 'string' && value.partial)) {
    return { kind: 'found', value: writtenValue(value) };
  }
  return selectPath(pathOf(property, visit), data);
}

/** The path that a field holds. */
export function pathOf(property: Property, visit: StateVisit): JsonPath {
  const { value } = property;
  const { paths } = visit.program;
  const before = paths.get(value);
  if (before !== undefined) return before;
  const parsed = value.kind === 'string' ? parseJsonPath(value.value) : undefined;
  if (parsed?.kind !== 'parsed') {
    throw new Halt('UNDECIDED', `\`${property.name}\` holds no path that can be read; correct it first.`, property);
  }
  paths.set(value, parsed.tree);
  return parsed.tree;
}

/** The path as it is written. */
export function textOf(node: Node): string {
  return node.kind === 'string' ? node.value : '';
}
