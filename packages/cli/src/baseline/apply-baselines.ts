import { dirname, resolve } from 'node:path';
import { pathBelow, withSlashes } from '@stepproof/checking';
import { configRuleId, type Diagnostic, rules } from '@stepproof/core';
import { byFileOf } from '../findings/by-file.ts';
import { type Fingerprint, fingerprintsOf } from '../findings/fingerprints.ts';
import type { GoneEntry } from '../reporters/check-report.ts';
import { checkedAmong, type Found } from '../session/findings.ts';
import { pathOf, type Session } from '../session/session.ts';
import { UsageError } from '../usage-error.ts';
import { type Baseline, type BaselineEntry, type BaselinePlace, readBaseline } from './baseline-file.ts';

/** One baseline, and what a run makes of it. */
export interface AppliedBaseline {
  readonly place: BaselinePlace;
  /** What was found in the files that it is for. */
  readonly found: readonly Diagnostic[];
  /** What of that is in it. */
  readonly known: readonly Diagnostic[];
  readonly gone: readonly GoneEntry[];
  /** The baseline as it would be if it were written now. */
  readonly renewed: Baseline;
}

/** Holds what was found against the baselines that the command line or the configurations name; these have no mistakes of configurations. */
export async function applyBaselines(found: Found, session: Session): Promise<readonly AppliedBaseline[]> {
  const groups = await filesByBaseline(found, session);
  const own = found.diagnostics.filter(({ ruleId }) => ruleId !== configRuleId);
  const byFile = new Map([...byFileOf(own)].map(([file, those]) => [pathOf(file, session), those] as const));
  const marks = fingerprintsOf(found.diagnostics, found.texts);
  return Promise.all(groups.map((group) => applyBaseline(group, { byFile, marks }, session)));
}

interface Group {
  readonly place: BaselinePlace;
  /** The absolute paths of the files that it is for and that were checked. */
  readonly paths: Set<string>;
}

async function filesByBaseline(found: Found, session: Session): Promise<readonly Group[]> {
  const groups = new Map<string, Group>();
  for (const path of pathsChecked(found, session)) {
    const place = await placeFor(path, session);
    if (place === undefined) continue;
    const group = groups.get(place.path) ?? { place, paths: new Set() };
    groups.set(place.path, group);
    group.paths.add(path);
  }
  return [...groups.values()];
}

/** Files that were not checked in this run may hold what they held. */
function pathsChecked({ outcomes }: Found, session: Session): readonly string[] {
  return checkedAmong(outcomes).map(({ file }) => pathOf(file, session));
}

async function placeFor(path: string, { options: { baseline }, configs, io }: Session) {
  if (baseline === undefined) return (await configs.configFor(dirname(path)))?.baseline;
  return { path: resolve(io.folder, baseline), shown: withSlashes(baseline) };
}

interface Findings {
  /** By absolute path. */
  readonly byFile: ReadonlyMap<string, readonly Diagnostic[]>;
  readonly marks: ReadonlyMap<Diagnostic, Fingerprint>;
}

async function applyBaseline({ place, paths }: Group, findings: Findings, session: Session): Promise<AppliedBaseline> {
  const folder = dirname(place.path);
  const old = readBaseline(place, session.io.files) ?? absentBaseline(place, session);
  const lost = [...old.keys()].map((name) => resolve(folder, name)).filter((path) => isMissing(path, session));
  const found: Diagnostic[] = [];
  const known: Diagnostic[] = [];
  const gone: GoneEntry[] = [];
  const renewed = new Map(old);
  for (const path of new Set([...paths, ...lost])) {
    const file = pathBelow(folder, path);
    const isJudged = await judgeFor(path, session);
    const own = findings.byFile.get(path) ?? [];
    const { again, now, left } = compare(own, old.get(file) ?? [], findings.marks);
    found.push(...own);
    known.push(...again);
    gone.push(...left.filter(isJudged).map(({ rule, at }) => ({ file, rule, at })));
    renewed.set(file, [...now, ...left.filter((entry) => !isJudged(entry))]);
  }
  return { place, found, known, gone, renewed };
}

function absentBaseline({ shown }: BaselinePlace, { options: { baseline, updatesBaseline } }: Session): Baseline {
  if (updatesBaseline) return new Map();
  const named = baseline === undefined ? '' : ` --baseline ${baseline}`;
  throw new UsageError(`There is no baseline \`${shown}\`: \`stepproof check${named} --update-baseline\` writes it.`);
}

/** A file that was renamed or removed has no findings any more; one that cannot be looked at may have. */
function isMissing(path: string, { io }: Session): boolean {
  try {
    return io.files.inspect(path).kind === 'missing';
  } catch {
    return false;
  }
}

/** Whether an entry would have been found if it still held: rules that try out executions find nothing in a shallow check. */
async function judgeFor(path: string, { options, configs }: Session): Promise<(entry: BaselineEntry) => boolean> {
  const config = await configs.configFor(dirname(path));
  const depth = options.depth ?? config?.settingsFor(path).depth ?? 'deep';
  return ({ rule }) => depth === 'deep' || !deepRules.has(rule);
}

const deepRules = new Set(rules.filter(({ isDeep, inDepth }) => isDeep || inDepth !== undefined).map(({ id }) => id));

/** The findings of a file against the entries for it: those that are known, all as entries, and the entries that are left. */
function compare(
  diagnostics: readonly Diagnostic[],
  entries: readonly BaselineEntry[],
  marks: ReadonlyMap<Diagnostic, Fingerprint>,
) {
  const now = diagnostics.map((diagnostic) => entryOf(diagnostic, marks));
  const [found, written] = [now, entries].map((list) => new Set(list.map(({ fingerprint }) => fingerprint)));
  return {
    again: diagnostics.filter((diagnostic) => written?.has(marks.get(diagnostic)?.hash ?? '')),
    now,
    left: entries.filter(({ fingerprint }) => !found?.has(fingerprint)),
  };
}

function entryOf(diagnostic: Diagnostic, marks: ReadonlyMap<Diagnostic, Fingerprint>): BaselineEntry {
  const { at = '', hash = '' } = marks.get(diagnostic) ?? {};
  return { rule: diagnostic.ruleId, at, fingerprint: hash };
}
