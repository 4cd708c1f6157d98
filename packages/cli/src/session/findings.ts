import type { Diagnostic } from '@stepproof/core';
import { SourceTexts } from '@stepproof/reports';
import type { CheckedFile, FileOutcome } from './file-outcome.ts';
import type { Session } from './session.ts';

/** What was found in a run. */
export interface Found {
  readonly outcomes: readonly FileOutcome[];
  readonly diagnostics: readonly Diagnostic[];
  readonly texts: SourceTexts;
}

interface Outcomes {
  readonly outcomes: readonly FileOutcome[];
  /** Those of files that were only looked at to judge others. */
  readonly untold: readonly FileOutcome[];
}

/** All that was found, in the configurations first. Findings may point into files of which nothing is told. */
export function findingsOf({ outcomes, untold }: Outcomes, { configs }: Session): Found {
  const sources = [...configs.loaded, ...checkedAmong(outcomes)];
  const texts = new SourceTexts();
  for (const { file, text } of [...sources, ...checkedAmong(untold)]) if (text !== undefined) texts.add(file, text);
  return { outcomes, diagnostics: sources.flatMap((source) => source.diagnostics), texts };
}

/** Those that were checked. */
export function checkedAmong(outcomes: readonly FileOutcome[]): readonly CheckedFile[] {
  return outcomes.filter((outcome): outcome is CheckedFile => outcome.kind === 'checked');
}
