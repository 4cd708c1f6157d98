import type { Row } from './row.ts';
import { awsDataRows } from './rows/aws-data.ts';
import { coldRows } from './rows/cold.ts';
import { coveringRows } from './rows/covering.ts';
import { deepRows } from './rows/deep.ts';
import { editorRows } from './rows/editor.ts';
import { eslintCodeRows } from './rows/eslint-code.ts';
import { graphRows } from './rows/graph.ts';
import { growthRows } from './rows/growth.ts';
import { iamRows } from './rows/iam.ts';
import { memoryRows } from './rows/memory.ts';
import { offersRows } from './rows/offers.ts';
import { peerRows } from './rows/peers.ts';
import { repositoryRows } from './rows/repository.ts';
import { serverRows } from './rows/server.ts';
import { shapesRows } from './rows/shapes.ts';
import { simulateRows } from './rows/simulate.ts';
import { solverRows } from './rows/solver.ts';
import { templateRows } from './rows/templates.ts';
import { warmRows } from './rows/warm.ts';

/** In the order in which they are measured and shown. */
export const rows: readonly Row[] = [
  ...warmRows,
  ...growthRows,
  ...shapesRows,
  ...coveringRows,
  ...deepRows,
  ...templateRows,
  ...coldRows,
  ...repositoryRows,
  ...memoryRows,
  ...editorRows,
  ...serverRows,
  ...awsDataRows,
  ...iamRows,
  ...solverRows,
  ...eslintCodeRows,
  ...offersRows,
  ...graphRows,
  ...simulateRows,
  ...peerRows,
];
