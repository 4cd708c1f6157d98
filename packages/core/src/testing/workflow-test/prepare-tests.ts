import type { MachineType } from '../../hosts/template.ts';
import { type SimulationLimits, type SimulationSettings, usualStart } from '../../interpreter/settings.ts';
import { isObject, type Value } from '../../interpreter/value.ts';
import type { StateMachine } from '../../model/state-machine.ts';
import type { Node } from '../../syntax/node.ts';
import type { Mistake } from '../mistake.ts';
import type { Mocks } from '../mocks/mocks.ts';
import { GivenValues, type NamedFiles } from './given-values.ts';
import { StateNames } from './named-states.ts';
import type { TestFile, WorkflowTest } from './test-file.ts';

/** What the tests of a file are run with. */
export interface TestMeans extends NamedFiles {
  readonly machine: StateMachine;
  /** What the template or the configuration says of the machine. */
  readonly type: MachineType | undefined;
}

/** A test that can be run. */
export interface PreparedTest {
  readonly test: WorkflowTest;
  readonly settings: Omit<SimulationSettings, 'answers' | 'jsonata'>;
  readonly mocks: Mocks;
}

export interface TestPreparation {
  readonly prepared: readonly PreparedTest[];
  /** What is wrong with the tests, those in the file itself first; with one of them, none of the tests is to be run. */
  readonly mistakes: readonly Mistake[];
}

/** Reads what the tests of a file are given, and the files that they name. What stands there for all tests is read once. */
export function prepareTests(testFile: TestFile, means: TestMeans): TestPreparation {
  const names = new StateNames(means.machine);
  const values = new GivenValues(means);
  const limits = limitsFor(testFile.tests.length);
  const prepared = testFile.tests.map((test) => prepare(test, { means, values, limits }));
  const mistakes = [...testFile.tests.flatMap((test) => names.mistakesIn(test)), ...values.mistakes];
  return { prepared, mistakes: inOrder(mistakes, testFile) };
}

interface Preparing {
  readonly means: TestMeans;
  readonly values: GivenValues;
  readonly limits: Partial<SimulationLimits>;
}

function prepare(test: WorkflowTest, { means, values, limits }: Preparing): PreparedTest {
  const { settings } = test;
  const object = (node: Node | undefined) => objectOrNothing(node && values.valueOf(node));
  return {
    test,
    mocks: values.mocksOf(settings),
    settings: {
      input: values.inputOf(settings),
      context: object(settings.context),
      variables: object(settings.variables),
      type: settings.type ?? means.type,
      startTime: settings.startTime ?? usualStart.startTime,
      seed: settings.seed ?? usualStart.seed,
      startAt: settings.startAt?.value,
      until: settings.until?.value,
      limits,
    },
  };
}

function objectOrNothing(value: Value | undefined) {
  return isObject(value) ? value : undefined;
}

/** What the executions of one file may take together: few tests have all that a single simulation may take. */
const together = { visits: 5_000_000, characters: 2 * 1024 * 1024 * 1024 };
const alone = { visits: 100_000, characters: 256 * 1024 * 1024 };

/** An equal share for each test, so that a file with many tests without end comes to its own. */
function limitsFor(count: number): Partial<SimulationLimits> {
  return {
    visits: Math.min(alone.visits, Math.floor(together.visits / count)),
    characters: Math.min(alone.characters, Math.floor(together.characters / count)),
  };
}

function inOrder(mistakes: readonly Mistake[], { file }: TestFile): readonly Mistake[] {
  const rank = ({ location }: Mistake) => (location.file === file ? 0 : 1);
  return [...mistakes].sort(
    (one, other) => rank(one) - rank(other) || one.location.span.start - other.location.span.start,
  );
}
