import { safeJson } from '@stepproof/reports';
import type { PathsReport } from '../../reporters/paths/paths-report.ts';
import { printable } from '../../terminal/printable.ts';
import { shellWord } from './shell-word.ts';
import { type StateCall, stateCalls } from './state-calls.ts';

/**
 * The paths as calls of AWS's TestState API (https://docs.aws.amazon.com/step-functions/latest/apireference/API_TestState.html), each once: a line
 * of JSON with the request and what is expected of it, or a command of the AWS CLI where the file that is written ends in `.sh`.
 */
export function exportTestState({ paths, options }: PathsReport): string {
  const draw = options.output?.endsWith('.sh') === true ? commandOf : lineOf;
  const told = new Set<string>();
  const lines = paths.flatMap(({ name, path }) => {
    const calls = stateCalls(path.simulation.visits).filter(({ request, expected }) =>
      isNew(told, { request, expected }),
    );
    return calls.map((call) => draw(call, name));
  });
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}

function isNew(told: Set<string>, call: unknown): boolean {
  const key = safeJson(call);
  if (told.has(key)) return false;
  told.add(key);
  return true;
}

function lineOf({ state, request, expected }: StateCall, path: string): string {
  return safeJson({ path: path.replaceAll('`', ''), state, request, expected });
}

function commandOf({ state, request, expected }: StateCall, path: string): string {
  const { status, nextState, error } = expected;
  const rest = [...(nextState === undefined ? [] : [`then ${nextState}`]), ...(error === undefined ? [] : [error])];
  const comment = printable(`# ${path}: ${state} is expected to be ${[status, ...rest].join(', ')}`);
  return `${comment}\naws stepfunctions test-state --cli-input-json ${shellWord(safeJson(request))}`;
}
