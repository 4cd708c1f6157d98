import { explainedRules } from '../../packages/core/src/analyses/choices/explained-rules.ts';
import { deadWays } from '../../packages/core/src/analyses/dead-ways/dead-ways.ts';
import { impossibleErrors } from '../../packages/core/src/analyses/errors/impossible-errors.ts';
import { stateShapes } from '../../packages/core/src/analyses/shapes/shape-analysis.ts';
import { unassignedReads } from '../../packages/core/src/analyses/variables/unassigned-reads.ts';
import type { Diagnostic } from '../../packages/core/src/engine/diagnostic.ts';
import type { Document } from '../../packages/core/src/engine/document.ts';
import { FactStore } from '../../packages/core/src/engine/fact-store.ts';
import type { AnyRule } from '../../packages/core/src/engine/rule.ts';
import { lintDeep } from '../../packages/core/src/linter/lint.ts';
import { rules } from '../../packages/core/src/rules/index.ts';
import { pointerOf } from '../../packages/core/src/syntax/node.ts';
import { documentOf } from '../check.ts';
import { assertPlaces, assertSilence, settings, withUnknownValue } from './properties.ts';
import type { Random } from './random.ts';
import { assertReplays } from './replay.ts';
import type { Seed } from './seeds.ts';
import { showsExecutions } from './shown-executions.ts';

/** What has to hold for every text when executions are tried out. Each throws when it does not. */
export type DeepProperty = (seed: Seed, random: Random) => Promise<void>;

const deepRules: readonly AnyRule[] = rules.filter((rule) => rule.isDeep || rule.inDepth !== undefined);

/** Few steps, so that many texts are tried; it is a bound like any other. */
const budget = { steps: 2_000, signal: undefined };

/** Generously, for a computer that has much else to do. */
const longestMilliseconds = 20_000;

/** Nothing crashes or hangs, every place lies in the file, and the same text gives the same findings and executions. */
export const isRobustDeep: DeepProperty = async (seed) => {
  const started = performance.now();
  const diagnostics = await deepFindingsIn(seed, deepRules);
  const took = performance.now() - started;
  if (took > longestMilliseconds) throw new Error(`It took ${Math.round(took)} ms.`);
  for (const diagnostic of diagnostics) assertPlaces(seed.text, diagnostic);
  if (JSON.stringify(await deepFindingsIn(seed, deepRules)) !== JSON.stringify(diagnostics))
    throw new Error('The same text gave other findings.');
};

/** Every execution that is told, also where a rule tells all that it finds, goes as it is told. */
export const isReplayed: DeepProperty = async (seed) => {
  for (const { ruleId, witness } of await deepFindingsIn(seed, [...deepRules, showsExecutions])) {
    if (witness === undefined) continue;
    try {
      await assertReplays(witness, documentIn(seed));
    } catch (error) {
      throw new Error(`What ${ruleId} tells is not so.`, { cause: error });
    }
  }
};

/** A value that only deployment knows never adds a finding. */
export const isSilentOnTheUnknownDeep: DeepProperty = async (seed, random) => {
  const changed = withUnknownValue(seed, random);
  if (changed === undefined) return;
  const after = await deepFindingsIn(changed, deepRules);
  const isOpened = isLess(await obstaclesIn(changed), await obstaclesIn(seed));
  const telling = after.filter(({ ruleId }) => !(isOpened && keptBack.has(ruleId)));
  assertSilence(await deepFindingsIn(seed, deepRules), telling, changed.what);
};

/** What keeps findings back. */
interface Obstacles {
  /** The fields that fail whatever they are given. */
  readonly failing: ReadonlySet<string>;
  readonly others: number;
}

/** Whether some are gone: behind a field that fails no more, the next one may fail for certain. */
function isLess(after: Obstacles, before: Obstacles): boolean {
  return after.others < before.others || [...before.failing].some((place) => !after.failing.has(place));
}

/**
 * Which fields fail whatever they are given, and how many states are never entered, Choices always match, rules of a Choice are never chosen by
 * their text alone, errors are named that are impossible by the types of states, and reads are of variables that are not assigned.
 */
async function obstaclesIn(seed: Seed): Promise<Obstacles> {
  const facts = new FactStore(documentIn(seed));
  const needs = {
    shapes: stateShapes,
    impossible: impossibleErrors,
    dead: deadWays,
    explained: explainedRules,
    unassigned: unassignedReads,
  };
  await facts.explore(needs, budget);
  const { shapes, impossible, dead, explained, unassigned } = facts.gather(needs);
  const all = [...shapes.values()];
  const failing = new Set(all.flatMap(({ failures }) => failures.map(({ place }) => pointerOf(place))));
  const unreachable = all.filter((state) => state.unreachable !== undefined);
  const proved = dead.states.size + dead.matched.size + explained.size;
  return { failing, others: unreachable.length + impossible.length + unassigned.length + proved };
}

/**
 * They say nothing behind what fails whatever it is given, which is to be mended first, and leave to another rule what is impossible
 * anyway, and variables that are read before they are assigned: where an unknown value is in the way of that, they have their say. What they
 * tell is held against executions by the other properties.
 */
const keptBack: ReadonlySet<string> = new Set([
  'choice-default',
  'no-dead-handler',
  'no-dead-rule',
  'no-dead-transition',
  'no-maybe-missing-field',
  'result-path-target',
]);

async function deepFindingsIn(seed: Seed, wanted: readonly AnyRule[]): Promise<readonly Diagnostic[]> {
  const document = documentIn(seed);
  const { diagnostics, failures } = await lintDeep(document, wanted, { settings, budget });
  for (const { ruleId, error } of failures) throw new Error(`The rule ${ruleId} failed.`, { cause: error });
  // Of suppressions too is told what is wrong with them, and here most rules are left out.
  return diagnostics.filter(({ ruleId }) => wanted.some(({ id }) => id === ruleId));
}

function documentIn({ text, format, type }: Seed): Document {
  return documentOf(text, { format, ...(type !== undefined && { type }) });
}
