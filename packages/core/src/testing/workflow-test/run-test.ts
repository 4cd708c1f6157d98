import type { JsonataEngine } from '../../interpreter/jsonata/engine.ts';
import { simulate } from '../../interpreter/simulate.ts';
import type { Simulation } from '../../interpreter/simulation.ts';
import type { TaskAnswers } from '../../interpreter/task-answers.ts';
import type { Value } from '../../interpreter/value.ts';
import type { StateMachine } from '../../model/state-machine.ts';
import { judge } from '../judging/judge.ts';
import type { Mismatch } from '../judging/mismatch.ts';
import type { Mistake } from '../mistake.ts';
import { answersFrom } from '../mocks/answers.ts';
import type { PreparedTest } from './prepare-tests.ts';
import type { WorkflowTest } from './test-file.ts';

/** How a test went. */
export type TestResult = SkippedTest | FinishedTest;

interface SkippedTest {
  readonly kind: 'skipped';
  readonly test: WorkflowTest;
}

export interface FinishedTest {
  readonly kind: 'passed' | 'failed';
  readonly test: WorkflowTest;
  readonly execution: TestedExecution;
  /** In what the execution differs from what is expected; none of a test that passed. */
  readonly mismatches: readonly Mismatch[];
  /** What the mocks of the test itself have too much or too little, which may be why it failed. */
  readonly notes: readonly Mistake[];
}

/** What is kept of an execution once it was judged: thousands are run, and a trace may be large. */
export interface TestedExecution
  extends Pick<Simulation, 'status' | 'reason' | 'error' | 'cause' | 'place' | 'duration' | 'startTime'> {
  /** The names of the machine's own states, in the order they were entered. */
  readonly path: readonly string[];
}

export interface RunMeans {
  readonly machine: StateMachine;
  readonly jsonata: JsonataEngine | undefined;
  /** Takes the execution of a test that is not left out, to count where it goes, or to show it. */
  seen(simulation: Simulation): void;
}

/** Runs a test in which nothing is wrong, and holds what comes of it against what it expects. */
export async function runTest(
  { test, settings, mocks }: PreparedTest,
  { machine, jsonata, seen }: RunMeans,
): Promise<TestResult> {
  if (test.skip !== undefined) return { kind: 'skipped', test };
  const answers = answersFrom(mocks);
  const { recorded, calls } = recording(answers);
  const simulation = await simulate(machine, { ...settings, answers: recorded, jsonata });
  seen(simulation);
  const mismatches = judge(test.expected, { simulation, calls, variables: settings.variables ?? {} });
  const kind = mismatches.length === 0 ? 'passed' : 'failed';
  const notes = answers.notes().filter((note) => isOwn(note, test));
  return { kind, test, execution: executionOf(simulation), mismatches, notes };
}

function executionOf({
  status,
  reason,
  error,
  cause,
  place,
  duration,
  startTime,
  visits,
}: Simulation): TestedExecution {
  const path = visits.map(({ state }) => state.name);
  return { status, reason, error, cause, place, duration, startTime, path };
}

/**
 * The answers, and what was asked of them by the name of the state. Whether a Parallel or Map state is answered for as a whole is asked of
 * each, and is a call only where it is.
 */
function recording(answers: TaskAnswers) {
  const calls = new Map<string, Value[]>();
  const recorded: TaskAnswers = {
    answer(call) {
      const answer = answers.answer(call);
      if (call.kind === 'whole' && answer.kind === 'unanswered') return answer;
      const known = calls.get(call.state.name);
      if (known === undefined) calls.set(call.state.name, [call.payload]);
      else known.push(call.payload);
      return answer;
    },
  };
  return { recorded, calls };
}

/** Mocks that stand at the top of a file or in another one serve many tests, and no test needs all of them. */
function isOwn({ location, pointer }: Mistake, { at }: WorkflowTest): boolean {
  return location.file === at.source.file && pointer.startsWith('/tests/');
}
