import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { isDeepStrictEqual } from 'node:util';
import { simulate } from '../../../packages/core/src/interpreter/simulate.ts';
import { lowerStateMachine } from '../../../packages/core/src/model/lower.ts';
import type { StateMachine } from '../../../packages/core/src/model/state-machine.ts';
import { parseText } from '../../../packages/core/src/syntax/parse.ts';
import { SourceText } from '../../../packages/core/src/text/source-text.ts';
import { alternate, processorTime, type Round, timePerPass } from '../measure.ts';
import { answerOf, CallCount, type SimulatedMachine } from '../simulations.ts';

export interface SimulateTask {
  /** Run by itself. */
  readonly long: SimulatedMachine;
  /** Run against the peer. */
  readonly machines: readonly SimulatedMachine[];
  /** A module beside which the peer is installed, if it is. */
  readonly from: string | undefined;
}

export interface SimulateResult {
  /** The least milliseconds from text to outcome. */
  readonly long: number;
  readonly contests: readonly SimulationContest[];
}

export interface SimulationContest {
  readonly name: string;
  /** The machine is read anew for every run, once for as many runs as a file of tests has, or was before. */
  readonly kind: 'from text' | 'ten runs' | 'prepared';
  readonly rounds: readonly Round[];
}

/** What is used of aws-local-stepfunctions. */
interface PeerModule {
  readonly StateMachine: new (definition: unknown) => PeerMachine;
}

interface PeerMachine {
  run(input: unknown, options: object): { readonly result: Promise<unknown> };
}

const effort = { rounds: 9, warmUp: 1_500, sample: 100, clock: processorTime };
const [, , taskFile = ''] = process.argv;
const task: SimulateTask = JSON.parse(readFileSync(taskFile, 'utf8'));
const long = await leastTime(task.long);
const contests: SimulationContest[] = [];
if (task.from !== undefined)
  for (const machine of task.machines) contests.push(...(await contestsOf(machine, task.from)));
const result: SimulateResult = { long, contests };
console.log(JSON.stringify(result));

async function leastTime(machine: SimulatedMachine): Promise<number> {
  const { status, visits } = await run(read(machine), machine);
  if (status !== 'SUCCEEDED' || visits.length !== 10_000)
    throw new Error(`It ${status} after ${visits.length} states.`);
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 9; round++)
    least = Math.min(least, await timePerPass(() => run(read(machine), machine), 0));
  return least;
}

async function contestsOf(machine: SimulatedMachine, from: string): Promise<readonly SimulationContest[]> {
  const peer = peerFrom(from);
  const theirs = new peer.StateMachine(JSON.parse(machine.text));
  const ours = read(machine);
  assertSame(machine, (await run(ours, machine)).output, await runPeer(theirs, machine));
  const { name } = machine;
  const fromText = {
    subject: () => run(read(machine), machine),
    floor: () => runPeer(new peer.StateMachine(JSON.parse(machine.text)), machine),
  };
  const tenRuns = {
    subject: () => {
      const once = read(machine);
      return repeated(() => run(once, machine));
    },
    floor: () => {
      const once = new peer.StateMachine(JSON.parse(machine.text));
      return repeated(() => runPeer(once, machine));
    },
  };
  const prepared = {
    subject: () => repeated(() => run(ours, machine)),
    floor: () => repeated(() => runPeer(theirs, machine)),
  };
  // Only what they work is counted. Both keep what went into every state and came out of it, which theirs calls events.
  return [
    { name, kind: 'from text', rounds: await alternate(fromText, effort) },
    { name, kind: 'ten runs', rounds: await alternate(tenRuns, effort) },
    { name, kind: 'prepared', rounds: await alternate(prepared, effort) },
  ];
}

/** Asking for the time of the processors takes a while itself. */
async function repeated(pass: () => Promise<unknown>): Promise<void> {
  for (let times = 0; times < 10; times++) await pass();
}

/** It needs what Node has since version 22. */
function peerFrom(from: string): PeerModule {
  const promises: { withResolvers?: () => object } & object = Promise as object;
  promises.withResolvers ??= withResolvers;
  return createRequire(from)('aws-local-stepfunctions');
}

function withResolvers(): object {
  const made = {};
  return Object.assign(made, {
    promise: new Promise((resolve, reject) => Object.assign(made, { resolve, reject })),
  });
}

function assertSame({ name }: SimulatedMachine, ours: unknown, theirs: unknown): void {
  if (isDeepStrictEqual(ours, theirs)) return;
  throw new Error(`${name} gives ${JSON.stringify(ours)} here and ${JSON.stringify(theirs)} there.`);
}

function read({ text }: SimulatedMachine): StateMachine {
  const readers = { yaml: undefined, yamlRecovery: undefined };
  return lowerStateMachine(parseText(SourceText.ofFile('/flows/order.asl.json', text), 'json', { readers }).root);
}

function run(machine: StateMachine, simulated: SimulatedMachine) {
  const calls = new CallCount(simulated);
  return simulate(machine, {
    input: simulated.input,
    answers: {
      answer: ({ kind, state }) => (kind === 'task' ? answerOf(calls.next(state.name)) : { kind: 'unanswered' }),
    },
    startTime: 0,
    seed: 1,
  });
}

function runPeer(machine: PeerMachine, simulated: SimulatedMachine): Promise<unknown> {
  const calls = new CallCount(simulated);
  const tasks = Object.keys(simulated.calls);
  const overrides = {
    taskResourceLocalHandlers: Object.fromEntries(tasks.map((name) => [name, () => perform(calls, name)])),
    waitTimeOverrides: Object.fromEntries(simulated.waits.map((name) => [name, 0])),
    retryIntervalOverrides: Object.fromEntries(tasks.map((name) => [name, 0])),
  };
  return machine.run(simulated.input, { overrides }).result;
}

function perform(calls: CallCount, name: string): unknown {
  const call = calls.next(name);
  if ('returned' in call) return call.returned;
  throw Object.assign(new Error(call.thrown), { name: call.thrown });
}
