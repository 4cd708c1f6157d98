import { join } from 'node:path';
import { type Bench, projectFolder, runProgram } from '../bench.ts';
import { spreadOf } from '../measure.ts';
import { type PermittedSize, permittedTemplate } from '../permitted.ts';
import type { IamResult } from '../programs/iam.ts';
import type { Figure, Row } from '../row.ts';

/** How long it takes a host that has been running for a while to set what a machine needs against what its role is granted. */
export const iamRows: readonly Row[] = [
  { id: 'iam', measure: async (bench) => sizes.map((size) => judging(bench, size)) },
];

/** Many states that call a few resources, as machines do, and each with a resource of its own. */
const sizes: readonly PermittedSize[] = [
  { calls: 1_000, resources: 40, statements: 100 },
  { calls: 1_000, resources: 1_000, statements: 100 },
];
const goal = 50;

function judging(bench: Bench, size: PermittedSize): Figure {
  const task = { template: permittedTemplate(size), data: join(projectFolder, 'packages/aws-data/data') };
  const { times, verdicts } = runProgram<IamResult>(bench, 'iam', task);
  const spread = spreadOf(times);
  return {
    kind: 'figure',
    name: `iam: ${size.calls} needs on ${size.resources} names against ${size.statements} statements`,
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
