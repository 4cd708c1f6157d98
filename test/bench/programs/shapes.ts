import { readFileSync } from 'node:fs';
import { stateShapes } from '../../../packages/core/src/analyses/shapes/shape-analysis.ts';
import { FactStore } from '../../../packages/core/src/engine/fact-store.ts';
import { documentOf } from '../../check.ts';
import type { SizedText } from './growth.ts';

/** Definitions whose data is followed once everything that this needs is known. */
export interface ShapesTask {
  readonly texts: readonly SizedText[];
}

/** Milliseconds of each pass, in the order of the texts. */
export interface ShapesResult {
  readonly times: readonly (readonly number[])[];
}

const passes = 100;
const warmUp = 40;
const [, , taskFile = ''] = process.argv;
const { texts }: ShapesTask = JSON.parse(readFileSync(taskFile, 'utf8'));
const result: ShapesResult = { times: texts.map(timesOf) };
console.log(JSON.stringify(result));

function timesOf({ text }: SizedText): readonly number[] {
  const document = documentOf(text);
  return Array.from({ length: warmUp + passes }, () => {
    const facts = new FactStore(document);
    facts.gather(stateShapes.needs);
    const start = performance.now();
    facts.gather({ shapes: stateShapes });
    return performance.now() - start;
  }).slice(warmUp);
}
