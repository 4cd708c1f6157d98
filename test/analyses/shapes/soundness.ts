import { holdsError, printErrors } from '../../../packages/core/src/analyses/shapes/error-set.ts';
import { printShape } from '../../../packages/core/src/analyses/shapes/print-shape.ts';
import { stateShapes } from '../../../packages/core/src/analyses/shapes/shape-analysis.ts';
import type { Exit, StateFacts } from '../../../packages/core/src/analyses/shapes/shape-facts.ts';
import { FactStore } from '../../../packages/core/src/engine/fact-store.ts';
import type { JsonataEngine } from '../../../packages/core/src/interpreter/jsonata/engine.ts';
import { simulate } from '../../../packages/core/src/interpreter/simulate.ts';
import type { Visit } from '../../../packages/core/src/interpreter/simulation.ts';
import type { TaskCall } from '../../../packages/core/src/interpreter/task-answers.ts';
import type { ValueObject } from '../../../packages/core/src/interpreter/value.ts';
import type { State } from '../../../packages/core/src/model/state-machine.ts';
import { documentOf } from '../../check.ts';
import { Random } from '../../fuzz/random.ts';
import { shown } from '../../interpreter/simulated.ts';
import { contains } from './contains.ts';
import { randomAnswer } from './random-answers.ts';
import { randomJson, randomMachine } from './random-machines.ts';

/** How much was tried. */
export interface Tried {
  readonly machines: number;
  readonly visits: number;
}

/** Runs random machines on random inputs, and throws where an execution does what a fact says that none does. */
export async function tryRandomMachines(
  seed: number,
  { jsonata, isDone }: { readonly jsonata: JsonataEngine; readonly isDone: (machines: number) => boolean },
): Promise<Tried> {
  let visits = 0;
  let machines = 0;
  for (; !isDone(machines); machines++) visits += await tryMachine((seed + machines) >>> 0, jsonata);
  return { machines, visits };
}

const inputsOfEach = 8;

async function tryMachine(seed: number, jsonata: JsonataEngine): Promise<number> {
  const random = new Random(seed);
  const definition = randomMachine(random);
  const document = documentOf(JSON.stringify(definition));
  const facts = new FactStore(document).get(stateShapes) as ReadonlyMap<State, StateFacts>;
  let visits = 0;
  for (let count = 0; count < inputsOfEach; count++) {
    const input = randomJson(random);
    const answers = { answer: (call: TaskCall) => randomAnswer(call, random) };
    const settings = { input, answers, jsonata, startTime: 0, seed, limits: { visits: 60 } };
    const simulation = await simulate(document.machine, settings);
    try {
      visits += checkScope(simulation.visits, { facts, variables: {} });
    } catch (error) {
      const told = error instanceof Error ? error.message : String(error);
      throw new Error(`Seed ${seed}: ${told}\ninput ${JSON.stringify(input)}\n${JSON.stringify(definition)}`, {
        cause: error,
      });
    }
  }
  return visits;
}

interface Known {
  readonly facts: ReadonlyMap<State, StateFacts>;
  readonly variables: ValueObject;
}

function checkScope(visits: readonly Visit[], { facts, variables }: Known): number {
  let assigned = variables;
  let count = visits.length;
  for (const visit of visits) {
    const known = facts.get(visit.state);
    if (known === undefined) throw new Error(`Nothing is said of ${visit.state.name}.`);
    const before = assigned;
    assigned = { ...assigned, ...visit.assigned };
    checkVisit(visit, known, { before, after: assigned });
    const inside = isDistributed(visit.state) ? {} : before;
    for (const { runs } of visit.attempts) {
      for (const run of runs) count += checkScope(run.visits, { facts, variables: inside });
    }
  }
  return count;
}

function isDistributed(state: State): boolean {
  return state.type === 'Map' && state.mode === 'DISTRIBUTED';
}

interface Variables {
  readonly before: ValueObject;
  readonly after: ValueObject;
}

function checkVisit(visit: Visit, known: StateFacts, { before, after }: Variables): void {
  const { state, input, failure, leftAt } = visit;
  const { name } = state;
  if (known.unreachable !== undefined) throw new Error(`${name} is entered, which is said never to be.`);
  if (!contains(known.input, input))
    throw new Error(`${name} is entered with ${text(input)}, not ${printShape(known.input)}.`);
  if (!contains(known.variables, before)) {
    throw new Error(`${name} is entered with the variables ${text(before)}, not ${printShape(known.variables)}.`);
  }
  if (failure !== undefined && !holdsError(known.errors, failure.error)) {
    throw new Error(`${name} fails with ${failure.error} (${failure.cause}), not ${printErrors(known.errors)}.`);
  }
  if (leftAt !== undefined) checkExit(visit, known, after);
}

function checkExit(visit: Visit, { exits, failures }: StateFacts, after: ValueObject): void {
  const { state, output, catcher } = visit;
  const certain = failures.find(({ isAlways }) => isAlways);
  if (certain !== undefined && catcher === undefined)
    throw new Error(`${state.name} succeeds in spite of ${certain.kind} at ${certain.place.start}.`);
  const exit = exits.find((one) => isTaken(one, visit));
  if (exit === undefined) throw new Error(`${state.name} is left where there is no exit.`);
  if (!contains(exit.data, output))
    throw new Error(`${state.name} is left with ${text(output)}, not ${printShape(exit.data)}.`);
  if (!contains(exit.variables, after)) {
    throw new Error(`${state.name} is left with the variables ${text(after)}, not ${printShape(exit.variables)}.`);
  }
}

function isTaken({ kind, catcher, rule, target }: Exit, visit: Visit): boolean {
  if (target !== visit.next || catcher !== visit.catcher) return false;
  return (
    visit.catcher !== undefined ||
    visit.state.type !== 'Choice' ||
    (kind === 'choice' ? rule?.node === visit.rule : visit.rule === undefined)
  );
}

function text(value: Visit['output']): string {
  return JSON.stringify(shown(value));
}
