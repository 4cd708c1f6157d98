import type { Diagnostic } from '../../packages/core/src/engine/diagnostic.ts';
import { lintDeep } from '../../packages/core/src/linter/lint.ts';
import { rules } from '../../packages/core/src/rules/index.ts';
import { documentOf } from '../check.ts';
import type { Plain } from './definition.ts';
import type { NamedDefinition } from './definitions.ts';
import { executionsOf } from './executions.ts';
import { droppedResultPath } from './kinds/dropped-result-path.ts';
import { earlyRead } from './kinds/early-read.ts';
import { impossibleCatcher } from './kinds/impossible-catcher.ts';
import { removedDefault } from './kinds/removed-default.ts';
import { renamedField } from './kinds/renamed-field.ts';
import { shadowedRule } from './kinds/shadowed-rule.ts';
import { staleLoop } from './kinds/stale-loop.ts';
import type { DefectKind, SeededDefect } from './seeded-defect.ts';

export const kinds: readonly DefectKind[] = [
  shadowedRule,
  removedDefault,
  renamedField,
  droppedResultPath,
  impossibleCatcher,
  earlyRead,
  staleLoop,
];

/** How many defects of a kind were made and found. */
export interface Tally {
  made: number;
  certain: number;
  found: number;
  /** Of those that are not certain. */
  foundOfOthers: number;
  readonly missed: { readonly name: string; readonly defect: SeededDefect }[];
}

/** Makes every defect there is in the definitions, at most so many of a kind in each, and counts what is found. */
export async function measure(
  definitions: readonly NamedDefinition[],
  mostOfKind = 4,
): Promise<ReadonlyMap<string, Tally>> {
  const tallies = new Map(kinds.map(({ name }) => [name, newTally()]));
  for (const { name, definition } of definitions) {
    const before = new Set((await findingsIn(definition)).map(keyOf));
    const executions = await executionsOf(definition);
    for (const kind of kinds) {
      for (const defect of (await kind.seed(definition, executions)).slice(0, mostOfKind)) {
        const isFound = await finds(defect, before);
        count(tallies.get(kind.name) ?? newTally(), { name, defect, isFound });
      }
    }
  }
  return tallies;
}

function newTally(): Tally {
  return { made: 0, certain: 0, found: 0, foundOfOthers: 0, missed: [] };
}

interface Outcome {
  readonly name: string;
  readonly defect: SeededDefect;
  readonly isFound: boolean;
}

function count(tally: Tally, { name, defect, isFound }: Outcome): void {
  tally.made += 1;
  if (defect.isCertain) tally.certain += 1;
  if (isFound && defect.isCertain) tally.found += 1;
  if (isFound && !defect.isCertain) tally.foundOfOthers += 1;
  if (!isFound && defect.isCertain) tally.missed.push({ name, defect });
}

/** Whether something is found that was not there before, at one of the states that it is about or with its name. */
async function finds({ definition, states }: SeededDefect, before: ReadonlySet<string>): Promise<boolean> {
  const found = (await findingsIn(definition)).filter((diagnostic) => !before.has(keyOf(diagnostic)));
  return found.some(({ pointer, message }) =>
    states.some((name) => innermostState(pointer) === name || message.includes(`\`${name}\``)),
  );
}

async function findingsIn(definition: Plain): Promise<readonly Diagnostic[]> {
  const document = documentOf(JSON.stringify(definition));
  const settings = { preset: 'recommended', levels: new Map() } as const;
  const budget = { steps: 20_000, signal: undefined };
  return (await lintDeep(document, rules, { settings, budget })).diagnostics;
}

function keyOf({ ruleId, pointer, message }: Diagnostic): string {
  return `${ruleId} ${pointer} ${message}`;
}

/** The name of the state that a place lies in. */
function innermostState(pointer: string): string | undefined {
  const parts = pointer.split('/').map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  const at = parts.lastIndexOf('States');
  return at < 0 ? undefined : parts[at + 1];
}
