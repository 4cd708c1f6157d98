import { yamlReader } from '../../packages/checking/src/parsers/yaml-reader.ts';
import { lowerStateMachine } from '../../packages/core/src/model/lower.ts';
import type { StateMachine } from '../../packages/core/src/model/state-machine.ts';
import type { FileText } from '../../packages/core/src/project/read-file.ts';
import { treeOf } from '../../packages/core/src/project/read-file.ts';
import { CoverageCollector } from '../../packages/core/src/testing/coverage/collect-coverage.ts';
import type { Coverage } from '../../packages/core/src/testing/coverage/coverage.ts';
import { shownSide } from '../../packages/core/src/testing/judging/shown-value.ts';
import { prepareTests, type TestPreparation } from '../../packages/core/src/testing/workflow-test/prepare-tests.ts';
import { readTestFile } from '../../packages/core/src/testing/workflow-test/read-test-file.ts';
import { runTest, type TestResult } from '../../packages/core/src/testing/workflow-test/run-test.ts';

const readers = { yaml: yamlReader, yamlRecovery: undefined };

/** The files around a file of tests, by their path from its folder. */
export type Files = Readonly<Record<string, string>>;

/** The state machine of a definition in YAML. */
export function machineOf(text: string): StateMachine {
  return lowerStateMachine(treeOf({ file: '/flows/order.asl.yaml', text }, readers).root);
}

/** An order that is charged, routed by its amount, packed twice at once and item by item, and shipped or refused. */
export const order = machineOf(`
StartAt: Charge
States:
  Charge:
    Type: Task
    Resource: arn:aws:states:::lambda:invoke
    Parameters: { FunctionName: charge, Payload: { amount.$: $.amount } }
    ResultPath: $.receipt
    Retry: [{ ErrorEquals: [Busy], MaxAttempts: 2 }]
    Catch: [{ ErrorEquals: [Declined], ResultPath: $.failure, Next: Refused }]
    Next: Route
  Route:
    Type: Choice
    Choices: [{ Variable: $.amount, NumericGreaterThan: 100, Next: Both }]
    Default: Each
  Both:
    Type: Parallel
    Branches:
      - { StartAt: Left, States: { Left: { Type: Pass, End: true } } }
      - { StartAt: Right, States: { Right: { Type: Pass, End: true } } }
    Next: Shipped
  Each:
    Type: Map
    ItemsPath: $.items
    ItemProcessor: { StartAt: Pack, States: { Pack: { Type: Pass, End: true } } }
    ResultPath: $.packed
    Assign: { count.$: States.ArrayLength($) }
    Next: Shipped
  Shipped: { Type: Succeed }
  Refused: { Type: Fail, Error: Refused, Cause: The card was declined. }
`);

/** Runs tests, written in YAML, in which nothing is wrong. */
export async function resultsOf(text: string, machine = order, files: Files = {}): Promise<readonly TestResult[]> {
  return (await run(text, machine, files)).results;
}

/** What the tests came by. */
export async function coverageOf(text: string, machine = order): Promise<Coverage> {
  return (await run(text, machine, {})).coverage.result;
}

async function run(text: string, machine: StateMachine, files: Files) {
  const { prepared, mistakes } = prepare(text, machine, files);
  if (mistakes.length > 0) throw new Error(mistakes.map(({ message }) => message).join('\n'));
  const coverage = new CoverageCollector(machine);
  const results: TestResult[] = [];
  for (const test of prepared)
    results.push(await runTest(test, { machine, seen: (simulation) => coverage.add(simulation), jsonata: undefined }));
  return { results, coverage };
}

/** In what an execution differs from one expectation: where, what was expected and what was; nothing where it passes. */
export async function mismatches(expectation: string, given = ''): Promise<readonly (readonly string[])[]> {
  const text = `${given || usualGiven}\ntests: [{ name: a test, expect: ${expectation} }]`;
  const [result] = await resultsOf(text);
  if (result?.kind === 'skipped' || result === undefined) throw new Error('The test was not run.');
  return result.mismatches.map(({ subject, pointer, expected, actual }) => [
    `${subject}${pointer}`,
    shownSide(expected, 80),
    shownSide(actual, 80),
  ]);
}

const usualGiven = `
input: { amount: 7, items: [tea, cup] }
mocks: { Charge: { return: { id: ch_1 } } }`;

/** Each mistake as the characters that it points at, and what it says. */
export function mistakesOf(text: string, files: Files = {}): readonly (readonly [string, string])[] {
  return prepare(text, order, files).mistakes.map(({ location, message }) => {
    const own = location.file === testFile ? text : (files[location.file.replace('/flows/', '')] ?? '');
    return [own.slice(location.span.start, location.span.end), message] as const;
  });
}

const testFile = '/flows/order.asl.test.yaml';

function prepare(text: string, machine: StateMachine, files: Files): TestPreparation {
  const { testFile: read, mistakes } = readTestFile({ file: testFile, text }, readers);
  if (read === undefined) return { prepared: [], mistakes };
  const named = (_from: string, path: string): FileText | 'not-found' => {
    const found = files[path];
    return found === undefined ? 'not-found' : { file: `/flows/${path}`, text: found };
  };
  return prepareTests(read, { machine, type: undefined, readers, named });
}
