import type { MachineType } from '../../hosts/template.ts';
import type { Node, ObjectNode, Property, StringNode } from '../../syntax/node.ts';

/** What a file of tests says, as it is written. Names of states and files are held against what there is when it is run. */
export interface TestFile {
  /** As the user sees it. */
  readonly file: string;
  readonly definition: StringNode | undefined;
  readonly machine: StringNode | undefined;
  readonly tests: readonly WorkflowTest[];
}

/** One execution, and what is expected of it. */
export interface WorkflowTest {
  readonly name: string;
  readonly at: StringNode;
  /** Why it is left out, which may be the empty text; nothing for a test that is run. */
  readonly skip: string | undefined;
  readonly settings: TestSettings;
  readonly expected: Expectation;
}

/** What an execution is given: what the test says, else what its file says for all. */
export interface TestSettings {
  /** A value, or the name of a file with one. */
  readonly input: { readonly kind: 'value'; readonly node: Node } | NamedInput | undefined;
  /** Those of the file, then those of the test: objects, or names of files. */
  readonly mocks: readonly Node[];
  readonly testCase: string | undefined;
  readonly context: ObjectNode | undefined;
  readonly variables: ObjectNode | undefined;
  readonly startAt: StringNode | undefined;
  readonly until: StringNode | undefined;
  readonly type: MachineType | undefined;
  /** In milliseconds since 1970. */
  readonly startTime: number | undefined;
  readonly seed: number | undefined;
}

interface NamedInput {
  readonly kind: 'file';
  readonly node: StringNode;
}

/** What a test asks for; nothing where it does not ask. */
export interface Expectation {
  /** Where the expectations stand: the object, or the name of a test that has none. */
  readonly at: Node;
  readonly status: StringNode | undefined;
  readonly output: Node | undefined;
  readonly outputEquals: Node | undefined;
  readonly error: StringNode | undefined;
  readonly cause: StringNode | undefined;
  readonly variables: ObjectNode | undefined;
  readonly path: NamedStates | undefined;
  readonly visits: readonly ExpectedVisits[];
  readonly calls: readonly ExpectedCalls[];
}

export interface NamedStates {
  readonly at: Node;
  readonly names: readonly StringNode[];
}

export interface ExpectedVisits {
  readonly at: Node | Property;
  readonly name: string;
  /** Nothing: any number from one on. */
  readonly count: number | undefined;
}

export interface ExpectedCalls {
  readonly at: Property;
  readonly name: string;
  /** The number of calls, or what each is called with. */
  readonly calls: number | readonly Node[];
}
