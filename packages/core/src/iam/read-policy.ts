import { type Node, type ObjectNode, type Property, propertyOf } from '../syntax/node.ts';
import type { PolicyVersion } from './pattern.ts';
import type { Policy, PolicyFault, Statement, TextReader } from './policy.ts';
import { readConditions } from './read-conditions.ts';
import { readPrincipals, readSelection } from './read-selection.ts';

/** Whether a policy is given to somebody, or stands on what is to be protected: a role, a bucket, a queue. */
export type PolicyPlace = 'identity' | 'resource';

/** With what a policy is read, and what is wrong with it so far. */
export interface PolicyReading {
  readonly version: PolicyVersion;
  readonly textOf: TextReader;
  readonly place: PolicyPlace;
  readonly faults: PolicyFault[];
}

/**
 * Reads a policy document. What is not known makes it less than whole; what is wrong is told, and grants nothing.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 */
export function readPolicy(at: Node, { textOf, place }: Pick<PolicyReading, 'textOf' | 'place'>): Policy {
  const faults: PolicyFault[] = [];
  if (at.kind !== 'object') {
    if (at.kind !== 'opaque') faults.push({ kind: 'not-an-object', at, name: at.kind });
    return { at, version: oldVersion, statements: [], isWhole: false, faults };
  }
  const version = versionOf(at, faults);
  const reading: PolicyReading = { version: version ?? newVersion, textOf, place, faults };
  tellUnknown(at, policyElements, faults);
  const written = statementsOf(at, reading);
  const items = boundedItems(written.items, at, reading);
  const statements = items.flatMap((item) => readStatement(item, reading) ?? []);
  const isWhole = written.isWhole && version !== undefined && statements.length === written.items.length;
  const read = { at, version: reading.version, faults };
  if (faults.length === 0) return { ...read, statements, isWhole };
  // IAM refuses the whole of it, so that it will not be there as it is.
  return { ...read, statements: statements.map((statement) => ({ ...statement, mayBeAbsent: true })), isWhole: false };
}

/** How many statements of a policy are read, which is far more than IAM takes: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html */
const mostStatements = 2_000;

function boundedItems(items: readonly Node[], at: Node, { faults }: PolicyReading): readonly Node[] {
  if (items.length <= mostStatements) return items;
  faults.push({ kind: 'too-large', at, name: 'Statement' });
  return items.slice(0, mostStatements);
}

const newVersion = '2012-10-17';
/** What a policy is without `Version`. */
const oldVersion = '2008-10-17';

/** Nothing where it is not known. */
function versionOf(at: ObjectNode, faults: PolicyFault[]): PolicyVersion | undefined {
  const version = propertyOf(at, 'Version')?.value;
  if (version === undefined) return at.hasUnknownKeys ? undefined : oldVersion;
  const text = dateIn(version);
  if (text === newVersion || text === oldVersion) return text;
  if (version.kind !== 'opaque') faults.push({ kind: 'version', at: version, name: text ?? version.kind });
  return undefined;
}

/** YAML reads `2012-10-17` without quotes as a date in some dialects; what stands there is what counts. */
function dateIn(node: Node): string | undefined {
  return node.kind === 'string' && !node.partial ? node.value : undefined;
}

const policyElements = new Set(['Version', 'Id', 'Statement']);

const statementElements = new Set([
  'Sid',
  'Effect',
  'Principal',
  'NotPrincipal',
  'Action',
  'NotAction',
  'Resource',
  'NotResource',
  'Condition',
]);

function tellUnknown({ properties }: ObjectNode, known: ReadonlySet<string>, faults: PolicyFault[]): void {
  for (const property of properties) {
    if (!known.has(property.name)) faults.push({ kind: 'unknown-element', at: property, name: property.name });
  }
}

function statementsOf(at: ObjectNode, { faults }: PolicyReading): { items: readonly Node[]; isWhole: boolean } {
  const written = propertyOf(at, 'Statement')?.value;
  if (written === undefined) {
    if (!at.hasUnknownKeys) faults.push({ kind: 'no-statement', at, name: 'Statement' });
    return { items: [], isWhole: !at.hasUnknownKeys };
  }
  if (written.kind === 'array') return { items: written.items, isWhole: !at.hasUnknownKeys };
  return { items: [written], isWhole: !at.hasUnknownKeys };
}

/** Nothing where it is not known, or IAM refuses it. */
function readStatement(at: Node, reading: PolicyReading): Statement | undefined {
  if (at.kind !== 'object') {
    if (at.kind !== 'opaque') reading.faults.push({ kind: 'not-an-object', at, name: at.kind });
    return undefined;
  }
  tellUnknown(at, statementElements, reading.faults);
  const effect = effectOf(at, reading);
  const actions = readSelection(at, 'Action', reading);
  const resources = readSelection(at, 'Resource', reading);
  const conditions = readConditions(propertyOf(at, 'Condition'), reading);
  if (at.hasUnknownKeys || effect === undefined || actions === undefined || conditions === undefined) return undefined;
  if (resources === undefined && reading.place === 'identity') return undefined;
  return { at, effect, actions, resources, conditions, principals: readPrincipals(at, reading) };
}

function effectOf(at: ObjectNode, { faults }: PolicyReading): 'Allow' | 'Deny' | undefined {
  const effect: Property | undefined = propertyOf(at, 'Effect');
  if (effect === undefined) {
    if (!at.hasUnknownKeys) faults.push({ kind: 'effect', at, name: '' });
    return undefined;
  }
  const { value } = effect;
  if (value.kind === 'string' && (value.value === 'Allow' || value.value === 'Deny')) return value.value;
  if (value.kind === 'opaque' || (value.kind === 'string' && value.partial)) return undefined;
  faults.push({ kind: 'effect', at: value, name: value.kind === 'string' ? value.value : value.kind });
  return undefined;
}
