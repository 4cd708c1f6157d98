import { type Document, definitionSpanOf, machineGraphOf } from '@stepproof/core';
import { LSPErrorCodes, type Position, type Range, ResponseError } from 'vscode-languageserver';
import { type DrawnMachine, toDrawnMachine } from '../convert/machine-graph.ts';
import { toRange } from '../convert/place.ts';
import type { PathsParams, SimulateParams } from '../machine-reports.ts';
import type { Finding } from '../session.ts';
import { documentAt, type Inquiry, type TextParams } from './answer.ts';

/** Which machine of a text is meant: the one at the position, or the first. */
export interface MachineParams extends TextParams {
  readonly position?: Position;
}

/** The requests that only this server has, by what they ask for. */
export const machineRequests = {
  machines: 'stepproof/machines',
  graph: 'stepproof/graph',
  paths: 'stepproof/paths',
  simulate: 'stepproof/simulate',
  permissions: 'stepproof/permissions',
  addTest: 'stepproof/addTest',
  tests: 'stepproof/tests',
  test: 'stepproof/test',
} as const;

/** A machine of a text, and where in it. */
interface ListedMachine {
  readonly name: string;
  readonly range: Range;
}

/** The machines that are written in a text. */
export function machines({ reading, text }: Inquiry): readonly ListedMachine[] {
  return reading.documents.flatMap((document) => {
    const span = definitionSpanOf(document);
    return span === undefined ? [] : [{ name: document.use.name, range: toRange(text, span) }];
  });
}

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

/** An execution that is to become a test, and the file that it goes into. */
interface AddTestParams extends MachineParams {
  readonly name?: unknown;
  readonly input?: unknown;
  readonly mocks?: unknown;
  readonly testFile?: { readonly uri?: unknown; readonly text?: unknown };
}

export function addTest(inquiry: Inquiry, params: AddTestParams) {
  const { name, input, mocks, testFile } = params;
  const [file, text] = [testFile?.uri, testFile?.text];
  if (typeof name !== 'string' || typeof file !== 'string' || typeof text !== 'string')
    return new ResponseError<void>(
      LSPErrorCodes.RequestFailed,
      'A test has a `name`, and its `testFile` a `uri` and a `text`.',
    );
  const asked = { name, input, mocks, testFile: { file, text } };
  return reported(inquiry, params, ({ addTest: add }, document) => add(document, asked));
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
