import { reasonOf } from '@stepproof/checking';
import type { InputProblem } from '../files/input-problem.ts';
import type { Session } from '../session/session.ts';
import type { AppliedBaseline } from './apply-baselines.ts';
import { writtenBaseline } from './baseline-file.ts';

/** What came of writing baselines, in sentences. */
export interface UpdatedBaselines {
  readonly notes: readonly { readonly message: string }[];
  readonly problems: readonly InputProblem[];
}

/** Writes the baselines as they are now. */
export function updateBaselines(applied: readonly AppliedBaseline[], { io }: Session): UpdatedBaselines {
  const notes: { message: string }[] = [];
  const problems: InputProblem[] = [];
  for (const { place, renewed } of applied) {
    try {
      io.files.write(place.path, Buffer.from(writtenBaseline(renewed), 'utf8'));
      const count = [...renewed.values()].reduce((sum, { length }) => sum + length, 0);
      notes.push({ message: `The baseline \`${place.shown}\` holds ${count} finding${count === 1 ? '' : 's'} now.` });
    } catch (error) {
      problems.push({ message: `Could not write the baseline \`${place.shown}\`: ${reasonOf(error)}.` });
    }
  }
  return { notes, problems };
}
