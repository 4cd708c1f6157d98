import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { AskedNumber } from '../../../packages/core/src/interpreter/items/asked-number.ts';
import { batchItems } from '../../../packages/core/src/interpreter/items/batch-items.ts';
import { itemInput } from '../../../packages/core/src/interpreter/items/map-item.ts';
import { readItems } from '../../../packages/core/src/interpreter/items/read-items.ts';
import { itemsOf } from '../../../packages/core/src/interpreter/items/state-items.ts';
import { exceedsTolerance, toleranceFailure } from '../../../packages/core/src/interpreter/items/tolerance.ts';
import type { Value } from '../../../packages/core/src/interpreter/value.ts';
import { outcomeOf } from './outcome.ts';

/** A folder that holds recorded executions of AWS in `traces/`; without it there is nothing to compare with. */
const corpus = process.env.STEPPROOF_CORPUS;

// biome-ignore lint/suspicious/noExplicitAny: The recordings are JSON of any shape, and what is missing fails the test.
type Recording = any;

const executions = recordingsIn('exec.jsonl');
const calls = recordingsIn('teststate.jsonl');
const isRecorded = executions.length > 0;
const readers = executions.filter(({ definition }) => mapOf(definition)?.ItemReader !== undefined);
/** What AWS puts before the causes of failures that a state itself makes. */
const preamble = /^An error occurred while executing the state .*? \(entered at the event id #\d+\)\. /;

test.runIf(isRecorded)('reads as many items as AWS read, of the file that they come from', () => {
  const read = readers.filter(
    ({ outcome, definition }) => outcome === 'succeeded' && batcherOf(definition) === undefined,
  );
  expect(read.length).toBeGreaterThan(5);
  for (const { definition, input, output } of read) expect(readAs(definition, input, output)).toEqual(output);
});

test.runIf(isRecorded)('fails to read with the words of AWS', () => {
  const failed = readers.filter(({ outcome }) => outcome === 'failed');
  expect(failed.length).toBeGreaterThan(3);
  for (const { definition, input, error, cause } of failed) {
    expect(readAs(definition, input, undefined)).toBe(`${error}: ${cause.replace(preamble, '')}`);
  }
});

test.runIf(isRecorded)('makes the batches that AWS made', () => {
  const batched = executions.filter(({ outcome, definition }) => outcome === 'succeeded' && batcherOf(definition));
  expect(batched.length).toBeGreaterThan(0);
  for (const { definition, input, output } of batched) {
    const { MaxItemsPerBatch, MaxInputBytesPerBatch } = batcherOf(definition);
    const items = output.flatMap(({ Items }: Recording) => Items);
    const batches = batchItems(items, {
      maxItems: asked('MaxItemsPerBatch', MaxItemsPerBatch, { input, definition }),
      maxBytes: asked('MaxInputBytesPerBatch', MaxInputBytesPerBatch, { input, definition }),
      batchInput: output[0].BatchInput,
    });
    expect(batches.map((batch) => batch.input)).toEqual(output);
  }
});

test.runIf(isRecorded)('refuses what AWS does not iterate in the same words', () => {
  const refused = executions.filter(({ cause }) => /must be an array but was|for the field 'Items'/.test(cause ?? ''));
  expect(refused.length).toBeGreaterThan(5);
  for (const { definition, error, cause } of refused) {
    const value = JSON.parse(cause.replace(/^.*(but was|for value): /, ''));
    const origin = { mode: 'INLINE', written: mapOf(definition).Items } as const;
    expect(outcomeOf(() => itemsOf(value, origin))).toBe(`${error}: ${cause.replace(preamble, '')}`);
  }
});

test.runIf(isRecorded)('tolerates as many failed items as AWS does', () => {
  const counted = calls.filter(({ definition, call }) => {
    const configuration = call?.stateConfiguration;
    return definition.ToleratedFailureCount !== undefined && configuration?.mapIterationFailureCount !== undefined;
  });
  expect(counted.length).toBeGreaterThan(5);
  for (const { definition, call, input, recorded } of counted) {
    const failed = call.stateConfiguration.mapIterationFailureCount;
    const tolerance = { count: definition.ToleratedFailureCount, percentage: definition.ToleratedFailurePercentage };
    const exceeds = exceedsTolerance(failed, input.Values.length, tolerance);
    const { error, cause } = exceeds ? toleranceFailure() : { error: undefined, cause: undefined };
    expect({ error, cause }).toEqual({ error: recorded.error, cause: recorded.cause });
  }
});

/** The items of a file that holds the recorded ones and one more, which only `MaxItems` leaves out. */
function readAs(definition: Recording, input: Value, output: Recording[] | undefined): unknown {
  const { InputType, CSVHeaderLocation, CSVHeaders, MaxItems, MaxItemsPath } =
    mapOf(definition).ItemReader.ReaderConfig;
  const maxItems = MaxItemsPath
    ? asked('MaxItemsPath', MaxItemsPath, { input, definition })
    : asked('MaxItems', MaxItems, { input, definition });
  const isCut = maxItems !== undefined && Number(maxItems.value) === output?.length;
  const items = output === undefined || !isCut ? output : [...output, output[0]];
  const text = InputType === 'CSV' ? csvOf(items ?? [{ A: '1' }], CSVHeaderLocation) : JSON.stringify(items ?? 1);
  const config = { inputType: InputType, csvHeaderLocation: CSVHeaderLocation, csvHeaders: CSVHeaders, maxItems };
  return outcomeOf(() => readItems({ kind: 'text', text }, config).map(itemInput));
}

function csvOf(items: readonly Recording[], headerLocation: string): string {
  const rows = items.map((item) => Object.values(item));
  const written = headerLocation === 'GIVEN' ? rows : [Object.keys(items[0]), ...rows];
  return written.map((row) => `${row.map((field) => `"${field}"`).join(',')}\n`).join('');
}

/** A number of the definition: itself, or what its path or expression ends in: a number, or the name of a member or a variable. */
function asked(
  field: string,
  written: Value | undefined,
  { input, definition }: { readonly input: Recording; readonly definition: Recording },
): AskedNumber | undefined {
  if (written === undefined) return undefined;
  if (typeof written !== 'string') return { field, value: written };
  const name = /\w+(?=\s*(%\}|$))/.exec(written)?.[0] ?? '';
  const assigned = Object.values<Recording>(definition.States).map(({ Assign }) => Assign?.[name]);
  const literal = /^\d+$/.test(name) ? Number(name) : undefined;
  return { field, written, value: literal ?? input[name] ?? assigned.find((value) => value !== undefined) };
}

function batcherOf(definition: Recording): Recording {
  return mapOf(definition)?.ItemBatcher;
}

function mapOf(definition: Recording): Recording {
  return Object.values<Recording>(definition?.States ?? {}).find(({ Type }) => Type === 'Map');
}

function recordingsIn(name: string): Recording[] {
  const file = join(corpus ?? '', 'traces', name);
  if (corpus === undefined || !existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}
