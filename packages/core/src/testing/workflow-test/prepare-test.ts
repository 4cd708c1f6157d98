import type { MachineType } from '../../hosts/template.ts';
import type { SimulationSettings } from '../../interpreter/settings.ts';
import { isObject, type Value, type ValueObject } from '../../interpreter/value.ts';
import type { StateMachine } from '../../model/state-machine.ts';
import type { MissingDefinition } from '../../project/machine-use.ts';
import type { FileText } from '../../project/read-file.ts';
import type { Node, StringNode } from '../../syntax/node.ts';
import type { SyntaxReaders } from '../../syntax/parse.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import { dataTree } from '../data-tree.ts';
import { missingFileMessage } from '../missing-file.ts';
import { type Mistake, mistakeAt } from '../mistake.ts';
import type { Mocks } from '../mocks/mocks.ts';
import { type MocksReading, readMocks } from '../mocks/read-mocks.ts';
import { faultsOf, valueIn } from '../read-value.ts';
import { asWritten, writtenValue } from '../written-value.ts';
import { stateNameMistakes } from './named-states.ts';
import type { TestSettings, WorkflowTest } from './test-file.ts';

/** What the tests of a file are run with. */
export interface TestMeans {
  readonly machine: StateMachine;
  /** What the template or the configuration says of the machine. */
  readonly type: MachineType | undefined;
  /** With that of YAML, in which files that tests name may be. */
  readonly readers: SyntaxReaders;
  /** The file that another one names by a path relative to its own folder. */
  named(from: string, path: string): FileText | MissingDefinition;
}

/** A test that can be run, if nothing is wrong with it. */
export interface PreparedTest {
  readonly test: WorkflowTest;
  readonly settings: Omit<SimulationSettings, 'answers' | 'jsonata'>;
  readonly mocks: Mocks;
  readonly mistakes: readonly Mistake[];
}

/** When executions start unless a test says it: the same time in every run. */
const usualStartTime = Date.UTC(2026, 0, 1);

const usualSeed = 1;

/** Reads what a test is given, and the files that it names. */
export function prepareTest(test: WorkflowTest, means: TestMeans): PreparedTest {
  const preparation = new Preparation(means);
  const { settings } = test;
  const mocks = preparation.mocksOf(settings);
  const input = preparation.inputOf(settings);
  return {
    test,
    mocks,
    mistakes: [...stateNameMistakes(test, means.machine), ...preparation.mistakes],
    settings: {
      input,
      context: objectOfNode(settings.context),
      variables: objectOfNode(settings.variables),
      type: settings.type ?? means.type,
      startTime: settings.startTime ?? usualStartTime,
      seed: settings.seed ?? usualSeed,
      startAt: settings.startAt?.value,
      until: settings.until?.value,
    },
  };
}

class Preparation {
  readonly #means: TestMeans;
  readonly mistakes: Mistake[] = [];

  constructor(means: TestMeans) {
    this.#means = means;
  }

  inputOf({ input }: TestSettings): Value {
    if (input === undefined) return {};
    if (input.kind === 'value') return valueOfNode(input.node) ?? {};
    const tree = this.#read(input.node);
    if (tree === undefined) return {};
    const { value, mistakes } = valueIn(tree);
    this.mistakes.push(...mistakes);
    return value ?? {};
  }

  /** For each state those of the test, else those of the file. */
  mocksOf({ mocks, testCase }: TestSettings): Mocks {
    const readings = mocks.map((node) => this.#mocksAt(node, testCase));
    this.mistakes.push(...readings.flatMap(({ mistakes }) => mistakes));
    return { states: new Map(readings.flatMap((reading) => [...reading.mocks.states])) };
  }

  #mocksAt(node: Node, testCase: string | undefined): MocksReading {
    const { machine, named } = this.#means;
    const tree = node.kind === 'string' ? this.#read(node) : undefined;
    const root = node.kind === 'string' ? tree?.root : node;
    if (tree !== undefined) this.mistakes.push(...faultsOf(tree));
    if (root === undefined) return { mocks: { states: new Map() }, mistakes: [] };
    return readMocks(root, { machine, testCase, file: (path) => named(root.source.file, path) });
  }

  /** The file that a string names; nothing, with a mistake, where it cannot be read. */
  #read(node: StringNode): SyntaxTree | undefined {
    const found = this.#means.named(node.source.file, node.value);
    const isEmpty = typeof found !== 'string' && found.text.trim() === '';
    if (typeof found !== 'string' && !isEmpty) return dataTree(found, this.#means.readers);
    const message = typeof found === 'string' ? missingFileMessage(found, node.value) : `\`${node.value}\` is empty.`;
    this.mistakes.push(mistakeAt(node, message));
    return undefined;
  }
}

/** What the reading of the file found to be in order. */
function valueOfNode(node: Node): Value | undefined {
  const written = writtenValue(asWritten(node));
  return written.kind === 'value' ? written.value : undefined;
}

function objectOfNode(node: Node | undefined): ValueObject | undefined {
  const value = node && valueOfNode(node);
  return isObject(value) ? value : undefined;
}
