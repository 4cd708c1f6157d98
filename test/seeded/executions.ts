import jsonata from 'jsonata';
import type { ExploredPath } from '../../packages/core/src/analyses/paths/exploration.ts';
import { explorePaths } from '../../packages/core/src/analyses/paths/explore-paths.ts';
import { visitsInOrder } from '../../packages/core/src/analyses/paths/taken.ts';
import { jsonataParserFrom } from '../../packages/core/src/expressions/jsonata.ts';
import type { Simulation } from '../../packages/core/src/interpreter/simulation.ts';
import { engine } from '../analyses/paths/explored.ts';
import { type Mock, machineOf, simulated } from '../interpreter/simulated.ts';
import { isPlain, type Plain } from './definition.ts';

/** Concrete executions of a definition as it was, which may be run again with a defect in it. */
export interface Executions {
  readonly all: readonly ExploredPath[];
}

const parser = jsonataParserFrom(jsonata);

/** Where they come from is of no matter: each is an input and answers, and was run. */
export async function executionsOf(definition: Plain): Promise<Executions> {
  const machine = machineOf(definition);
  const { paths } = await explorePaths(machine, { steps: 4_000, seed: 1, parser, jsonata: engine });
  return { all: paths };
}

/** What becomes of an execution with the defect. */
export function runAgain(definition: Plain, { input, mocks }: ExploredPath): Promise<Simulation> {
  return simulated(definition, {
    input,
    mocks: mocks as Readonly<Record<string, readonly Mock[]>>,
    jsonata: engine,
    limits: { visits: 2_000 },
  });
}

/** The names of the states that no error was caught in and that failed, with the error. */
export function failuresIn({ visits }: Simulation): ReadonlyMap<string, string> {
  const failed = visitsInOrder(visits).flatMap(({ state, failure, attempts, catcher }) => {
    const error = failure ?? (catcher === undefined ? undefined : attempts.at(-1)?.failure);
    return error === undefined ? [] : [[state.name, error.error ?? ''] as const];
  });
  return new Map(failed);
}

/** Who suffers from a change of a state. */
interface Victims {
  /** The states that fail for what they read in every execution that came by them well before; of these there is at least one. */
  readonly failing: readonly string[];
  /** The states from which executions first went elsewhere than before. */
  readonly astray: readonly string[];
}

export async function newVictims(definition: Plain, changed: string, { all }: Executions): Promise<Victims> {
  const failing = new Set<string>();
  const passing = new Set<string>();
  const astray = new Set<string>();
  for (const path of all.filter(({ visits }) => visits.includes(changed))) {
    const before = failuresIn(path.simulation);
    const simulation = await runAgain(definition, path);
    for (const [name, error] of failuresIn(simulation))
      if (!before.has(name) && readErrors.has(error)) failing.add(name);
    for (const name of passedAfter(changed, simulation)) passing.add(name);
    for (const name of partingFrom(path.visits, namesIn(simulation))) astray.add(name);
  }
  return { failing: [...failing].filter((name) => !passing.has(name)), astray: [...astray] };
}

/** The state after which two executions go different ways. */
function partingFrom(before: readonly string[], after: readonly string[]): readonly string[] {
  const at = after.findIndex((name, index) => index > 0 && name !== before[index]);
  return at === -1 ? [] : after.slice(at - 1, at);
}

function namesIn({ visits }: Simulation): readonly string[] {
  return visitsInOrder(visits).map(({ state }) => state.name);
}

/** Those of the states that fail even if everything from outside has a member of that name, which they then might read of it. */
export async function surelyFailing(
  victims: readonly string[],
  { definition, changed, lost }: Lost,
  { all }: Executions,
): Promise<readonly string[]> {
  if (victims.length === 0) return [];
  const passing = new Set<string>();
  for (const path of all.filter(({ visits }) => visits.includes(changed))) {
    for (const name of passedAfter(changed, await runAgain(definition, given(path, lost)))) passing.add(name);
  }
  return victims.filter((name) => !passing.has(name));
}

/** What a change of a state took away. */
interface Lost {
  readonly definition: Plain;
  readonly changed: string;
  readonly lost: string;
}

function passedAfter(changed: string, simulation: Simulation): readonly string[] {
  const failed = failuresIn(simulation);
  const names = namesIn(simulation);
  return names.slice(names.indexOf(changed)).filter((name) => !failed.has(name));
}

/** The execution with one more member in all objects of the input and of what tasks return. */
function given({ input, mocks, ...path }: ExploredPath, name: string): ExploredPath {
  const more = (mock: Mock) => ('return' in mock ? { return: withMember(mock.return, name) } : mock);
  const answers = Object.entries(mocks).map(([state, list]) => [state, list.map((mock) => more(mock as Mock))]);
  return { ...path, input: withMember(input, name), mocks: Object.fromEntries(answers) } as ExploredPath;
}

/** The value with one more member in each of its objects. Values here are small: they were made for a path. */
function withMember(value: unknown, name: string): unknown {
  if (Array.isArray(value)) return value.map((item) => withMember(item, name));
  if (!isPlain(value)) return value;
  const members = Object.entries(value).map(([key, member]) => [key, withMember(member, name)]);
  return { [name]: 'a', ...Object.fromEntries(members) };
}

/** Errors of a state that reads what is not there. */
const readErrors: ReadonlySet<string> = new Set([
  'States.Runtime',
  'States.ParameterPathFailure',
  'States.QueryEvaluationError',
  'States.IntrinsicFailure',
  'States.ResultPathMatchFailure',
]);
