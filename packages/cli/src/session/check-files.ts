import type { FoundFile } from '../files/found-file.ts';
import { startProgress } from '../terminal/progress.ts';
import { checkFile, type FileOutcome, type Session } from './check-file.ts';

/** Checks the files one after the other, which keeps the order of the findings and few files in memory. */
export async function checkFiles(found: readonly FoundFile[], session: Session): Promise<readonly FileOutcome[]> {
  const progress = startProgress(session.io, found.length);
  const outcomes: FileOutcome[] = [];
  for (const file of found) {
    progress.advance(file.shown);
    const outcome = await checkFile(file, session);
    if (outcome.kind !== 'passed-over') outcomes.push(outcome);
  }
  progress.clear();
  return outcomes;
}
