import {
  type CancellationToken,
  type Disposable,
  type FileCoverage,
  type FileCoverageDetail,
  type TestController,
  type TestItem,
  type TestRun,
  TestRunProfileKind,
  TestRunRequest,
  type Uri,
} from 'vscode';
import { debugTest } from '../debugging/debug-test.ts';
import type { AskedTests } from './asked-tests.ts';
import { chosenTests } from './chosen-tests.ts';
import { CoverageOfRun } from './coverage.ts';
import { runTestsOf } from './run-tests.ts';
import { followTestFiles } from './test-file-events.ts';
import { TestItems } from './test-items.ts';

type Doing = 'run' | 'debug' | 'cover';

/** Files of tests in the test explorer: they are found when it is asked for, and read by the language server. */
export class TestExplorer implements Disposable {
  readonly #controller: TestController;
  readonly #details = new WeakMap<FileCoverage, readonly FileCoverageDetail[]>();
  readonly #asked: AskedTests;
  readonly #items: TestItems;
  readonly #disposables: readonly Disposable[];

  constructor(controller: TestController, asked: AskedTests) {
    this.#controller = controller;
    this.#asked = asked;
    this.#items = new TestItems(this.#controller, asked);
    this.#addProfiles();
    this.#disposables = [this.#items, ...followTestFiles(this.#items)];
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
  }

  /** Looks for files, or into one. */
  async resolve(file: TestItem | undefined): Promise<void> {
    await (file === undefined ? this.#items.find() : this.#items.resolve(file));
  }

  /** Runs all tests of a file. */
  async runFile(uri: Uri): Promise<void> {
    await this.#execute(new TestRunRequest([this.#items.add(uri)]), 'run');
  }

  #addProfiles(): void {
    const { Run, Debug, Coverage } = TestRunProfileKind;
    const add = (label: string, kind: TestRunProfileKind, doing: Doing) => {
      const handler = (request: TestRunRequest, token: CancellationToken) => this.#execute(request, doing, token);
      return this.#controller.createRunProfile(label, kind, handler, true);
    };
    add('Run', Run, 'run');
    add('Debug', Debug, 'debug');
    const coverage = add('Run with Coverage', Coverage, 'cover');
    coverage.loadDetailedCoverage = async (_run, file) => [...(this.#details.get(file) ?? [])];
  }

  async #execute(request: TestRunRequest, doing: Doing, given?: CancellationToken): Promise<void> {
    const run = this.#controller.createTestRun(request);
    const token = given ?? run.token;
    try {
      const chosen = await chosenTests(request, this.#items);
      for (const chosenOf of chosen.values()) for (const test of chosenOf) run.enqueued(test);
      const coverage = new CoverageOfRun();
      for (const [file, chosenOf] of chosen) {
        if (token.isCancellationRequested) break;
        for (const test of doing === 'debug' ? chosenOf : []) await debugTest(test, { run, token });
        await runTestsOf(file, chosenOf, { run, asked: this.#asked, token, coverage });
      }
      if (doing === 'cover') this.#cover(run, coverage);
    } finally {
      run.end();
    }
  }

  #cover(run: TestRun, coverage: CoverageOfRun): void {
    for (const [file, details] of coverage.files()) {
      this.#details.set(file, details);
      run.addCoverage(file);
    }
  }
}
