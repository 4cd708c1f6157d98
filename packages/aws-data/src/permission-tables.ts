import type { PermissionFacts, PermissionPurpose } from './look-ups.ts';

/** As `generate/permissions.ts` writes it: lines in the notation of `generate/tables/integration-permissions.ts`. */
interface PermissionRecords {
  readonly integrations: Readonly<Record<string, string>>;
  readonly features: Readonly<Record<string, string>>;
  readonly callers: Readonly<Record<string, string>>;
  readonly keys: Readonly<Record<string, string>>;
}

/** What calls and the other parts of a machine need to be permitted. Lines are read when they are asked for. */
export class PermissionTables {
  readonly #records: PermissionRecords;

  constructor(json: string) {
    this.#records = JSON.parse(json);
  }

  integration(call: string): readonly PermissionFacts[] | undefined {
    return readLines(ownOf(this.#records.integrations, call));
  }

  feature(name: string): readonly PermissionFacts[] {
    return readLines(ownOf(this.#records.features, name)) ?? [];
  }

  caller(service: string, operation: string): readonly PermissionFacts[] {
    const { callers } = this.#records;
    return readLines(ownOf(callers, `${service}:${operation}`) ?? ownOf(callers, service)) ?? [];
  }

  keyActions(action: string): readonly string[] {
    const entries = Object.entries(this.#records.keys);
    return entries.filter(([, actions]) => actions.split(/\s/).includes(action)).map(([keyAction]) => keyAction);
  }
}

function ownOf(table: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

function readLines(lines: string | undefined): readonly PermissionFacts[] | undefined {
  if (lines === undefined) return undefined;
  return lines === '' ? [] : lines.split('\n').map(readPermission);
}

/** Reads one line. A sentence begins with a capital, which nothing after a colon does before it. */
export function readPermission(line: string): PermissionFacts {
  const [, notation = line, why] = /^(.*?): ([A-Z].*)$/.exec(line) ?? [];
  const [purpose = '', ...words] = notation.split(' ');
  const parts = partsOf(words);
  const facts = {
    purpose: purpose as PermissionPurpose,
    actions: parts.first,
    resources: parts.on,
    given: parts.if,
    notGiven: parts.unless,
    context: pairsOf(parts.with),
    why,
  };
  if (purpose === 'pass') return passing(facts, parts.to[0] ?? '');
  return purpose === 'rule' ? following(facts) : facts;
}

type Part = 'first' | 'on' | 'to' | 'if' | 'unless' | 'with';

const partWords: ReadonlySet<string> = new Set(['on', 'to', 'if', 'unless', 'with']);

function partsOf(words: readonly string[]): Readonly<Record<Part, readonly string[]>> {
  const parts: Record<Part, string[]> = { first: [], on: [], to: [], if: [], unless: [], with: [] };
  let part: Part = 'first';
  for (const word of words) {
    if (partWords.has(word)) part = word as Part;
    else parts[part].push(word);
  }
  return parts;
}

function pairsOf(words: readonly string[]): PermissionFacts['context'] {
  return words.flatMap((key, index) => (index % 2 === 0 ? [{ key, value: words[index + 1] ?? '' }] : []));
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html */
function passing(facts: PermissionFacts, service: string): PermissionFacts {
  const context = [{ key: 'iam:PassedToService', value: `'${service}.amazonaws.com` }];
  return { ...facts, actions: ['iam:PassRole'], resources: facts.actions, context };
}

/** https://docs.aws.amazon.com/step-functions/latest/dg/service-integration-iam-templates.html */
function following(facts: PermissionFacts): PermissionFacts {
  const resources = facts.actions.map((rule) => `events:rule/${rule}`);
  return { ...facts, actions: ['events:PutTargets', 'events:PutRule', 'events:DescribeRule'], resources };
}
