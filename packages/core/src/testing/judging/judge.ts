import type { Simulation } from '../../interpreter/simulation.ts';
import { objectOf, type Value, type ValueObject } from '../../interpreter/value.ts';
import { type Node, pointerStep, type StringNode } from '../../syntax/node.ts';
import type { Expectation, ExpectedCalls, ExpectedVisits } from '../workflow-test/test-file.ts';
import { type Comparison, differencesFrom } from './differences.ts';
import { type Mismatch, type Side, type Subject, valueSide, wordsSide } from './mismatch.ts';
import { shownValue } from './shown-value.ts';
import { allVisits } from './walk.ts';

/** What came of the execution of a test. */
export interface Observed {
  readonly simulation: Simulation;
  /** What it began with. */
  readonly variables: ValueObject;
  /** What each state called its task with, in order, by the name of the state. */
  readonly calls: ReadonlyMap<string, readonly Value[]>;
}

/** In what an execution is not what is expected of it. One that ends otherwise has no output or error to compare. */
export function judge(expected: Expectation, observed: Observed): readonly Mismatch[] {
  const status = statusMismatches(expected, observed);
  const path = pathMismatches(expected, observed);
  if (status.length > 0) return [...status, ...path];
  return [
    ...outputMismatches(expected, observed),
    ...errorMismatches(expected, observed),
    ...variableMismatches(expected, observed),
    ...path,
    ...visitMismatches(expected, observed),
    ...expected.calls.flatMap((calls) => callMismatches(calls, observed)),
  ];
}

function statusMismatches(expected: Expectation, { simulation }: Observed): readonly Mismatch[] {
  const allowed = expectedStatuses(expected);
  if (allowed.some((status) => status === simulation.status)) return [];
  const at = expected.status ?? expected.error ?? expected.cause ?? expected.at;
  const wanted = wordsSide(allowed.join(' or '));
  return [{ subject: 'status', pointer: '', expected: wanted, actual: wordsSide(simulation.status), at }];
}

function expectedStatuses({ status, error, cause }: Expectation): readonly string[] {
  if (status !== undefined) return [status.value];
  return error === undefined && cause === undefined ? ['SUCCEEDED'] : ['FAILED', 'TIMED_OUT'];
}

function outputMismatches({ output, outputEquals }: Expectation, observed: Observed): readonly Mismatch[] {
  const compare = (node: Node | undefined, comparison: Comparison) =>
    node === undefined ? [] : differencesFrom(node, observed.simulation.output, { comparison });
  return about('output', [...compare(output, 'subset'), ...compare(outputEquals, 'exact')]);
}

function errorMismatches({ error, cause }: Expectation, { simulation }: Observed): readonly Mismatch[] {
  const isOther = error !== undefined && error.value !== simulation.error;
  const isSilent = cause !== undefined && simulation.cause?.includes(cause.value) !== true;
  return [
    ...(isOther ? [errorMismatch(error, simulation)] : []),
    ...(isSilent ? [causeMismatch(cause, simulation)] : []),
  ];
}

function errorMismatch(at: StringNode, { error }: Simulation): Mismatch {
  return { subject: 'error', pointer: '', expected: wordsSide(at.value), actual: wordsSide(error ?? 'no name'), at };
}

function causeMismatch(at: StringNode, { cause }: Simulation): Mismatch {
  const expected = wordsSide(`a text with ${shownValue(at.value, longestCause)}`);
  return { subject: 'cause', pointer: '', expected, actual: valueSide(cause), at };
}

const longestCause = 1000;

function variableMismatches({ variables }: Expectation, observed: Observed): readonly Mismatch[] {
  if (variables === undefined) return [];
  return about('variables', differencesFrom(variables, finalVariables(observed), { comparison: 'subset' }));
}

/** The variables of the machine itself; those of branches and iterations end with them. */
function finalVariables({ variables, simulation }: Observed): ValueObject {
  const current = new Map(Object.entries(variables));
  for (const { assigned = {} } of simulation.visits)
    for (const [name, value] of Object.entries(assigned)) current.set(name, value);
  return objectOf(current);
}

function pathMismatches({ path }: Expectation, { simulation }: Observed): readonly Mismatch[] {
  if (path === undefined) return [];
  const wanted = path.names.map(({ value }) => value);
  const names = simulation.visits.map(({ state }) => state.name);
  const differs = wanted.length !== names.length || wanted.some((name, index) => name !== names[index]);
  if (!differs) return [];
  const expected: Side = { kind: 'path', names: wanted };
  return [{ subject: 'path', pointer: '', expected, actual: { kind: 'path', names }, at: path.at }];
}

function visitMismatches({ visits }: Expectation, { simulation }: Observed): readonly Mismatch[] {
  if (visits.length === 0) return [];
  const counts = new Map<string, number>();
  for (const { state } of allVisits(simulation)) counts.set(state.name, (counts.get(state.name) ?? 0) + 1);
  return visits.flatMap((wanted) => visitMismatch(wanted, counts.get(wanted.name) ?? 0));
}

function visitMismatch({ name, count, at }: ExpectedVisits, actual: number): readonly Mismatch[] {
  if (count === undefined ? actual > 0 : actual === count) return [];
  const expected = wordsSide(count === undefined ? 'a visit' : visits(count));
  return [{ subject: 'visits', pointer: `/${pointerStep(name)}`, expected, actual: wordsSide(visits(actual)), at }];
}

function visits(count: number): string {
  return count === 0 ? 'no visit' : counted(count, 'visit');
}

function callMismatches({ name, calls, at }: ExpectedCalls, observed: Observed): readonly Mismatch[] {
  const actual = observed.calls.get(name) ?? [];
  const pointer = `/${pointerStep(name)}`;
  const count = typeof calls === 'number' ? calls : calls.length;
  const wrongCount: readonly Mismatch[] =
    count === actual.length
      ? []
      : [
          {
            subject: 'calls',
            pointer,
            expected: wordsSide(callsOf(count)),
            actual: wordsSide(callsOf(actual.length)),
            at,
          },
        ];
  if (typeof calls === 'number') return wrongCount;
  const compared = calls
    .slice(0, actual.length)
    .flatMap((payload, index) =>
      differencesFrom(payload, actual[index], { comparison: 'subset', pointer: `${pointer}/${index}` }),
    );
  return [...wrongCount, ...about('calls', compared)];
}

function callsOf(count: number): string {
  return count === 0 ? 'no call' : counted(count, 'call');
}

function counted(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`;
}

function about(subject: Subject, differences: readonly Omit<Mismatch, 'subject'>[]): readonly Mismatch[] {
  return differences.map((difference) => ({ subject, ...difference }));
}
