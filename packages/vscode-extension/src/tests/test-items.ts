import {
  Diagnostic,
  DiagnosticSeverity,
  type Disposable,
  languages,
  type TestController,
  type TestItem,
  type Uri,
  workspace,
} from 'vscode';
import type { AskedTests } from './asked-tests.ts';
import { rangeOf } from './places.ts';
import { testFiles } from './test-file-names.ts';
import type { ListedTest, ToldMistake } from './told.ts';

/** The tests in the test explorer: files, and the tests in those that somebody has looked into. */
export class TestItems implements Disposable {
  readonly #controller: TestController;
  readonly #asked: AskedTests;
  /** What is wrong with files of tests. */
  readonly #mistakes = languages.createDiagnosticCollection('stepproof-tests');

  constructor(controller: TestController, asked: AskedTests) {
    this.#controller = controller;
    this.#asked = asked;
  }

  dispose(): void {
    this.#mistakes.dispose();
  }

  /** All files of tests in the open folders. */
  async find(): Promise<void> {
    const found = await workspace.findFiles(testFiles, '**/node_modules/**');
    const gone = new Set(this.files().map(({ id }) => id));
    for (const uri of found) gone.delete(this.add(uri).id);
    for (const id of gone) this.#controller.items.delete(id);
  }

  files(): readonly TestItem[] {
    return Array.from(this.#controller.items, ([, file]) => file);
  }

  file(uri: Uri): TestItem | undefined {
    return this.#controller.items.get(uri.toString());
  }

  add(uri: Uri): TestItem {
    const known = this.file(uri);
    if (known !== undefined) return known;
    const item = this.#controller.createTestItem(uri.toString(), workspace.asRelativePath(uri), uri);
    item.canResolveChildren = true;
    this.#controller.items.add(item);
    return item;
  }

  remove(uri: Uri): void {
    this.#controller.items.delete(uri.toString());
    this.#mistakes.delete(uri);
  }

  /** Looks into a file. While it cannot be read, the tests stay that it had. */
  async resolve(file: TestItem): Promise<void> {
    const { uri } = file;
    if (uri === undefined) return;
    try {
      const { tests, mistakes } = await this.#asked.list(uri);
      if (tests.length > 0 || mistakes.length === 0)
        file.children.replace(tests.map((test) => this.#itemOf(test, uri)));
      file.error = mistakes[0]?.message;
      this.#mistakes.set(uri, mistakes.filter((mistake) => mistake.file === uri.toString()).map(toDiagnostic));
    } catch (error) {
      file.error = error instanceof Error ? error.message : String(error);
    }
  }

  #itemOf(test: ListedTest, uri: Uri): TestItem {
    const item = this.#controller.createTestItem(test.name, test.name, uri);
    item.range = rangeOf(test);
    return item;
  }
}

function toDiagnostic(mistake: ToldMistake): Diagnostic {
  const diagnostic = new Diagnostic(rangeOf(mistake), mistake.message, DiagnosticSeverity.Error);
  diagnostic.source = 'stepproof';
  return diagnostic;
}
