import jsonata from 'jsonata';
import type { ExploredPath } from '../../packages/core/src/analyses/paths/exploration.ts';
import { explorePaths } from '../../packages/core/src/analyses/paths/explore-paths.ts';
import { visitsInOrder } from '../../packages/core/src/analyses/paths/taken.ts';
import { jsonataParserFrom } from '../../packages/core/src/expressions/jsonata.ts';
import type { Simulation } from '../../packages/core/src/interpreter/simulation.ts';
import { engine } from '../analyses/paths/explored.ts';
import { type Mock, machineOf, simulated } from '../interpreter/simulated.ts';
import type { Plain } from './definition.ts';

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

/** The states that fail for what they read in every execution that came by them well before; of these there is at least one. */
export async function newVictims(definition: Plain, changed: string, { all }: Executions): Promise<readonly string[]> {
  const failing = new Set<string>();
  const passing = new Set<string>();
  for (const path of all.filter(({ visits }) => visits.includes(changed))) {
    const before = failuresIn(path.simulation);
    const simulation = await runAgain(definition, path);
    const after = failuresIn(simulation);
    for (const [name, error] of after) if (!before.has(name) && readErrors.has(error)) failing.add(name);
    const names = visitsInOrder(simulation.visits).map(({ state }) => state.name);
    for (const name of names.slice(names.indexOf(changed))) if (!after.has(name)) passing.add(name);
  }
  return [...failing].filter((name) => !passing.has(name));
}

/** Errors of a state that reads what is not there. */
const readErrors: ReadonlySet<string> = new Set([
  'States.Runtime',
  'States.ParameterPathFailure',
  'States.QueryEvaluationError',
  'States.IntrinsicFailure',
  'States.ResultPathMatchFailure',
]);
