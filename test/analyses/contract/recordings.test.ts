import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { contractOf } from '../../../packages/core/src/analyses/contract/contract-of.ts';
import { recordingIn } from '../../../packages/core/src/testing/recordings/recording.ts';
import { documentOf } from '../../check.ts';

/** A folder that holds executions recorded on AWS in `traces/exec.jsonl`. */
const file = join(process.env.STEPPROOF_CORPUS ?? '', 'traces/exec.jsonl');
const hasRecordings = process.env.STEPPROOF_CORPUS !== undefined && existsSync(file);

interface Recorded {
  readonly id: string;
  readonly aws_verified: boolean;
  readonly outcome: string;
  readonly definition?: object | null;
  readonly definition_raw?: unknown;
  readonly input?: unknown;
  readonly history?: never[] | null;
}

test.skipIf(!hasRecordings)(
  'no contract refuses what AWS ran to success (set STEPPROOF_CORPUS to run)',
  { timeout: 600_000 },
  () => {
    const ran = recorded().filter(({ outcome }) => outcome === 'succeeded');
    expect(ran.length).toBeGreaterThan(100);
    expect(ran.flatMap(refusalsOf)).toEqual([]);
  },
);

function recorded(): readonly Recorded[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  const all = lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Recorded);
  return all.filter((one) => one.aws_verified && textOf(one) !== 'null');
}

function textOf({ definition, definition_raw }: Recorded): string {
  return typeof definition_raw === 'string' ? definition_raw : JSON.stringify(definition ?? null);
}

/** What a contract refuses of an execution: its input, or what a task returned. */
function refusalsOf(execution: Recorded): readonly string[] {
  const { id, input = {}, history } = execution;
  const { input: asked, tasks } = contractOf(documentOf(textOf(execution)));
  const outputs = [...recordingIn(history ?? []).outputs].flatMap(([state, values]) =>
    values.map((value) => [tasks[state]?.output ?? {}, value] as const),
  );
  return [[asked, input] as const, ...outputs].flatMap(([schema, value]) =>
    new Ajv2020({ strict: false }).validate(schema, value) ? [] : [`${id}: ${JSON.stringify(value)}`],
  );
}
