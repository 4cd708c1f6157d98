import { readFileSync } from 'node:fs';
import { stateShapes } from '../../../packages/core/src/analyses/shapes/shape-analysis.ts';
import { createDocument, type Document } from '../../../packages/core/src/engine/document.ts';
import { FactStore } from '../../../packages/core/src/engine/fact-store.ts';
import { machinesOf } from '../../../packages/core/src/project/machines.ts';
import { readFile } from '../../../packages/core/src/project/read-file.ts';
import { environment, readers } from './check-text.ts';
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

function documentOf(text: string): Document {
  const reading = readFile({ file: 'machine.asl.json', text, isNamed: true }, readers);
  const [use] = machinesOf(reading, { readers, type: undefined }, () => 'not-found');
  if (use === undefined) throw new Error('The text holds no state machine.');
  return createDocument(use, environment);
}
