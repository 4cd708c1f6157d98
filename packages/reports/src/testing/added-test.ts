import { dataReaders, parseData } from '@stepproof/checking';
import {
  addWrittenItem,
  applyEdits,
  type Document,
  definitionNamesFor,
  type FileText,
  isWhole,
  propertyOf,
  readTestFile,
  type TextEdit,
} from '@stepproof/core';
import { type AskedRun, runOf } from '../simulation/simulation-of-machine.ts';
import { placeOf, SourceTexts } from '../source-texts.ts';
import { safeJson } from '../writing/safe-json.ts';
import { workflowTest } from '../writing/workflow-test.ts';
import { yamlText } from '../writing/yaml.ts';

/** An execution that an editor wants to keep as a test. */
export interface AskedAddition extends Pick<AskedRun, 'input' | 'mocks'> {
  /** What the test is called, unless another one of the file is called so already. */
  readonly name: string;
  /** The file beside the definition that it goes into, as it is now; an empty text where there is none yet. */
  readonly testFile: FileText;
}

type Test = Readonly<Record<string, unknown>>;

/** The change of a file of tests that adds a test which expects what the execution does now; or why there is none, in a sentence. */
export async function testAdded(document: Document, asked: AskedAddition): Promise<object | string> {
  const { testFile, name, input = {}, mocks } = asked;
  const run = await runOf(document, { input, mocks });
  if (typeof run === 'string') return run;
  const { tests, mistakes } = await testsIn(testFile);
  if (mistakes[0] !== undefined) return `No test can be added to a file with a mistake: ${mistakes[0].message}`;
  const unique = uniqueName(name.replaceAll('`', ''), new Set(tests));
  const { simulation } = run;
  const test = workflowTest({ name: unique, input: simulation.input, mocks: (mocks ?? {}) as Test, simulation });
  const edit = isEmpty(testFile) ? newFile(document, test, testFile) : await addition(test, testFile);
  const isSound = edit !== undefined && (await testsIn(changed(testFile, edit))).tests.length === tests.length + 1;
  return isSound ? contentsOf(unique, edit, testFile) : 'The tests are written in a way that none can be added to.';
}

function isEmpty({ text }: FileText): boolean {
  return text.trim() === '';
}

/** The names of the tests, and what is wrong with the file; an empty one is only to be filled. */
async function testsIn(file: FileText) {
  if (isEmpty(file)) return { tests: [], mistakes: [] };
  const { testFile, mistakes } = readTestFile(file, await dataReaders());
  return { tests: testFile?.tests.map(({ name }) => name) ?? [], mistakes };
}

function changed(file: FileText, edit: TextEdit): FileText {
  return { ...file, text: applyEdits(file.text, [edit]) };
}

function uniqueName(name: string, taken: ReadonlySet<string>): string {
  let unique = name;
  for (let count = 2; taken.has(unique); count++) unique = `${name} (${count})`;
  return unique;
}

/** A definition that is found by its name need not be named, and one by itself in its file has no other name. */
function newFile(document: Document, test: Test, { file, text }: FileText): TextEdit {
  const definition = decodeURIComponent(document.use.file.split('/').at(-1) ?? '');
  const contents = {
    definition: definitionNamesFor(decodeURIComponent(file)).includes(definition) ? undefined : definition,
    machine: isWhole(document) || document.use.declared === undefined ? undefined : document.use.name,
    tests: [test],
  };
  const written = isJson(file) ? `${safeJson(contents, 2)}\n` : yamlText(contents);
  return { file, span: { start: 0, end: text.length }, text: written };
}

function isJson(file: string): boolean {
  return file.endsWith('.json');
}

async function addition(test: Test, testFile: FileText): Promise<TextEdit | undefined> {
  const { root } = await parseData(testFile);
  const list = root?.kind === 'object' ? propertyOf(root, 'tests')?.value : undefined;
  if (list?.kind !== 'array') return undefined;
  const { text } = testFile;
  const last = list.items.at(-1);
  const isFlow = text[list.start] === '[';
  const before = last === undefined ? '' : text.slice(text.lastIndexOf('\n', last.start - 1) + 1, last.start);
  // An item that begins its line is in a column of its own; others stand one behind the other.
  if (isFlow)
    return addWrittenItem(list, /^[ \t]+$/.test(before) ? indented(safeJson(test, 2), before, text) : safeJson(test));
  return addWrittenItem(list, indented(yamlItem(test), ' '.repeat(before.lastIndexOf('-') + 2), text));
}

/** As it stands in the list of a new file, without what is before it there. */
function yamlItem(test: Test): string {
  const [, ...lines] = yamlText({ tests: [test] })
    .trimEnd()
    .split('\n');
  return lines.map((line) => line.slice('  - '.length)).join('\n');
}

/** Further lines begin where the first one does. */
function indented(written: string, blanks: string, text: string): string {
  return written.replaceAll('\n', `${text.includes('\r\n') ? '\r\n' : '\n'}${blanks}`);
}

function contentsOf(name: string, edit: TextEdit, { file, text }: FileText): object {
  const texts = new SourceTexts();
  texts.add(file, text);
  return { version: 1, name, text: edit.text, ...placeOf({ file, span: edit.span }, texts) };
}
