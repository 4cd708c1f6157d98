import type { Diagnostic, Fix } from '../../packages/core/src/engine/diagnostic.ts';
import { lint } from '../../packages/core/src/linter/lint.ts';
import type { LintSettings } from '../../packages/core/src/linter/settings.ts';
import { rules } from '../../packages/core/src/rules/index.ts';
import { parseJson } from '../../packages/core/src/syntax/json/parse-json.ts';
import { isUnknown, type Node } from '../../packages/core/src/syntax/node.ts';
import { SourceText } from '../../packages/core/src/text/source-text.ts';
import { applyEdits } from '../../packages/core/src/text/text-edit.ts';
import { documentOf } from '../check.ts';
import { importedText, opaqueText, replace, valuesIn } from './mutations.ts';
import type { Random } from './random.ts';
import type { Seed } from './seeds.ts';

/** What has to hold for every text whatever. Each throws when it does not. */
export type Property = (seed: Seed, random: Random) => void;

export const settings: LintSettings = { preset: 'strict', levels: new Map() };

/** How long one text may take, generously: what hangs or is quadratic takes far longer. */
const longestMilliseconds = 2_000;

/** Nothing crashes or hangs, every place lies in the file, and the same text gives the same findings. */
export const isRobust: Property = (seed) => {
  const started = performance.now();
  const diagnostics = findingsIn(seed);
  const took = performance.now() - started;
  if (took > longestMilliseconds) throw new Error(`It took ${Math.round(took)} ms.`);
  for (const diagnostic of diagnostics) assertPlaces(seed.text, diagnostic);
  if (JSON.stringify(findingsIn(seed)) !== JSON.stringify(diagnostics))
    throw new Error('The same text gave other findings.');
};

/** A value that only deployment knows never adds a finding. */
export const isSilentOnTheUnknown: Property = (seed, random) => {
  const changed = withUnknownValue(seed, random);
  if (changed !== undefined) assertSilence(findingsIn(seed), findingsIn(changed), changed.what);
};

/** The text with an unknown value in place of one of its values, and what that was; nothing where there is none to compare. */
export function withUnknownValue(seed: Seed, random: Random): (Seed & { readonly what: string }) | undefined {
  if (seed.format !== 'json') return undefined;
  const { root, problems } = parseJson(SourceText.ofFile('a', seed.text));
  if (root === undefined || problems.length > 0) return undefined;
  const value = random.pick(valuesIn(root));
  // What a suppression suppressed comes back with it.
  if (seed.text.includes('stepproof-disable')) return undefined;
  const { declared } = documentOf(seed.text).use;
  const text = replace(seed.text, value, declared === undefined ? opaqueText : importedText);
  // What was a template need not be one still.
  if (declared !== undefined && documentOf(text).use.declared === undefined) return undefined;
  return { ...seed, text, what: describe(seed.text, value) };
}

export function assertSilence(before: readonly Diagnostic[], after: readonly Diagnostic[], what: string): void {
  const counts = countFindings(before);
  for (const [finding, count] of countFindings(after)) {
    if (count > (counts.get(finding) ?? 0)) throw new Error(`Replacing ${what} added ${finding}`);
  }
}

/** A fix leaves text that can be read; a safe one removes its finding and adds none. */
export const fixesHold: Property = (seed) => {
  const before = findingsIn(seed);
  // Of two properties with one name only one can be meant, and a fix may touch the other.
  if (before.some(({ ruleId }) => ruleId === 'no-invalid-syntax' || ruleId === 'no-duplicate-key')) return;
  for (const diagnostic of before) {
    for (const fix of diagnostic.fixes) assertFix(seed, { before, diagnostic, fix });
  }
};

interface FixCase {
  readonly before: readonly Diagnostic[];
  readonly diagnostic: Diagnostic;
  readonly fix: Fix;
}

function assertFix(seed: Seed, { before, diagnostic, fix }: FixCase): void {
  const text = applyEdits(seed.text, fix.edits);
  const after = findingsIn({ ...seed, text });
  const name = `The fix "${fix.title}" of ${diagnostic.ruleId}`;
  const broken = after.find(({ ruleId }) => ruleId === 'no-invalid-syntax');
  if (broken !== undefined) throw new Error(`${name} broke the text (${broken.message}):\n${text}`);
  if (fix.kind !== 'safe') return;
  const counts = countRules(before);
  const newCounts = countRules(after);
  if ((newCounts.get(diagnostic.ruleId) ?? 0) >= (counts.get(diagnostic.ruleId) ?? 0))
    throw new Error(`${name} removed nothing:\n${text}`);
  if (readsAnew.has(diagnostic.ruleId)) return;
  for (const [rule, count] of newCounts) {
    if (count > (counts.get(rule) ?? 0)) throw new Error(`${name} added a finding of ${rule}:\n${text}`);
  }
}

/** Their fixes make a name or value readable that was not before, and what hangs on it can then be judged for the first time. */
const readsAnew: ReadonlySet<string> = new Set(['field-value', 'no-unknown-field', 'field-type']);

export function findingsIn({ text, format, type }: Seed): readonly Diagnostic[] {
  const document = documentOf(text, { format, ...(type !== undefined && { type }) });
  const { diagnostics, failures } = lint(document, rules, settings);
  for (const { ruleId, error } of failures) throw new Error(`The rule ${ruleId} failed.`, { cause: error });
  return diagnostics;
}

export function assertPlaces(text: string, { ruleId, location, related, fixes }: Diagnostic): void {
  const spans = [
    location.span,
    ...related.map((other) => other.location.span),
    ...fixes.flatMap((fix) => fix.edits.map((edit) => edit.span)),
  ];
  for (const { start, end } of spans) {
    if (!(start >= 0 && start <= end && end <= text.length))
      throw new Error(`${ruleId} points outside the file: ${start} to ${end}.`);
  }
}

function countFindings(diagnostics: readonly Diagnostic[]): Map<string, number> {
  return countBy(diagnostics, ({ ruleId, pointer }) => `${ruleId} at ${pointer}`);
}

function countRules(diagnostics: readonly Diagnostic[]): Map<string, number> {
  return countBy(diagnostics, ({ ruleId }) => ruleId);
}

function countBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}

function describe(text: string, node: Node): string {
  return `${isUnknown(node) ? 'the unknown' : ''}${text.slice(node.start, Math.min(node.end, node.start + 60)).replace(/\s+/g, ' ')}`;
}
