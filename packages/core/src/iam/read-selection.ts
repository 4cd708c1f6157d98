import { type Node, type ObjectNode, propertyOf } from '../syntax/node.ts';
import { readPattern } from './pattern.ts';
import type { Entry, Principals, Selection } from './policy.ts';
import type { PolicyReading } from './read-policy.ts';

/** `Action` or `NotAction` of a statement, or the like; nothing where it has neither, or both. */
export function readSelection(
  statement: ObjectNode,
  name: 'Action' | 'Resource',
  reading: PolicyReading,
): Selection | undefined {
  const [plain, negated] = [propertyOf(statement, name), propertyOf(statement, `Not${name}`)];
  if (plain !== undefined && negated !== undefined) {
    reading.faults.push({ kind: 'both', at: negated, name });
    return undefined;
  }
  const written = plain ?? negated;
  if (written === undefined) {
    tellMissing(statement, name, reading);
    return undefined;
  }
  return { isNegated: negated !== undefined, ...readEntries(written.value, reading) };
}

function tellMissing(statement: ObjectNode, name: 'Action' | 'Resource', { place, faults }: PolicyReading): void {
  if (statement.hasUnknownKeys || (name === 'Resource' && place === 'resource')) return;
  faults.push({ kind: name === 'Action' ? 'no-action' : 'no-resource', at: statement, name });
}

/** One text or a list of them. */
function readEntries(value: Node, reading: PolicyReading): Pick<Selection, 'entries' | 'isComplete'> {
  const items = value.kind === 'array' ? value.items : [value];
  const entries = boundedItems(items, value, reading).flatMap((item) => readEntry(item, reading) ?? []);
  return { entries, isComplete: entries.length === items.length };
}

/** How many actions or resources of a statement are read, and how many characters of each; IAM takes far less. */
const mostEntries = 2_000;
const longestText = 4_000;

function boundedItems(items: readonly Node[], at: Node, { faults }: PolicyReading): readonly Node[] {
  if (items.length <= mostEntries) return items;
  faults.push({ kind: 'too-large', at, name: String(items.length) });
  return items.slice(0, mostEntries);
}

function readEntry(at: Node, { textOf, version, faults }: PolicyReading): Entry | undefined {
  if (at.kind === 'string' && at.value.length > longestText) {
    faults.push({ kind: 'too-large', at, name: String(at.value.length) });
    return undefined;
  }
  if (at.kind === 'string' || at.kind === 'opaque') return { at, pattern: readPattern(textOf(at), version) };
  faults.push({ kind: 'not-a-text', at, name: at.kind });
  return undefined;
}

/** Who is meant, in the policy of a resource or of who may take a role. */
export function readPrincipals(statement: ObjectNode, reading: PolicyReading): Principals | undefined {
  const [plain, negated] = [propertyOf(statement, 'Principal'), propertyOf(statement, 'NotPrincipal')];
  const written = (plain ?? negated)?.value;
  if (written === undefined) return undefined;
  const isNegated = plain === undefined;
  if (written.kind === 'opaque') return { isNegated, entries: [], isComplete: false };
  if (written.kind !== 'object') {
    const { entries, isComplete } = readEntries(written, reading);
    return { isNegated, entries: entries.map((entry) => ({ ...entry, type: '*' })), isComplete };
  }
  const read = written.properties.map(({ name, value }) => ({ name, ...readEntries(value, reading) }));
  return {
    isNegated,
    entries: read.flatMap(({ name, entries }) => entries.map((entry) => ({ ...entry, type: name }))),
    isComplete: !written.hasUnknownKeys && read.every(({ isComplete }) => isComplete),
  };
}
