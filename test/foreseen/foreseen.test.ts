import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { foreseen, isDecided, type Recorded, recordedIn } from './foreseen.ts';

/** A folder that holds executions recorded on AWS in `traces/exec.jsonl`. */
const corpus = process.env.STEPPROOF_CORPUS ?? '';
const hasRecordings = corpus !== '' && existsSync(join(corpus, 'traces/exec.jsonl'));

const pause = { StartAt: 'Pause', States: { Pause: { Type: 'Wait', SecondsPath: '$.seconds', End: true } } };

const negative: Recorded = {
  id: 'one',
  test: 'negative',
  aws_verified: true,
  outcome: 'failed',
  error: 'States.Runtime',
  cause: "An error occurred while executing the state 'Pause' (entered at the event id #2). It is negative.",
  definition: pause,
  input: { seconds: -1 },
  history: [{ type: 'ExecutionStarted' }, { type: 'WaitStateEntered' }, { type: 'ExecutionFailed' }],
};

test('a failure is decided by definition and input where no task was called and nothing was missing on AWS', () => {
  expect(isDecided(negative)).toBe(true);
  expect(isDecided({ ...negative, error: 'Card.Declined' })).toBe(false);
  expect(isDecided({ ...negative, cause: 'The activity does not exist.' })).toBe(false);
  expect(isDecided({ ...negative, history: [{ type: 'TaskStateEntered' }] })).toBe(true);
  expect(isDecided({ ...negative, history: [{ type: 'TaskScheduled' }] })).toBe(false);
});

test('a failure is foreseen by the contract, or by a finding in the state', async () => {
  expect((await foreseen(negative)).refused).toEqual(['/seconds must be >= 0']);
  expect((await foreseen({ ...negative, input: { seconds: 1 } })).refused).toEqual([]);
  const lost = { StartAt: 'Make', States: { Make: { Type: 'Pass', Result: {}, Next: 'Pause' }, ...pause.States } };
  expect((await foreseen({ ...negative, definition: lost })).found).toEqual(['no-missing-field']);
});

test.skipIf(!hasRecordings)(
  'what definition and input decide is foreseen (set STEPPROOF_CORPUS to run)',
  { timeout: 600_000 },
  async () => {
    const decided = recordedIn(corpus).filter(isDecided);
    expect(decided.length).toBeGreaterThan(20);
    const all = await Promise.all(decided.map(foreseen));
    const missed = all.filter(({ found, refused }) => found.length + refused.length === 0);
    expect(missed.length / decided.length, missed.map(({ execution }) => execution.id).join(' ')).toBeLessThan(0.05);
  },
);
