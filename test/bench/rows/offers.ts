import { join } from 'node:path';
import { type Bench, projectFolder, runProgram } from '../bench.ts';
import type { OffersResult } from '../programs/offers.ts';
import type { Figure, Row } from '../row.ts';

/** How long it takes to say what may stand in a call of an AWS service, once the service was read: EC2, the largest of all. */
export const offersRows: readonly Row[] = [{ id: 'offers', measure: async (bench) => timeFigures(bench) }];

const data = join(projectFolder, 'packages/aws-data/data');

const goal = 5;

/** For a whole list of completions, with the text and the documentation of hundreds. */
const listGoal = 10;

function timeFigures(bench: Bench): readonly Figure[] {
  const { times } = runProgram<OffersResult>(bench, 'offers', { data });
  return times.map(({ name, time }) => ({
    kind: 'figure',
    name: `offers: ${name}`,
    value: time,
    unit: 'ms',
    spread: undefined,
    goal: name.startsWith('what') ? goal : listGoal,
    stretch: undefined,
    note: 'best of 9 rounds, once warm',
  }));
}
