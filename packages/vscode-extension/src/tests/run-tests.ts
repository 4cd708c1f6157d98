import { type CancellationToken, type TestItem, TestMessage, type TestRun, Uri } from 'vscode';
import type { AskedTests } from './asked-tests.ts';
import type { CoverageOfRun } from './coverage.ts';
import { failuresOf, mistakeMessages } from './failures.ts';
import { outputOf } from './test-words.ts';
import type { ToldTest } from './told.ts';

export interface RunningTests {
  readonly run: TestRun;
  readonly asked: AskedTests;
  readonly token: CancellationToken;
  readonly coverage: CoverageOfRun;
}

/** Runs tests of a file, all in one request, and tells of each as soon as it was run. */
export async function runTestsOf(file: TestItem, tests: readonly TestItem[], running: RunningTests): Promise<void> {
  if (tests.length === 0) return;
  const { run, asked, token, coverage } = running;
  for (const test of tests) run.started(test);
  const open = new Map(tests.map((test) => [test.label, test]));
  let begun = performance.now();
  const takeTest = (told: ToldTest) => {
    const item = open.get(told.name);
    const now = performance.now();
    if (item !== undefined) show(told, item, { run, duration: now - begun });
    open.delete(told.name);
    begun = now;
  };
  try {
    const names = tests.map(({ label }) => label);
    const told = await asked.run(Uri.parse(file.id), { names, token, takeTest });
    for (const machine of told.coverage.machines) coverage.add(machine);
    const messages = mistakeMessages(told.files.flatMap(({ mistakes = [] }) => mistakes));
    if (messages.length > 0) for (const item of open.values()) run.errored(item, [...messages]);
    else for (const item of open.values()) run.skipped(item);
  } catch (error) {
    if (token.isCancellationRequested) return;
    const message = new TestMessage(error instanceof Error ? error.message : String(error));
    for (const item of open.values()) run.errored(item, message);
  }
}

function show(
  told: ToldTest,
  item: TestItem,
  { run, duration }: { readonly run: TestRun; readonly duration: number },
): void {
  run.appendOutput(outputOf(told), undefined, item);
  if (told.result === 'passed') run.passed(item, duration);
  else if (told.result === 'skipped') run.skipped(item);
  else run.failed(item, [...failuresOf(told)], duration);
}
