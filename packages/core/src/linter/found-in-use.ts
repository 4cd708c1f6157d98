import type { Diagnostic, Fix, Related } from '../engine/diagnostic.ts';
import type { MachineType } from '../hosts/template.ts';
import type { MachineUse } from '../project/machine-use.ts';
import { noUnusedSuppression } from '../rules/no-unused-suppression.ts';
import { locationOf, pointerOf, spanOfEntry } from '../syntax/node.ts';
import type { Location } from '../text/span.ts';
import type { LintResult } from './lint.ts';
import { inTextOrder } from './text-order.ts';

/** What was found for one machine, without what it was read from, so that many can be kept. */
export interface FoundInUse {
  /** The file of its definition; that of its declaration where the definition cannot be read. */
  readonly file: string;
  /** Nothing for a definition that no template uses. */
  readonly declared: DeclaredPlace | undefined;
  /** Where its definition is written; nothing where it cannot be read. */
  readonly definition: Location | undefined;
  /** How many faults the text of the definition has. */
  readonly faultCount: number;
  /** In whatever files. */
  readonly diagnostics: readonly Diagnostic[];
}

interface DeclaredPlace {
  readonly name: string;
  readonly type: MachineType | undefined;
  readonly constructPath: string | undefined;
  readonly location: Location;
  /** The whole declaration. */
  readonly extent: Location;
  readonly pointer: string;
}

export function foundInUse({ declared, name, type, root, tree }: MachineUse, { diagnostics }: LintResult): FoundInUse {
  return {
    file: tree.source.file,
    declared: declared && {
      name,
      type,
      constructPath: declared.declaration.constructPath,
      location: locationOf(declared.declaration.key),
      extent: { file: declared.declaration.key.source.file, span: spanOfEntry(declared.declaration.key) },
      pointer: pointerOf(declared.declaration.key),
    },
    definition: root && locationOf(root),
    faultCount: tree.problems.filter(({ kind }) => kind === 'structure' || kind === 'syntax').length,
    diagnostics,
  };
}

/**
 * What machines that have a file in common make of it: equal findings once, in the order of the text. What holds for some
 * uses of a definition only names these.
 */
export function findingsIn(file: string, uses: readonly FoundInUse[]): readonly Diagnostic[] {
  const byKey = new Map<string, Shared>();
  for (const use of uses) {
    for (const diagnostic of use.diagnostics) if (diagnostic.location.file === file) add(byKey, diagnostic, use);
  }
  const kept = [...byKey.values()].filter((shared) => !isUsedElsewhere(shared, uses));
  return kept.map((shared) => withUses(shared, uses)).sort(inTextOrder);
}

/** A finding, and the uses for which it holds. */
interface Shared {
  readonly diagnostic: Diagnostic;
  readonly holders: Set<FoundInUse>;
}

function add(byKey: Map<string, Shared>, diagnostic: Diagnostic, use: FoundInUse): void {
  const { ruleId, messageId, message, location, related } = diagnostic;
  const places = related.map((other) => [other.location, other.message]);
  const key = JSON.stringify([ruleId, messageId, message, location.span, places]);
  const shared = byKey.get(key);
  if (shared === undefined) byKey.set(key, { diagnostic, holders: new Set([use]) });
  else shared.holders.add(use);
}

/** A suppression has nothing to do only if it has nothing to do for any machine that it may be meant for. */
function isUsedElsewhere({ diagnostic, holders }: Shared, uses: readonly FoundInUse[]): boolean {
  if (diagnostic.ruleId !== noUnusedSuppression.id) return false;
  const { location } = diagnostic;
  const around = uses.filter(
    ({ definition, declared }) => holds(definition, location) || holds(declared?.extent, location),
  );
  return (around.length > 0 ? around : uses).some((use) => !holders.has(use));
}

function holds(outer: Location | undefined, inner: Location): boolean {
  if (outer?.file !== inner.file) return false;
  return outer.span.start <= inner.span.start && inner.span.end <= outer.span.end;
}

function withUses({ diagnostic, holders }: Shared, uses: readonly FoundInUse[]): Diagnostic {
  const [first] = holders;
  const isInDefinition = holds(first?.definition, diagnostic.location);
  const isOfSome =
    isInDefinition && uses.some((use) => !holders.has(use) && isOfSame(use.definition, first?.definition));
  const places = isOfSome ? usesNamed([...holders]) : constructOf(first);
  if (places.length === 0) return diagnostic;
  return {
    ...diagnostic,
    related: [...diagnostic.related, ...places],
    fixes: isOfSome ? diagnostic.fixes.map(asSuggestion) : diagnostic.fixes,
  };
}

/** What one use asks for may change the others, so that a person decides. */
function asSuggestion(fix: Fix): Fix {
  return { ...fix, kind: 'suggestion' };
}

function isOfSame(one: Location | undefined, other: Location | undefined): boolean {
  return one?.file === other?.file && one?.span.start === other?.span.start && one?.span.end === other?.span.end;
}

/** More would hide the finding itself. */
const mostUses = 5;

function usesNamed(holders: readonly FoundInUse[]): readonly Related[] {
  const places = holders.flatMap(({ declared }) => declared ?? []);
  return places.slice(0, mostUses).map((place, index) => {
    const { name, type, location, pointer } = place;
    const more = index === mostUses - 1 ? places.length - mostUses : 0;
    const others = more === 0 ? '' : `, as ${more} other${more === 1 ? '' : 's'} do`;
    const as = type === undefined ? '' : ` as ${type}`;
    return { location, pointer, message: `\`${name}\` uses the definition${as} here${others}.` };
  });
}

/** Who writes constructs of the CDK knows them, and not the logical ids of a synthesised template. */
function constructOf(use: FoundInUse | undefined): readonly Related[] {
  const { constructPath, location, pointer } = use?.declared ?? {};
  if (constructPath === undefined || location === undefined || pointer === undefined) return [];
  return [{ location, pointer, message: `The construct \`${constructPath}\` makes this state machine.` }];
}
