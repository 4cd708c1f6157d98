import type { Mock } from '@stepproof/core';
import { safeJson } from '@stepproof/reports';
import type { PathsReport } from '../../reporters/paths/paths-report.ts';
import { type AnsweredCalls, answeredCalls } from './mock-calls.ts';

/**
 * The paths as test cases of a `MockConfigFile.json` for Step Functions Local
 * (https://docs.aws.amazon.com/step-functions/latest/dg/sfn-local-mock-cfg-file.html). It repeats no answer by itself, so that each call has its
 * own.
 */
export function exportMockConfig({ use, paths }: PathsReport): string {
  const responses = new Responses();
  const taken = new Set<string>();
  const cases = paths.map(({ name, path }) => {
    const answers = [...answeredCalls(path)].filter(([, calls]) => calls.length > 0);
    const states = answers.map(([state, calls]) => [state, responses.nameFor(state, calls)] as const);
    return [uniqueName(name, taken), Object.fromEntries(states)] as const;
  });
  const contents = {
    StateMachines: Object.fromEntries([[use.name, { TestCases: Object.fromEntries(cases) }]]),
    MockedResponses: Object.fromEntries(responses.all),
  };
  return `${safeJson(contents, 2)}\n`;
}

class Responses {
  readonly #names = new Map<string, string>();
  readonly #taken = new Set<string>();
  readonly all: [name: string, response: unknown][] = [];

  nameFor(state: string, calls: readonly AnsweredCalls[]): string {
    const response = Object.fromEntries(calls.map(({ first, last, mock }) => [rangeOf(first, last), answerOf(mock)]));
    const key = safeJson([state, response]);
    const known = this.#names.get(key);
    if (known !== undefined) return known;
    const name = uniqueName(`Mocked ${state}`, this.#taken);
    this.#names.set(key, name);
    this.all.push([name, response]);
    return name;
  }
}

function rangeOf(first: number, last: number): string {
  return first === last ? String(first) : `${first}-${last}`;
}

/** Local asks for both fields of an error. */
function answerOf(mock: Mock): unknown {
  if ('return' in mock) return { Return: mock.return };
  const { error = '', cause = '' } = mock.throw;
  return { Throw: { Error: error, Cause: cause } };
}

/** A test case is named at the end of an ARN, where letters and digits are safe. */
const longestName = 64;

function uniqueName(text: string, taken: Set<string>): string {
  const name = capitalised(text);
  let unique = name;
  for (let count = 2; taken.has(unique); count++) unique = `${name}${count}`;
  taken.add(unique);
  return unique;
}

/** The letters and digits of a text, as many words as fit. */
function capitalised(text: string): string {
  let name = '';
  for (const word of text.match(/[A-Za-z0-9]+/g) ?? []) {
    if (name.length + word.length > longestName) break;
    name += word.charAt(0).toUpperCase() + word.slice(1);
  }
  return name === '' ? 'Path' : name;
}
