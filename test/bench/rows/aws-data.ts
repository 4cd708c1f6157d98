import { statSync } from 'node:fs';
import { join } from 'node:path';
import { type Bench, projectFolder, runProgram } from '../bench.ts';
import { spreadOf } from '../measure.ts';
import type { AwsDataResult } from '../programs/aws-data.ts';
import type { Figure, Row } from '../row.ts';

/**
 * How large the data on AWS is, and how long the first look-up of each kind takes in a process that has just started. Such
 * times are so short that the best of several starts tells more than the middle one.
 */
export const awsDataRows: readonly Row[] = [
  { id: 'data', measure: async (bench) => [sizeFigure(), ...timeFigures(bench)] },
];

const data = join(projectFolder, 'packages/aws-data/data');

const starts = 15;

const goals: ReadonlyMap<string, number> = new Map([['index', 3]]);

/** For a service, or what is as long. */
const chunkGoal = 10;

function sizeFigure(): Figure {
  const bytes = ['aws-data.bin', 'index.json'].map((file) => statSync(join(data, file)).size);
  const value = bytes.reduce((sum, size) => sum + size, 0) / 1_000_000;
  const note = `index ${((bytes[1] ?? 0) / 1_000).toFixed(0)} kB`;
  return {
    kind: 'figure',
    name: 'data: size',
    value,
    unit: 'MB',
    spread: undefined,
    goal: 1.5,
    stretch: undefined,
    note,
  };
}

function timeFigures(bench: Bench): readonly Figure[] {
  const runs = Array.from({ length: starts }, () => runProgram<AwsDataResult>(bench, 'aws-data', { data }));
  const names = runs[0]?.times.map(({ name }) => name) ?? [];
  return names.map((name) => timeFigure(name, runs));
}

function timeFigure(name: string, runs: readonly AwsDataResult[]): Figure {
  const times = runs.flatMap((run) => run.times.filter((one) => one.name === name).map(({ time }) => time));
  const spread = spreadOf(times);
  return {
    kind: 'figure',
    name: `data: first look-up, ${name}`,
    value: Math.min(...times),
    unit: 'ms',
    spread,
    goal: goals.get(name) ?? chunkGoal,
    stretch: undefined,
    note: `best of ${starts} starts`,
  };
}
