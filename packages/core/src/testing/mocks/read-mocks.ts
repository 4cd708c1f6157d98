import type { StateMachine } from '../../model/state-machine.ts';
import type { MissingDefinition } from '../../project/machine-use.ts';
import type { FileText } from '../../project/read-file.ts';
import { type Node, propertyOf } from '../../syntax/node.ts';
import { asWritten } from '../../syntax/opaque.ts';
import { type Mistake, mistakeAt } from '../mistake.ts';
import { isLocalConfig, readLocalConfig } from './local-config.ts';
import { mockableStates } from './mockable-states.ts';
import type { Mocks, StateMocks } from './mocks.ts';
import { readStateMocks } from './state-mocks.ts';

/** What mocks are read for. */
export interface MocksGiven {
  readonly machine: StateMachine;
  /** Which of several machines a configuration of Step Functions Local is to be taken from, and which test case of it. */
  readonly machineName?: string | undefined;
  readonly testCase?: string | undefined;
  /** The file that an answer names, by a path relative to the file with the mocks. */
  readonly file?: ((path: string) => FileText | MissingDefinition) | undefined;
}

export interface MocksReading {
  /** What could be understood. */
  readonly mocks: Mocks;
  readonly mistakes: readonly Mistake[];
}

/**
 * Reads what tasks answer. Three forms are known: our own (`{"Charge": [{"throw": {"error": "Busy"}}, {"return": {}}]}`), the mocks of
 * the TestState API by state (`{"Charge": {"result": "{}"}}`,
 * https://docs.aws.amazon.com/step-functions/latest/apireference/API_MockInput.html), and the `MockConfigFile.json` of Step
 * Functions Local (https://docs.aws.amazon.com/step-functions/latest/dg/sfn-local-mock-cfg-file.html).
 */
export function readMocks(written: Node, given: MocksGiven): MocksReading {
  const root = asWritten(written);
  const mistakes: Mistake[] = [];
  const states = new Map<string, StateMocks>();
  if (root.kind !== 'object')
    mistakes.push(mistakeAt(root, 'Mocks are an object with the names of states: {"Charge": {"return": {}}}.'));
  else if (isLocalConfig(root)) readLocalConfig(root, { ...given, mistakes, states });
  else if (isBareMock(root))
    mistakes.push(mistakeAt(root, 'Say which state this mock is for: {"Charge": {"result": "{}"}}.'));
  else {
    const mockable = mockableStates(given.machine);
    for (const property of root.properties) {
      const state = mockable.stateNamed(property, mistakes);
      if (state === 'none') continue;
      const mocks = readStateMocks(property, { state, file: given.file, mistakes });
      if (mocks !== undefined) states.set(property.name, mocks);
    }
  }
  return { mocks: { states }, mistakes };
}

/** The mock as `aws stepfunctions test-state` takes it, which knows one state only. */
function isBareMock(root: Extract<Node, { kind: 'object' }>): boolean {
  const only = propertyOf(root, 'result') ?? propertyOf(root, 'errorOutput');
  const value = only && asWritten(only.value);
  const isText = only?.name === 'result' && value?.kind === 'string';
  const isError = only?.name === 'errorOutput' && value?.kind === 'object' && propertyOf(value, 'error') !== undefined;
  return isText || isError;
}
