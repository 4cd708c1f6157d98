import type { TestOutcome } from '@stepproof/reports';
import type { FoundFile } from '../files/found-file.ts';
import { startProgress } from '../terminal/progress.ts';
import { runTestFile } from './run-test-file.ts';
import type { TestSession } from './test-session.ts';

/** Runs files of tests one after the other, in their order. */
export async function runTestFiles(files: readonly FoundFile[], session: TestSession): Promise<readonly TestOutcome[]> {
  const progress = startProgress(session.io, files.length, 'Testing');
  const outcomes: TestOutcome[] = [];
  for (const file of files) {
    progress.advance(file.shown);
    outcomes.push(await runTestFile(file, session));
  }
  progress.clear();
  return outcomes;
}
