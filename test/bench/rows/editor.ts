import { type Bench, runProgram } from '../bench.ts';
import { definitionText } from '../definitions.ts';
import { growthExponent } from '../measure.ts';
import { modulesOfPeers, whereInstalled } from '../peers.ts';
import type { EditorResult, EditorTimes } from '../programs/editor.ts';
import type { Entry, Row } from '../row.ts';

/** What an edit costs: from the edit to diagnostics, and to completion, beside what the AWS Toolkit is made with. */
export const editorRows: readonly Row[] = [{ id: 'editor', measure }];

const peer = 'amazon-states-language-service';

const sizes = [100, 1_000, 10_000];

type Answer = Exclude<keyof EditorTimes, 'size'>;

/** While a name is typed an editor asks for both, and neither is of use before the other is there. */
const answers: readonly Answer[] = ['both', 'diagnostics', 'completion'];

const names: Readonly<Record<Answer, string>> = {
  both: 'diagnostics and completion',
  diagnostics: 'diagnostics alone',
  completion: 'completion alone',
};

async function measure(bench: Bench): Promise<readonly Entry[]> {
  const texts = sizes.map((size) => ({
    size,
    text: definitionText({ shape: 'branching', states: size, queryLanguage: 'JSONPath', seed: 1 }),
  }));
  const peerFrom = whereInstalled(peer) === undefined ? undefined : modulesOfPeers;
  const { ours, theirs } = runProgram<EditorResult>(bench, 'editor', { texts, peerFrom });
  return answers.flatMap((answer) => [growthOf(answer, { ours, theirs }), ...ratiosOf(answer, { ours, theirs })]);
}

function growthOf(answer: Answer, { ours, theirs }: EditorResult): Entry {
  const shown = ours.map((times) => `${times[answer].toFixed(1)} ms at ${times.size}`).join(', ');
  const other = theirs.length === 0 ? '' : `; ${peer} ${exponentOf(answer, theirs).toFixed(2)}`;
  return {
    kind: 'figure',
    name: `editor: growth of edit to ${names[answer]}`,
    value: exponentOf(answer, ours),
    unit: 'power',
    spread: undefined,
    goal: 1.35,
    stretch: undefined,
    note: shown + other,
  };
}

function exponentOf(answer: Answer, times: readonly EditorTimes[]): number {
  return growthExponent(times.map((one) => ({ size: one.size, time: one[answer] })));
}

function ratiosOf(answer: Answer, { ours, theirs }: EditorResult): readonly Entry[] {
  const name = `editor: edit to ${names[answer]} ÷ ${peer}`;
  if (theirs.length === 0) return [{ kind: 'skipped', name, reason: '`npm ci --prefix test/bench/peers` installs it' }];
  return ours.map((times, index) => {
    const other = theirs[index]?.[answer] ?? Number.NaN;
    return {
      kind: 'figure',
      name: `${name}, ${times.size} states`,
      value: times[answer] / other,
      unit: '×',
      spread: undefined,
      goal: times.size === 1_000 && answer !== 'completion' ? 0.1 : undefined,
      stretch: undefined,
      note: `theirs ${other.toFixed(1)} ms`,
    };
  });
}
