import { type Disposable, type TextDocument, tests, type Uri, workspace } from 'vscode';
import { isOurs } from '../definition-languages.ts';
import type { AskedTests } from './asked-tests.ts';
import type { TestExplorer } from './test-explorer.ts';
import { isTestFile } from './test-file-names.ts';

/** The test explorer, whose code is loaded once somebody opens it, or a definition or tests. */
export class TestsOnDemand implements Disposable {
  readonly #controller = tests.createTestController('stepproof', 'StepProof');
  readonly #asked: AskedTests;
  readonly #opening: Disposable;
  #explorer: Promise<TestExplorer> | undefined;

  constructor(asked: AskedTests) {
    this.#asked = asked;
    this.#controller.resolveHandler = async (file) => (await this.#load()).resolve(file);
    this.#controller.refreshHandler = async () => (await this.#load()).resolve(undefined);
    const look = (text: TextDocument) => {
      if (isTestFile(text.uri) || isOurs(text)) void this.#load();
    };
    this.#opening = workspace.onDidOpenTextDocument(look);
    workspace.textDocuments.forEach(look);
  }

  dispose(): void {
    this.#opening.dispose();
    void this.#explorer?.then((explorer) => explorer.dispose());
    this.#controller.dispose();
  }

  /** Runs all tests of a file. */
  async runFile(uri: Uri): Promise<void> {
    await (await this.#load()).runFile(uri);
  }

  #load(): Promise<TestExplorer> {
    this.#explorer ??= import('./test-explorer.ts').then(
      ({ TestExplorer }) => new TestExplorer(this.#controller, this.#asked),
    );
    return this.#explorer;
  }
}
