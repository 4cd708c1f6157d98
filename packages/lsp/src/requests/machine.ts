import { type Document, machineGraphOf } from '@stepproof/core';
import { LSPErrorCodes, type Position, ResponseError } from 'vscode-languageserver';
import { type DrawnMachine, toDrawnMachine } from '../convert/machine-graph.ts';
import type { PathsParams, SimulateParams } from '../machine-reports.ts';
import type { Finding } from '../session.ts';
import { documentAt, type Inquiry, type TextParams } from './answer.ts';

/** Which machine of a text is meant: the one at the position, or the first. */
export interface MachineParams extends TextParams {
  readonly position?: Position;
}

/** The requests that only this server has, by what they ask for. */
export const machineRequests = {
  graph: 'stepproof/graph',
  paths: 'stepproof/paths',
  simulate: 'stepproof/simulate',
  permissions: 'stepproof/permissions',
  tests: 'stepproof/tests',
  test: 'stepproof/test',
} as const;

/** The states and transitions of a machine for drawing it, with what was found in it. */
export async function graph(inquiry: Inquiry, params: MachineParams): Promise<DrawnMachine | null> {
  const { session, text, texts, client, world, isWanted } = inquiry;
  const document = machineOf(inquiry, params);
  if (document === undefined) return null;
  const found = (await session.check(text, isWanted)) ?? [];
  const findings = found.filter((finding) => isIn(document, finding, inquiry));
  const form = { texts, abilities: client.diagnostics, pageOf: world.pageOf };
  return toDrawnMachine({ document, graph: machineGraphOf(document), findings }, form);
}

/** What is found in another use of a definition stands in it as well. */
function isIn(machine: Document, { document, diagnostic }: Finding, { reading }: Inquiry): boolean {
  return document === machine || documentAt(reading.documents, diagnostic.location.span.start) === machine;
}

/** More would keep all other requests waiting for too long. */
const mostBudget = 100_000;

/** What is explored in an editor unless it is said: enough for what people write, within some seconds. */
const usualBudget = 20_000;

export function paths(inquiry: Inquiry, params: MachineParams & Partial<PathsParams>) {
  const { cover, to, budget = usualBudget } = params;
  const bounded = Math.min(Math.max(0, Number(budget) || 0), mostBudget);
  return reported(inquiry, params, ({ paths: explore }, document) => explore(document, { cover, to, budget: bounded }));
}

export function simulate(inquiry: Inquiry, params: MachineParams & SimulateParams) {
  const { seed } = params;
  const asked = { ...params, seed: Number.isInteger(seed) ? seed : undefined };
  return reported(inquiry, params, ({ simulate: run }, document) => run(document, asked));
}

export function permissions(inquiry: Inquiry, params: MachineParams) {
  return reported(inquiry, params, ({ permissions: judge }, document) => judge(document));
}

type Reports = NonNullable<Inquiry['world']['reports']>;

/** Nothing where no machine is; an error with the reason where there is no report of it. */
async function reported(
  { world, reading, text }: Inquiry,
  params: MachineParams,
  report: (reports: Reports, document: Document) => Promise<object | string>,
): Promise<object | null | ResponseError<void>> {
  const document = machineOf({ reading, text }, params);
  if (document === undefined) return null;
  if (world.reports === undefined) return new ResponseError(LSPErrorCodes.RequestFailed, 'This server runs nothing.');
  await world.nextTurn();
  const result = await report(world.reports, document);
  return typeof result === 'string' ? new ResponseError(LSPErrorCodes.RequestFailed, result) : result;
}

function machineOf(
  { reading, text }: Pick<Inquiry, 'reading' | 'text'>,
  { position }: MachineParams,
): Document | undefined {
  const { documents } = reading;
  return position === undefined ? documents[0] : documentAt(documents, text.offsetAt(position));
}
