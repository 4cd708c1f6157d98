import { schemaBreaches } from '../../language/schema-breaches.ts';
import type { FileText } from '../../project/read-file.ts';
import { treeOf } from '../../project/read-file.ts';
import { memberOf } from '../../syntax/member.ts';
import type { Node, ObjectNode, StringNode } from '../../syntax/node.ts';
import { asWritten } from '../../syntax/opaque.ts';
import type { SyntaxReaders } from '../../syntax/parse.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import { type Mistake, mistakeAt } from '../mistake.ts';
import { faultsOf } from '../read-value.ts';
import { type Members, nodeMember, objectMember, stringMember } from './members.ts';
import { readExpectation } from './read-expectation.ts';
import type { TestFile, TestSettings, WorkflowTest } from './test-file.ts';
import { testFileSchema } from './test-schema.ts';
import { valueMistakes } from './value-mistakes.ts';

export interface TestFileReading {
  /** Nothing where there are mistakes: what a test with one would say is a guess. */
  readonly testFile: TestFile | undefined;
  /** In the order of the text. */
  readonly mistakes: readonly Mistake[];
}

/** How many tests of one file are run. */
const mostTests = 1000;

/** Reads a file of tests, in JSON or YAML. Never throws. */
export function readTestFile(file: FileText, readers: SyntaxReaders): TestFileReading {
  const tree = treeOf(file, readers);
  const root = tree.root && asWritten(tree.root);
  const mistakes = root === undefined ? emptyFile(tree) : [...faultsOf(tree), ...mistakesIn(root)];
  if (root?.kind !== 'object' || mistakes.length > 0) return { testFile: undefined, mistakes: inOrder(mistakes) };
  return { testFile: testFileOf(root, tree), mistakes };
}

function emptyFile(tree: SyntaxTree): readonly Mistake[] {
  if (tree.source.text.trim() !== '') return faultsOf(tree);
  const location = { file: tree.source.file, span: { start: 0, end: 0 } };
  return [{ message: 'The file is empty: write a list of `tests`.', location, pointer: '' }];
}

/** What is wrong with the members is told first, because what is in them can be judged only when they are in order. */
function mistakesIn(root: Node): readonly Mistake[] {
  const breaches = schemaBreaches(root, testFileSchema, () => 'field');
  if (breaches.length > 0 || root.kind !== 'object') return breaches.map(({ at, message }) => mistakeAt(at, message));
  const tests = testNodes(root);
  if (tests.length > mostTests)
    return [
      mistakeAt(root, `These are ${tests.length} tests, and at most ${mostTests} of a file are run: divide them.`),
    ];
  return [...valueMistakes(root), ...tests.flatMap(valueMistakes), ...repeatedNames(tests)];
}

function inOrder(mistakes: readonly Mistake[]): readonly Mistake[] {
  return [...mistakes].sort((one, other) => one.location.span.start - other.location.span.start);
}

function testNodes(root: ObjectNode): readonly ObjectNode[] {
  const tests = nodeMember(root, 'tests');
  return tests?.kind === 'array' ? tests.items.map(asWritten).filter((node) => node.kind === 'object') : [];
}

function repeatedNames(tests: readonly ObjectNode[]): readonly Mistake[] {
  const seen = new Set<string>();
  return tests.flatMap((test) => {
    const name = stringMember(test, 'name');
    if (name === undefined) return [];
    if (seen.has(name.value))
      return [mistakeAt(name, `There are two tests \`${name.value}\`: give each its own name.`)];
    seen.add(name.value);
    return [];
  });
}

function testFileOf(root: ObjectNode, { source }: SyntaxTree): TestFile {
  return {
    file: source.file,
    definition: stringMember(root, 'definition'),
    machine: stringMember(root, 'machine'),
    tests: testNodes(root).map((test) => testOf(test, root)),
  };
}

function testOf(test: ObjectNode, root: ObjectNode): WorkflowTest {
  const at = stringMember(test, 'name') as StringNode;
  return {
    name: at.value,
    at,
    skip: skipOf(nodeMember(test, 'skip')),
    settings: settingsOf([test, root]),
    expected: readExpectation(objectMember([test], 'expect'), at),
  };
}

function skipOf(node: Node | undefined): string | undefined {
  if (node?.kind === 'string') return node.value;
  return node?.kind === 'boolean' && node.value ? '' : undefined;
}

/** Members of the test win over those of the file. */
function settingsOf(members: Members): TestSettings {
  const number = (name: string) => numberOf(firstMember(members, name));
  const string = (name: string) => stringOf(firstMember(members, name));
  return {
    input: inputOf(members),
    mocks: [...members].reverse().flatMap((object) => nodeMember(object, 'mocks') ?? []),
    testCase: string('testCase')?.value,
    context: objectMember(members, 'context'),
    variables: objectMember(members, 'variables'),
    startAt: string('startAt'),
    until: string('until'),
    type: typeOf(string('type')?.value),
    startTime: timeOf(string('startTime')?.value),
    seed: number('seed'),
  };
}

function inputOf(members: Members): TestSettings['input'] {
  for (const object of members) {
    const input = memberOf(object, 'input');
    if (input !== undefined) return { kind: 'value', node: input };
    const file = stringMember(object, 'inputFile');
    if (file !== undefined) return { kind: 'file', node: file };
  }
  return undefined;
}

function firstMember(members: Members, name: string): Node | undefined {
  return members.map((object) => nodeMember(object, name)).find((node) => node !== undefined);
}

function stringOf(node: Node | undefined): StringNode | undefined {
  return node?.kind === 'string' ? node : undefined;
}

function numberOf(node: Node | undefined): number | undefined {
  return node?.kind === 'number' ? node.value : undefined;
}

function typeOf(written: string | undefined): TestSettings['type'] {
  if (written === undefined) return undefined;
  return written === 'express' ? 'EXPRESS' : 'STANDARD';
}

function timeOf(written: string | undefined): number | undefined {
  return written === undefined ? undefined : Date.parse(written);
}
