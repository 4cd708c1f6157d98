import { type Bench, runProgram } from '../bench.ts';
import { bestRatioOf, ratioOf } from '../measure.ts';
import { modulesOfPeers, whereInstalled } from '../peers.ts';
import type { SimulateResult, SimulateTask, SimulationContest } from '../programs/simulate.ts';
import { type Entry, type Figure, type Row, ratioFigure } from '../row.ts';
import { simulatedMachines, waitsAndRetries } from '../simulations.ts';

/** How long an execution takes in virtual time, by itself and held against a peer that runs state machines. */
export const simulateRows: readonly Row[] = [{ id: 'simulate', measure: async (bench) => measure(bench) }];

const peer = 'aws-local-stepfunctions';

function measure(bench: Bench): readonly Entry[] {
  const from = whereInstalled(peer) === undefined ? undefined : modulesOfPeers;
  const task: SimulateTask = { long: waitsAndRetries(10_000), machines: simulatedMachines, from };
  const { long, contests } = runProgram<SimulateResult>(bench, 'simulate', task);
  return [longFigure(task.long.name, long), ...(from === undefined ? [notInstalled] : contests.map(contestFigure))];
}

const notInstalled: Entry = {
  kind: 'skipped',
  name: `simulate: ÷ ${peer}`,
  reason: '`npm ci --prefix test/bench/peers` installs it',
};

function longFigure(name: string, value: number): Figure {
  return {
    kind: 'figure',
    name: `simulate: ${name}`,
    value,
    unit: 'ms',
    spread: undefined,
    goal: 200,
    stretch: undefined,
    note: 'from text to outcome, best of 9 rounds',
  };
}

/** A twentieth of what the peer takes. */
const goal = 0.05;

function contestFigure({ name, kind, rounds }: SimulationContest): Figure {
  const value = bestRatioOf(rounds);
  const note = `the peer takes ${(1 / value).toFixed(1)} times as much of the processor`;
  return ratioFigure(`simulate: ${name}, ${kind} ÷ ${peer}`, ratioOf(rounds), { value, goal, note });
}
