import type { Value } from '../../interpreter/value.ts';
import type { StateMachine } from '../../model/state-machine.ts';
import type { MissingDefinition } from '../../project/machine-use.ts';
import type { FileText } from '../../project/read-file.ts';
import { treeOf } from '../../project/read-file.ts';
import type { Node, StringNode } from '../../syntax/node.ts';
import { asWritten } from '../../syntax/opaque.ts';
import type { SyntaxReaders } from '../../syntax/parse.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import { missingFileMessage } from '../missing-file.ts';
import { type Mistake, mistakeAt } from '../mistake.ts';
import type { Mocks } from '../mocks/mocks.ts';
import { readMocks } from '../mocks/read-mocks.ts';
import { faultsOf, valueIn } from '../read-value.ts';
import { writtenValue } from '../written-value.ts';
import type { TestSettings } from './test-file.ts';

/** How files that tests name are read. */
export interface NamedFiles {
  /** With that of YAML. */
  readonly readers: SyntaxReaders;
  /** The file that another one names by a path relative to its own folder. */
  named(from: string, path: string): FileText | MissingDefinition;
}

/** Reads what tests are given, each value, mocks and file once, however many tests have it, and collects what is wrong. */
export class GivenValues {
  readonly mistakes: Mistake[] = [];
  readonly #given: NamedFiles & { readonly machine: StateMachine };
  readonly #values = new Map<Node, Value | undefined>();
  readonly #trees = new Map<StringNode, SyntaxTree | undefined>();
  readonly #mocks = new Map<Node, Map<string | undefined, Mocks>>();

  constructor(given: NamedFiles & { readonly machine: StateMachine }) {
    this.#given = given;
  }

  valueOf(node: Node): Value | undefined {
    return remembered(this.#values, node, () => {
      const written = writtenValue(asWritten(node));
      return written.kind === 'value' ? written.value : undefined;
    });
  }

  inputOf({ input }: TestSettings): Value {
    if (input === undefined) return {};
    const value = input.kind === 'value' ? this.valueOf(input.node) : this.#valueInFile(input.node);
    return value ?? {};
  }

  /** For each state those of the test, else those of the file. */
  mocksOf({ mocks, testCase }: TestSettings): Mocks {
    const read = mocks.map((node) => this.#mocksAt(node, testCase));
    return { states: new Map(read.flatMap(({ states }) => [...states])) };
  }

  #valueInFile(node: StringNode): Value | undefined {
    return remembered(this.#values, node, () => {
      const tree = this.#treeAt(node);
      if (tree === undefined) return undefined;
      const { value, mistakes } = valueIn(tree);
      this.mistakes.push(...mistakes);
      return value;
    });
  }

  #mocksAt(node: Node, testCase: string | undefined): Mocks {
    const byCase = remembered(this.#mocks, node, () => new Map<string | undefined, Mocks>());
    return remembered(byCase, testCase, () => this.#readMocks(node, testCase));
  }

  #readMocks(node: Node, testCase: string | undefined): Mocks {
    const { machine, named } = this.#given;
    const tree = node.kind === 'string' ? this.#treeAt(node) : undefined;
    const root = node.kind === 'string' ? tree?.root : node;
    const faults = tree === undefined ? [] : faultsOf(tree);
    this.mistakes.push(...faults);
    if (root === undefined || faults.length > 0) return { states: new Map() };
    const { mocks, mistakes } = readMocks(root, { machine, testCase, file: (path) => named(root.source.file, path) });
    this.mistakes.push(...mistakes);
    return mocks;
  }

  /** The file that a string names; nothing, with a mistake, where there is nothing to be read. */
  #treeAt(node: StringNode): SyntaxTree | undefined {
    return remembered(this.#trees, node, () => {
      const found = this.#given.named(node.source.file, node.value);
      if (typeof found === 'string') return this.#refuse(node, missingFileMessage(found, node.value));
      if (found.text.trim() === '') return this.#refuse(node, `\`${node.value}\` is empty.`);
      return treeOf(found, this.#given.readers);
    });
  }

  #refuse(node: StringNode, message: string): undefined {
    this.mistakes.push(mistakeAt(node, message));
    return undefined;
  }
}

/** What is known for a key, or is found out now. */
function remembered<Key, Found>(known: Map<Key, Found>, key: Key, find: () => Found): Found {
  if (known.has(key)) return known.get(key) as Found;
  const found = find();
  known.set(key, found);
  return found;
}
