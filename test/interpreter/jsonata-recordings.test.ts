import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { delimited } from '../../packages/core/src/expressions/jsonata-delimiters.ts';
import type { Value, ValueObject } from '../../packages/core/src/interpreter/value.ts';
import { type Given, outcome } from './jsonata-evaluation.ts';

const corpus = process.env.STEPPROOF_CORPUS;
const recordings = corpus === undefined ? '' : join(corpus, 'traces', 'exec.jsonl');
const isThere = existsSync(recordings);

interface Recorded {
  readonly id: string;
  readonly definition: { readonly QueryLanguage?: string; readonly States?: Readonly<Record<string, RecordedState>> };
  readonly history: readonly RecordedEvent[];
}

interface RecordedState {
  readonly Type: string;
  readonly QueryLanguage?: string;
  readonly Output?: Value;
}

interface RecordedEvent {
  readonly id: number;
  readonly previousEventId: number;
  readonly stateEnteredEventDetails?: { readonly name: string; readonly input?: Value };
  readonly stateExitedEventDetails?: {
    readonly name: string;
    readonly output?: Value;
    readonly assignedVariables?: ValueObject;
  };
}

// Without the folder that `STEPPROOF_CORPUS` names there is nothing to compare with, so it is skipped.
test.skipIf(!isThere)('the outputs of recorded Pass states are what AWS made of them', async () => {
  let compared = 0;
  for (const { id, output, given, expected } of recordedOutputs()) {
    expect(await filled(output, given), id).toEqual(expected);
    compared++;
  }
  expect(compared).toBeGreaterThan(0);
});

function recordedOutputs() {
  const lines = readFileSync(recordings, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as Recorded).flatMap(outputsOf);
}

function outputsOf({ id, definition, history }: Recorded) {
  return (history ?? []).flatMap((exit) => {
    const name = exit.stateExitedEventDetails?.name ?? '';
    const state = definition?.States?.[name];
    const entered = history.find((event) => event.id === exit.previousEventId)?.stateEnteredEventDetails;
    const language = state?.QueryLanguage ?? definition?.QueryLanguage;
    if (state?.Type !== 'Pass' || language !== 'JSONata' || state.Output === undefined || entered?.name !== name)
      return [];
    if (!standsAlone(JSON.stringify(state.Output))) return [];
    const expected = recorded(exit.stateExitedEventDetails?.output);
    const given = { states: { input: recorded(entered.input) ?? null }, variables: assignedBefore(exit, history) };
    return [{ id, output: state.Output, given, expected }];
  });
}

function assignedBefore({ id }: RecordedEvent, history: readonly RecordedEvent[]): ValueObject {
  const earlier = history.filter((event) => event.id < id);
  const assigned = earlier.flatMap((event) => Object.entries(event.stateExitedEventDetails?.assignedVariables ?? {}));
  return Object.fromEntries(assigned.map(([name, value]) => [name, recorded(value) ?? null]));
}

/** The history holds outputs as text, which was read only where it is an object or an array. */
function recorded(output: Value | undefined): Value | undefined {
  return typeof output === 'string' ? (JSON.parse(output) as Value) : output;
}

/** Whether the expressions read nothing but the input, and give the same each time. */
function standsAlone(output: string): boolean {
  const changing = ['uuid', 'random', 'now', 'millis', 'shuffle'];
  if (changing.some((name) => output.includes(`$${name}(`)) || output.includes('$states.context')) return false;
  return [...output.matchAll(/\$states\b(\.\w+)?/g)].every(([, member]) => member === '.input');
}

async function filled(template: Value, given: Given): Promise<unknown> {
  if (typeof template === 'string') {
    const parts = delimited(template);
    return parts.kind === 'expression' ? outcome(parts.inner, given) : template;
  }
  if (Array.isArray(template)) return Promise.all(template.map((item) => filled(item, given)));
  if (typeof template !== 'object' || template === null) return template;
  const members = Object.entries(template).map(async ([name, member]) => [name, await filled(member, given)] as const);
  return Object.fromEntries(await Promise.all(members));
}
