import { basename } from 'node:path';
import { definitionNamesFor, type FileText } from '@stepproof/core';
import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { MachineReports, TestsParams } from '../machine-reports.ts';
import { pathOf } from '../open-texts.ts';
import type { ServerParts } from '../server-parts.ts';
import { cancelled, type TextParams } from './answer.ts';

/** Which file of tests is meant. */
export interface TestFileParams extends TextParams {
  /** What stands in it as it is typed. Without it, what is open in the server counts, or what is on the disk. */
  readonly text?: unknown;
}

export interface TestRunRequest extends TestFileParams {
  /** The names of the tests that are wanted; all unless it is said. */
  readonly tests?: unknown;
  /** Whether the executions are told from state to state too. */
  readonly trace?: unknown;
}

/** A request about a file of tests. */
interface TestInquiry {
  readonly reports: MachineReports;
  readonly text: FileText;
  readonly around: TestsParams;
  /** Lets the server take in what was sent meanwhile. Answers whether the client still waits. */
  isStillWanted(): Promise<boolean>;
}

/** The tests in a file, with the places of their names, and what is wrong with them. */
export function tests({ reports, text, around }: TestInquiry): Promise<object> {
  return reports.tests(text, around);
}

/** Runs tests; `sendPart` is handed what is told of each as soon as it was run. */
export function test(
  { reports, text, around, isStillWanted }: TestInquiry,
  params: TestRunRequest,
  sendPart: (test: object) => void,
): Promise<object> {
  return reports.test(text, {
    ...around,
    names: namesIn(params.tests),
    isTraced: params.trace === true,
    ran(told) {
      sendPart(told);
      return isStillWanted();
    },
  });
}

function namesIn(written: unknown): readonly string[] | undefined {
  return Array.isArray(written) ? written.filter((name) => typeof name === 'string') : undefined;
}

/** Answers requests about a file of tests: an error with the reason where it cannot be read, or nothing here runs tests. */
export function aboutTests<Params extends TestFileParams>(
  server: ServerParts,
  answer: (inquiry: TestInquiry, params: Params) => Promise<object>,
) {
  return async (params: Params, token: CancellationToken): Promise<object | ResponseError<void>> => {
    const { reports, nextTurn } = server.world;
    const text = textFor(params, server);
    if (reports === undefined || text === undefined) return refused(reports, params);
    const isStillWanted = async () => {
      await nextTurn();
      return !token.isCancellationRequested;
    };
    try {
      const around = aroundOf(text, server);
      const result = await answer({ reports, text, around, isStillWanted }, params);
      return token.isCancellationRequested ? cancelled() : result;
    } catch (error) {
      server.logFault(`A request about the tests in \`${text.file}\` failed`, error);
      return new ResponseError(LSPErrorCodes.RequestFailed, 'StepProof failed, which is a fault of its own.');
    }
  };
}

function refused(reports: MachineReports | undefined, { textDocument }: TestFileParams): ResponseError<void> {
  const reason = reports === undefined ? 'This server runs nothing.' : `\`${textDocument.uri}\` cannot be read.`;
  return new ResponseError(LSPErrorCodes.RequestFailed, reason);
}

/** Of a file that is not open, what is on the disk. */
function textFor({ textDocument: { uri }, text }: TestFileParams, { session }: ServerParts): FileText | undefined {
  const known = typeof text === 'string' ? text : session.texts.get(uri)?.getText();
  if (known !== undefined) return { file: uri, text: known };
  const path = pathOf(uri);
  const found = path === undefined ? undefined : session.neighbours.of({ uri }).surroundings.nearby.named(uri, path);
  return found === undefined || typeof found === 'string' ? undefined : { file: uri, text: found.text };
}

function aroundOf({ file }: FileText, { session }: ServerParts): TestsParams {
  const { surroundings } = session.neighbours.of({ uri: file });
  return { surroundings, definitionNames: definitionNamesFor(basename(pathOf(file) ?? file)) };
}
