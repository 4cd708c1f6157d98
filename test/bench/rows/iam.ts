import { join } from 'node:path';
import { type Bench, projectFolder, runProgram } from '../bench.ts';
import { spreadOf } from '../measure.ts';
import { permittedTemplate } from '../permitted.ts';
import type { IamResult } from '../programs/iam.ts';
import type { Figure, Row } from '../row.ts';

/** How long it takes a host that has been running for a while to set what a machine needs against what its role is granted. */
export const iamRows: readonly Row[] = [{ id: 'iam', measure: async (bench) => [judging(bench)] }];

const size = { calls: 1_000, statements: 100 };
const goal = 50;

function judging(bench: Bench): Figure {
  const task = { template: permittedTemplate(size), data: join(projectFolder, 'packages/aws-data/data') };
  const { times, verdicts } = runProgram<IamResult>(bench, 'iam', task);
  const spread = spreadOf(times);
  return {
    kind: 'figure',
    name: `iam: ${size.calls} needs against ${size.statements} statements`,
    value: spread.median,
    unit: 'ms',
    spread,
    goal,
    stretch: undefined,
    note: Object.entries(verdicts)
      .map(([verdict, count]) => `${count} ${verdict}`)
      .join(', '),
  };
}
