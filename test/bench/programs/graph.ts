import { readFileSync } from 'node:fs';
import { createDocument } from '../../../packages/core/src/engine/document.ts';
import { machinesOf } from '../../../packages/core/src/project/machines.ts';
import { readFile } from '../../../packages/core/src/project/read-file.ts';
import type { Drawing } from '../../../packages/diagram/src/drawing.ts';
import { drawingOf } from '../../../packages/diagram/src/drawing-of.ts';
import { layOut } from '../../../packages/diagram/src/layout/lay-out.ts';
import { toSvg } from '../../../packages/diagram/src/svg/to-svg.ts';
import { processorTime } from '../measure.ts';
import { newEnvironment, readers } from './check-text.ts';

/** A definition whose graph is drawn. */
export interface GraphTask {
  readonly text: string;
}

/** Milliseconds of the processors for each pass, the first of which finds nothing compiled. */
export interface GraphResult {
  readonly times: readonly number[];
}

const passes = 7;
const [, , taskFile = ''] = process.argv;
const { text }: GraphTask = JSON.parse(readFileSync(taskFile, 'utf8'));
const drawing = drawingIn(text);
const result: GraphResult = { times: Array.from({ length: passes }, draw) };
console.log(JSON.stringify(result));

function draw(): number {
  const start = processorTime();
  toSvg(layOut(drawing));
  return processorTime() - start;
}

function drawingIn(definition: string): Drawing {
  const reading = readFile({ file: 'machine.asl.json', text: definition, isNamed: true }, readers);
  const [use] = machinesOf(reading, { readers, type: undefined }, () => 'not-found');
  if (use === undefined) throw new Error('The text holds no state machine.');
  return drawingOf(createDocument(use, newEnvironment()), []);
}
