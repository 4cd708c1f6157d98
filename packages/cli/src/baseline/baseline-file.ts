import { mostBytes, reasonOf } from '@stepproof/checking';
import type { FileAccess } from '../io.ts';
import { UsageError } from '../usage-error.ts';

/** A file with findings that were there before, by its absolute path and as it is called in messages. */
export interface BaselinePlace {
  readonly path: string;
  readonly shown: string;
}

/** What a baseline knows of one finding. */
export interface BaselineEntry {
  readonly rule: string;
  /** What it is about, for those who read the file. */
  readonly at: string;
  readonly fingerprint: string;
}

/** The entries by file; files are called as they lie from the folder of the baseline, with slashes. */
export type Baseline = ReadonlyMap<string, readonly BaselineEntry[]>;

/** Reads a baseline; nothing where there is none. Throws a `UsageError` when it cannot be read. */
export function readBaseline({ path, shown }: BaselinePlace, files: FileAccess): Baseline | undefined {
  const bytes = readBytes({ path, shown }, files);
  if (bytes === undefined) return undefined;
  const contents = parsed(bytes);
  if (!isRecord(contents) || contents.version !== 1 || !isRecord(contents.findings))
    throw new UsageError(`\`${shown}\` is no baseline that StepProof wrote: write it anew with \`--update-baseline\`.`);
  return new Map(Object.entries(contents.findings).map(([file, entries]) => [file, entriesOf(entries)]));
}

function readBytes({ path, shown }: BaselinePlace, files: FileAccess): Buffer | undefined {
  try {
    if (files.inspect(path).kind === 'missing') return undefined;
    const bytes = files.readUpTo(path, mostBytes);
    if (bytes !== undefined) return bytes;
  } catch (error) {
    throw new UsageError(`Could not read the baseline \`${shown}\`: ${reasonOf(error)}.`);
  }
  throw new UsageError(
    `The baseline \`${shown}\` is larger than ${mostBytes / 1024 / 1024} MiB, the most that is read.`,
  );
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What is no entry is passed over: whoever edits the file by hand hides no more by that. */
function entriesOf(written: unknown): readonly BaselineEntry[] {
  if (!Array.isArray(written)) return [];
  return written.filter(isRecord).flatMap(({ rule, at, fingerprint }) => {
    const isEntry = typeof rule === 'string' && typeof at === 'string' && typeof fingerprint === 'string';
    return isEntry ? [{ rule, at, fingerprint }] : [];
  });
}

/** The text of a baseline: sorted, and a line per finding, so that a change of it is easy to read and to merge. */
export function writtenBaseline(baseline: Baseline): string {
  const files = [...baseline].filter(([, entries]) => entries.length > 0).sort(([one], [other]) => inOrder(one, other));
  const blocks = files.map(([file, entries]) => {
    const lines = [...entries].sort(entriesInOrder).map((entry) => `      ${JSON.stringify(entry)}`);
    return `    ${JSON.stringify(file)}: [\n${lines.join(',\n')}\n    ]`;
  });
  const findings = blocks.length === 0 ? '{}' : `{\n${blocks.join(',\n')}\n  }`;
  return `{\n  "version": 1,\n  "findings": ${findings}\n}\n`;
}

function entriesInOrder(one: BaselineEntry, other: BaselineEntry): number {
  return inOrder(one.at, other.at) || inOrder(one.rule, other.rule) || inOrder(one.fingerprint, other.fingerprint);
}

/** By code units, which is the same on every machine. */
function inOrder(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
