import jsonata from 'jsonata';
import type { ExploredPath, PathExploration } from '../../../packages/core/src/analyses/paths/exploration.ts';
import { explorePaths } from '../../../packages/core/src/analyses/paths/explore-paths.ts';
import { takenBy, visitsInOrder } from '../../../packages/core/src/analyses/paths/taken.ts';
import { Targets } from '../../../packages/core/src/analyses/paths/targets.ts';
import { jsonataParserFrom } from '../../../packages/core/src/expressions/jsonata.ts';
import { simulate } from '../../../packages/core/src/interpreter/simulate.ts';
import type { Simulation } from '../../../packages/core/src/interpreter/simulation.ts';
import type { TaskAnswers, TaskCall } from '../../../packages/core/src/interpreter/task-answers.ts';
import type { StateMachine } from '../../../packages/core/src/model/state-machine.ts';
import { parseJson } from '../../../packages/core/src/syntax/json/parse-json.ts';
import type { Node } from '../../../packages/core/src/syntax/node.ts';
import { answersFrom } from '../../../packages/core/src/testing/mocks/answers.ts';
import { readMocks } from '../../../packages/core/src/testing/mocks/read-mocks.ts';
import { SourceText } from '../../../packages/core/src/text/source-text.ts';
import { randomMachine as machineOfMisfits } from '../../fuzz/machines.ts';
import { Random } from '../../fuzz/random.ts';
import { machineOf } from '../../interpreter/simulated.ts';
import { randomAnswer } from '../shapes/random-answers.ts';
import { randomJson, randomMachine } from '../shapes/random-machines.ts';
import { engine } from './explored.ts';
import { randomMachine as machineOfComparisons } from './random-machine.ts';

/** How much was tried. */
interface Tried {
  readonly machines: number;
  readonly paths: number;
  readonly ruledOut: number;
  readonly taken: number;
}

/**
 * Explores random machines and runs them on random inputs, and throws where an execution does what was ruled out, or where a path is
 * not repeated by its input and mocks. Each machine follows from a seed of its own, which is told.
 */
export async function tryRandomPaths(seed: number, isDone: (machines: number) => boolean): Promise<Tried> {
  let sum: Tried = { machines: 0, paths: 0, ruledOut: 0, taken: 0 };
  while (!isDone(sum.machines)) sum = added(sum, await tryMachine((seed + sum.machines) >>> 0));
  return sum;
}

const inputsOfEach = 12;
const steps = 3_000;
const parser = jsonataParserFrom(jsonata);

async function tryMachine(seed: number): Promise<Tried> {
  const random = new Random(seed);
  const text = JSON.stringify(anyMachine(random));
  try {
    const machine = machineOf(text);
    const exploration = await explorePaths(machine, { steps, seed: 1, parser, jsonata: engine });
    assertConsistent(exploration);
    for (const path of exploration.paths) await assertRepeated(machine, path);
    let taken = 0;
    for (let count = 0; count < inputsOfEach; count++) {
      const simulation = await randomRun(machine, { random, seed });
      taken += assertPossible(simulation, { machine, exploration });
    }
    const ruledOut = exploration.transitions.filter(({ feasible }) => feasible === false).length;
    return { machines: 1, paths: exploration.paths.length, ruledOut, taken };
  } catch (error) {
    const told = error instanceof Error ? error.message : String(error);
    throw new Error(`Seed ${seed}: ${told}\n${text}`, { cause: error });
  }
}

/** Each of the generators has fields and ways that the others have not. */
function anyMachine(random: Random): unknown {
  const kind = random.below(4);
  if (kind === 0) return machineOfMisfits(random);
  return kind === 1 ? machineOfComparisons((sides) => random.below(sides)) : randomMachine(random);
}

/** What is ruled out is not looked for, and may be taken all the same on the way to something else. */
function assertConsistent({ transitions }: PathExploration): void {
  for (const { from, to, feasible, why } of transitions)
    if (feasible === true && why !== undefined) throw new Error(`A path goes from ${from?.name} to ${to.name}: ${why}`);
}

/** The mocks are read as a person would write them, and answer every call after the last with the last. */
async function assertRepeated(machine: StateMachine, { visits, status, input, mocks }: ExploredPath): Promise<void> {
  const recipe = JSON.stringify({ input, mocks });
  const reading = readMocks(nodeOf(JSON.stringify(mocks)), { machine });
  if (reading.mistakes.length > 0)
    throw new Error(`The mocks cannot be read: ${reading.mistakes[0]?.message} ${recipe}`);
  const answers = answersFrom(reading.mocks);
  const usual = { jsonata: engine, startTime: Date.UTC(2024, 0, 1), seed: 1, limits: { visits: 5_000 } };
  const again = await simulate(machine, { input, answers, ...usual });
  const names = visitsInOrder(again.visits).map(({ state }) => state.name);
  if (again.status === status && names.join() === visits.join()) return;
  throw new Error(`The path ${visits.join(' ')} ${status} is run as ${names.join(' ')} ${again.status} by ${recipe}`);
}

function nodeOf(text: string): Node {
  return parseJson(SourceText.ofFile('/flows/mocks.json', text)).root as Node;
}

function randomRun(machine: StateMachine, { random, seed }: { random: Random; seed: number }): Promise<Simulation> {
  const answers: TaskAnswers = { answer: (call: TaskCall) => randomAnswer(call, random) };
  const limits = { visits: 80 };
  return simulate(machine, { input: randomJson(random), answers, jsonata: engine, startTime: 0, seed, limits });
}

interface Explored {
  readonly machine: StateMachine;
  readonly exploration: PathExploration;
}

/** Answers how many transitions were taken. */
function assertPossible(simulation: Simulation, { machine, exploration }: Explored): number {
  const taken = takenBy(simulation.visits, new Targets(machine));
  const input = JSON.stringify(simulation.input);
  for (const { index, from, to } of taken) {
    const { feasible, why } = exploration.transitions[index] ?? {};
    if (feasible === false) throw new Error(`${from?.name} goes to ${to.name} with ${input}, in spite of: ${why}`);
  }
  const impossible = new Set(exploration.states.filter(({ feasible }) => feasible === false).map(({ state }) => state));
  for (const { state } of visitsInOrder(simulation.visits))
    if (impossible.has(state)) throw new Error(`${state.name} is entered with ${input}, which is said never to be.`);
  return taken.size;
}

function added(one: Tried, other: Tried): Tried {
  return {
    machines: one.machines + other.machines,
    paths: one.paths + other.paths,
    ruledOut: one.ruledOut + other.ruledOut,
    taken: one.taken + other.taken,
  };
}
