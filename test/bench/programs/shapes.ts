import { readFileSync } from 'node:fs';
import { stateShapes } from '../../../packages/core/src/analyses/shapes/shape-analysis.ts';
import { createDocument, type Document } from '../../../packages/core/src/engine/document.ts';
import { FactStore } from '../../../packages/core/src/engine/fact-store.ts';
import { machinesOf } from '../../../packages/core/src/project/machines.ts';
import { readFile } from '../../../packages/core/src/project/read-file.ts';
import { processorTime } from '../measure.ts';
import { newEnvironment, readers } from './check-text.ts';
import type { SizedText } from './growth.ts';

/** Definitions whose data is followed once everything that this needs is known. */
export interface ShapesTask {
  readonly texts: readonly SizedText[];
}

/** Milliseconds of processor for each pass, in the order of the texts. */
export interface ShapesResult {
  readonly times: readonly (readonly number[])[];
}

/** Passes through large definitions end sooner. */
const mostTime = { warmUp: 2_000, measured: 1_000 } as const;
const most = { warmUp: 400, measured: 100 } as const;
const [, , taskFile = ''] = process.argv;
const { texts }: ShapesTask = JSON.parse(readFileSync(taskFile, 'utf8'));
const result: ShapesResult = { times: texts.map(timesOf) };
console.log(JSON.stringify(result));

function timesOf({ text }: SizedText): readonly number[] {
  const document = documentOf(text);
  const needs = new FactStore(document).gather(stateShapes.needs);
  const pass = (): number => {
    const start = processorTime();
    stateShapes.run(document, needs);
    return processorTime() - start;
  };
  passes(pass, 'warmUp');
  return passes(pass, 'measured');
}

function passes(pass: () => number, part: keyof typeof most): readonly number[] {
  const times: number[] = [];
  for (let sum = 0; times.length < most[part] && sum < mostTime[part]; sum += times.at(-1) ?? 0) times.push(pass());
  return times;
}

function documentOf(text: string): Document {
  const reading = readFile({ file: 'machine.asl.json', text, isNamed: true }, readers);
  const [use] = machinesOf(reading, { readers, type: undefined }, () => 'not-found');
  if (use === undefined) throw new Error('The text holds no state machine.');
  return createDocument(use, newEnvironment());
}
