import type {
  CancellationToken,
  ResponseError,
  ResultProgressReporter,
  WorkDoneProgressReporter,
} from 'vscode-languageserver';
import type { ServerParts } from '../server-parts.ts';
import { cancelled } from './answer.ts';

/** A request about all files of the open folders, which may take long. */
export interface WorkspaceInquiry extends ServerParts {
  /** Whether the client still waits for the answer. */
  isWanted(): boolean;
  /** Says how far the answer is, where the client shows it. */
  readonly progress: Progress;
}

export interface Progress {
  begin(title: string): void;
  /** From 0 to 100. */
  report(percentage: number): void;
}

interface PartlyAnswered<Part> extends WorkspaceInquiry {
  /** Sends a part of the answer before the rest; nothing where the client takes only the whole. */
  readonly sendPart: ((part: Part) => void) | undefined;
}

/** Answers requests about the workspace: `empty` where we fail, which the client is told of. */
export function aboutWorkspace<Params, Result, Part, Refusal = void>(
  server: ServerParts,
  empty: Result,
  answer: (inquiry: PartlyAnswered<Part>, params: Params) => Promise<Result>,
) {
  return async (
    params: Params,
    token: CancellationToken,
    reporter: WorkDoneProgressReporter,
    parts?: ResultProgressReporter<Part>,
  ): Promise<Result | ResponseError<Refusal>> => {
    const isWanted = () => !token.isCancellationRequested;
    const progress = progressTo(reporter);
    const sendPart = parts && ((part: Part) => parts.report(part));
    try {
      const answered = await answer({ ...server, isWanted, progress, sendPart }, params);
      return isWanted() ? answered : cancelled<Refusal>();
    } catch (error) {
      server.logFault('A request about the workspace failed', error);
      return empty;
    } finally {
      progress.end();
    }
  };
}

/** What takes no time is not shown: it neither begins nor ends. */
function progressTo(reporter: WorkDoneProgressReporter): Progress & { end(): void } {
  let isBegun = false;
  return {
    begin(title) {
      isBegun = true;
      reporter.begin(title, 0, undefined, true);
    },
    report: (percentage) => reporter.report(percentage),
    end: () => isBegun && reporter.done(),
  };
}
