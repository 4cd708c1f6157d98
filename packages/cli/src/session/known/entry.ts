import { type FoundInUse, UnknownValue } from '@stepproof/core';
import type { FileToLint } from '../check-file.ts';
import type { LintedFile } from '../linted-file.ts';
import { listOf, NotPlain, record, text } from './plain.ts';
import { plainFound } from './plain-findings.ts';
import { type Around, type Trace, Tracer } from './trace.ts';

/** What was found in a file and what that followed from, as JSON in one line. */
export type Entry = string;

/** What an entry holds: texts by their names, because they are read anew. */
interface Written {
  readonly texts: readonly string[];
  readonly machines: readonly WrittenMachine[];
  readonly found: readonly FoundInUse[];
  readonly trace: Trace;
}

interface WrittenMachine {
  readonly file: string;
  readonly name: string;
  readonly pointer: string;
  readonly others: readonly string[];
}

/** Nothing for what would not be the same once it was written and read: a failure, or an execution with values that nobody knows. */
export function entryOf({ texts, machines, found, failures }: LintedFile, { file }: FileToLint, tracer: Tracer) {
  const isRead = (other: { file: string; text: string }) => tracer.texts.get(other.file) === other.text;
  const others = [
    ...texts.filter((other) => other.file !== file.shown),
    ...machines.flatMap((machine) => machine.others),
  ];
  if (failures.length > 0 || !others.every(isRead)) return undefined;
  const written: Written = {
    texts: texts.map((one) => one.file),
    machines: machines.map((machine) => ({ ...machine, others: machine.others.map((one) => one.file) })),
    found,
    trace: tracer.trace(),
  };
  return jsonOf(written);
}

/** What was found, if the same would be found now: all that it followed from is as it was. */
export async function recall(
  entry: Entry | undefined,
  { file, text: own }: FileToLint,
  around: Around,
): Promise<LintedFile | undefined> {
  const written = entry === undefined ? undefined : readEntry(entry);
  if (written === undefined) return undefined;
  const tracer = new Tracer(around);
  if (!(await tracer.repeats(written.trace))) return undefined;
  const whole = (name: string) => {
    const read = name === file.shown ? own : tracer.texts.get(name);
    return read === undefined ? [] : [{ file: name, text: read }];
  };
  return {
    texts: written.texts.flatMap(whole),
    machines: written.machines.map((machine) => ({ ...machine, others: machine.others.flatMap(whole) })),
    found: written.found,
    failures: [],
  };
}

function jsonOf(written: Written): Entry | undefined {
  try {
    return JSON.stringify(written, (_, value) => (value instanceof UnknownValue ? unwritable() : value));
  } catch {
    // Values can be nested deeper than JSON is written.
    return undefined;
  }
}

function unwritable(): never {
  throw new NotPlain();
}

const written = record<Written>({
  texts: listOf(text),
  machines: listOf(record<WrittenMachine>({ file: text, name: text, pointer: text, others: listOf(text) })),
  found: listOf(plainFound),
  trace: record<Trace>({
    named: listOf(record<Trace['named'][number]>({ from: text, path: text, answer: text })),
    siblings: listOf(record<Trace['siblings'][number]>({ of: text, answer: text })),
    settings: listOf(record<Trace['settings'][number]>({ of: text, answer: text })),
  }),
});

function readEntry(entry: Entry): Written | undefined {
  try {
    const read = written(JSON.parse(entry));
    return read.machines.length === read.found.length ? read : undefined;
  } catch {
    return undefined;
  }
}
