import type { Diagnostic } from '@stepproof/core';
import type { InputProblem } from '../files/input-problem.ts';
import type { BaselineSummary, GoneEntry } from '../reporters/check-report.ts';
import { isFault } from '../session/file-outcome.ts';
import type { Found } from '../session/findings.ts';
import type { Session } from '../session/session.ts';
import { UsageError } from '../usage-error.ts';
import { type AppliedBaseline, applyBaselines } from './apply-baselines.ts';
import { updateBaselines } from './update-baselines.ts';

/** What is left to tell once the baselines are taken into account. */
export interface Baselined {
  /** Those that are in no baseline. */
  readonly diagnostics: readonly Diagnostic[];
  readonly summary: BaselineSummary | undefined;
  readonly notes: readonly { readonly message: string }[];
  readonly problems: readonly InputProblem[];
}

/** Takes the findings out that baselines hold, and writes these anew where that is asked for. */
export async function baselined(found: Found, session: Session): Promise<Baselined> {
  const applied = await applyBaselines(found, session);
  const { baseline, updatesBaseline } = session.options;
  if (!updatesBaseline) return told(applied, found);
  if (applied.length === 0 && baseline === undefined) throw new UsageError(noneNamed);
  if (found.outcomes.some(isFault)) return { ...told(applied, found), problems: [{ message: notWritten }] };
  const { notes, problems } = updateBaselines(applied, session);
  return { ...told(applied.map(asWritten), found), notes, problems };
}

const noneNamed =
  '`--update-baseline` found no baseline to write: name one with `--baseline FILE`, or with `"baseline"` in the configuration.';

const notWritten = 'No baseline was written, because not everything could be checked.';

/** All that was found is in a baseline that was just written, and nothing else. */
function asWritten(applied: AppliedBaseline): AppliedBaseline {
  return { ...applied, known: applied.found, gone: [] };
}

function told(applied: readonly AppliedBaseline[], { diagnostics }: Found): Baselined {
  const hidden = new Set(applied.flatMap(({ known }) => known));
  const gone = applied.flatMap((baseline) => baseline.gone);
  return {
    diagnostics: diagnostics.filter((diagnostic) => !hidden.has(diagnostic)),
    summary: applied.length === 0 ? undefined : { hidden: hidden.size, gone },
    notes: applied.flatMap(({ place, gone: own }) => goneNote(place.shown, own)),
    problems: [],
  };
}

function goneNote(baseline: string, gone: readonly GoneEntry[]): Baselined['notes'] {
  if (gone.length === 0) return [];
  const shown = gone
    .slice(0, mostShown)
    .map(({ file, rule, at }) => `\`${rule}\` at \`${at === '' ? '/' : at}\` of \`${file}\``);
  const more = gone.length > mostShown ? `, and ${gone.length - mostShown} more` : '';
  const [entries, occur, them] =
    gone.length === 1 ? ['1 entry', 'occurs', 'it'] : [`${gone.length} entries`, 'occur', 'them'];
  const what = `${entries} of the baseline \`${baseline}\` no longer ${occur}`;
  return [{ message: `${what}, and \`--update-baseline\` removes ${them}: ${shown.join(', ')}${more}.` }];
}

const mostShown = 5;
