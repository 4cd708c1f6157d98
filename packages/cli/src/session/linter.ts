import type { FoundFile } from '../files/found-file.ts';
import { lintFile } from './check-file.ts';
import type { LintedFile } from './linted-file.ts';
import type { Session } from './session.ts';

/** Who checks the files of a run for the first time: what fixes have made of them is checked by others. */
export interface Linter {
  /** What will be asked for next, for those who can begin with it. */
  expect(files: readonly ExpectedFile[]): Promise<void>;
  lint(file: FoundFile, text: string): Promise<LintedFile>;
  /** Nothing more will be asked for. Answers what went wrong, in sentences that need nothing to be done. */
  end(): readonly string[];
}

export interface ExpectedFile {
  readonly file: FoundFile;
  /** Nothing for a file that is read again when it is checked. */
  readonly text: string | undefined;
}

/** What remembers and what starts threads is loaded only when the options ask for it. */
export async function linterFor(session: Session): Promise<Linter> {
  const { cache, jobs } = session.options;
  if (cache === undefined && jobs === 1) return plainLinter(session);
  const { KnowingLinter } = await import('./known/knowing-linter.ts');
  return new KnowingLinter(session);
}

/** Checks each file when it is asked for. */
function plainLinter(session: Session): Linter {
  return { expect: async () => undefined, lint: (file, text) => lintFile(file, text, session), end: () => [] };
}
