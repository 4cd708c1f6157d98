import { yamlReader } from '../../../packages/checking/src/parsers/yaml-reader.ts';
import type { TaskAnswer } from '../../../packages/core/src/interpreter/task-answers.ts';
import { lowerStateMachine } from '../../../packages/core/src/model/lower.ts';
import type { StateMachine } from '../../../packages/core/src/model/state-machine.ts';
import type { Node } from '../../../packages/core/src/syntax/node.ts';
import { parseText } from '../../../packages/core/src/syntax/parse.ts';
import { answersFrom } from '../../../packages/core/src/testing/mocks/answers.ts';
import { type MocksGiven, readMocks } from '../../../packages/core/src/testing/mocks/read-mocks.ts';
import { SourceText } from '../../../packages/core/src/text/source-text.ts';

const order = `{
  "StartAt": "Charge",
  "States": {
    "Charge": { "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Next": "Route" },
    "Route": { "Type": "Choice", "Choices": [], "Default": "Ship" },
    "Ship": { "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Next": "Each line" },
    "Each line": {
      "Type": "Map",
      "ItemReader": { "Resource": "arn:aws:states:::s3:getObject" },
      "ItemProcessor": {
        "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" },
        "StartAt": "Pack",
        "States": { "Pack": { "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "End": true } }
      },
      "Next": "Each label"
    },
    "Each label": {
      "Type": "Map",
      "ItemProcessor": { "StartAt": "Print", "States": { "Print": { "Type": "Pass", "End": true } } },
      "End": true
    }
  }
}`;

export const machine = lowerStateMachine(rootOf(order, 'order.asl.json'));

function rootOf(text: string, file: string): Node {
  const format = file.endsWith('.yaml') ? 'yaml' : 'json';
  const readers = { yaml: yamlReader, yamlRecovery: undefined };
  const { root } = parseText(SourceText.ofFile(file, text), format, { readers });
  if (root === undefined) throw new Error('The text holds nothing.');
  return root;
}

export interface MocksUnderTest extends Omit<Partial<MocksGiven>, 'file'> {
  readonly file?: string;
  readonly files?: Readonly<Record<string, string>>;
}

/** Reads mocks for a machine with the tasks `Charge`, `Ship` and `Pack`, the Choice `Route`, and the Maps `Each line` and `Each label`. */
export function read(text: string, { file = 'mocks.json', files = {}, ...given }: MocksUnderTest = {}) {
  const fileAt = (path: string) => {
    const found = files[path];
    return found === undefined ? ('not-found' as const) : { file: path, text: found };
  };
  return readMocks(rootOf(text, file), { machine, file: fileAt, ...given });
}

/** Each mistake as the characters that it points at, and what it says. */
export function mistakes(text: string, given?: MocksUnderTest): readonly (readonly [string, string])[] {
  return read(text, given).mistakes.map(
    ({ location, message }) =>
      [
        (given?.files?.[location.file] ?? text).slice(location.span.start, location.span.end).split('\n')[0] ?? '',
        message,
      ] as const,
  );
}

/** What the calls of states are answered with, in this order. */
export function answersTo(names: readonly string[], text: string, given?: MocksUnderTest): readonly TaskAnswer[] {
  const reading = read(text, given);
  if (reading.mistakes.length > 0) throw new Error(reading.mistakes.map(({ message }) => message).join('\n'));
  const answers = answersFrom(reading.mocks);
  return names.map((name) => {
    const state = stateNamed(name, machine);
    return answers.answer({ state, kind: state.type === 'Map' ? 'items' : 'task', payload: {}, attempt: 0 });
  });
}

export function stateNamed(name: string, { states }: StateMachine) {
  const found = states.find((state) => state.name === name);
  if (found === undefined) throw new Error(`There is no state ${name}.`);
  return found;
}
