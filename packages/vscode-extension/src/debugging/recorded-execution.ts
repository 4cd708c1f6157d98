import { endWords } from '../tests/test-words.ts';
import type { ToldRun, ToldTest } from '../tests/told.ts';
import type { StatePlace } from './breakpoints.ts';
import type { RecordedExecution } from './trace-session.ts';

/** The execution of a test that was run with its trace; or why there is none, in a sentence. */
export function recordedExecution(
  { files: [file], traces = [], coverage }: ToldRun,
  test: string,
  pathOf: (uri: string) => string,
): RecordedExecution | string {
  const [mistake] = file?.mistakes ?? [];
  if (mistake !== undefined) return mistake.message;
  const told = file?.tests?.find(({ name }) => name === test);
  if (told === undefined) return `There is no test \`${test}\` in this file.`;
  const trace = traces.find((one) => one.test === test);
  if (trace === undefined) return `The test \`${test}\` is left out.`;
  const places = new Map<string, StatePlace>();
  for (const { name, file: uri, start } of coverage.machines.flatMap(({ states }) => states))
    if (!places.has(name)) places.set(name, { path: pathOf(uri), start });
  return { ...trace, places, end: endOf(told) };
}

function endOf({ execution, result, mismatches = [] }: ToldTest): string {
  const differences = mismatches.map(
    ({ subject, pointer, expected, actual }) => `${subject}${pointer}: expected ${expected}, and it was ${actual}`,
  );
  return [execution === undefined ? '' : endWords(execution), `The test ${result}.`, ...differences].join('\n');
}
