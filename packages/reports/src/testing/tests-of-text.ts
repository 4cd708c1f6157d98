import { dataReaders, type Surroundings } from '@stepproof/checking';
import { type FileText, locationOf, readTestFile, type TestResult } from '@stepproof/core';
import { recorded } from '../recorded-texts.ts';
import { jsonOf, traceOf } from '../simulation/simulation-json.ts';
import { placeOf, SourceTexts } from '../source-texts.ts';
import { LoadedMachines } from './loaded-machines.ts';
import { type Execution, prepareTestsIn, runTestsIn } from './run-tests-in.ts';
import type { TestPlace } from './tested-definition.ts';
import { mistakesContents, testOf, testsContents } from './tests-json.ts';
import { countTests } from './told-tests.ts';

/** What an editor asks about the tests in a text. */
export interface AskedTests {
  readonly surroundings: Surroundings;
  /** What the definition beside the text may be called. */
  readonly definitionNames: readonly string[];
}

/** The tests that stand in a text, as far as it can be read, and all that is wrong with them. */
export async function testsIn(text: FileText, asked: AskedTests): Promise<object> {
  const { place, texts } = placeFor(text, asked);
  const { testFile } = readTestFile(text, await dataReaders());
  const preparation = await prepareTestsIn(text, place);
  return {
    version: 1,
    file: text.file,
    tests: testFile?.tests.map(({ name, at }) => ({ name, ...placeOf(locationOf(at), texts) })) ?? [],
    mistakes: preparation.kind === 'mistaken' ? mistakesContents(preparation.mistakes, texts) : [],
  };
}

/** What an editor asks to be tested. */
export interface AskedTestRun extends AskedTests {
  /** The names of the tests that are wanted; all of the text unless it is said. */
  readonly names: readonly string[] | undefined;
  /** Whether the executions are told from state to state. */
  readonly isTraced: boolean;
  /** Takes what is told of a test as soon as it was run. Says whether the next one is to be run. */
  ran(test: object): Promise<boolean>;
}

/** What `stepproof test --coverage --format json` prints of a text, with the trace of each execution where that is asked for. */
export async function testsRunIn(text: FileText, asked: AskedTestRun): Promise<object> {
  const { place, texts } = placeFor(text, asked);
  const { names, isTraced } = asked;
  const traces: object[] = [];
  const outcome = await runTestsIn(text, {
    ...place,
    isChosen: ({ name }) => names === undefined || names.includes(name),
    ran(result, execution) {
      if (isTraced && execution !== undefined) traces.push(traceContents(result, execution, texts));
      return asked.ran(testOf(result, texts));
    },
  });
  const { coverage } = place.machines;
  const contents = testsContents({ outcomes: [outcome], counts: countTests([outcome]), coverage, texts });
  return JSON.parse(jsonOf({ ...contents, ...(isTraced && { traces }) }));
}

function traceContents({ test }: TestResult, { simulation, variables }: Execution, texts: SourceTexts): object {
  return { test: test.name, variables: variables ?? {}, trace: traceOf(simulation.visits, texts) };
}

interface OwnPlace {
  readonly place: TestPlace;
  /** The texts that are read on the way. */
  readonly texts: SourceTexts;
}

function placeFor(text: FileText, { surroundings, definitionNames }: AskedTests): OwnPlace {
  const texts = new SourceTexts();
  texts.add(text.file, text.text);
  const nearby = recorded(surroundings.nearby, texts);
  const place = { surroundings: { ...surroundings, nearby }, machines: new LoadedMachines(), definitionNames };
  return { place, texts };
}
