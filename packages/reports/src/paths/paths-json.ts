import {
  type Cost,
  executionCost,
  locationOf,
  type MachineCost,
  machineCostOf,
  type Node,
  type Property,
  pointerOf,
} from '@stepproof/core';
import { pointAt, type SourceTexts } from '../source-texts.ts';
import { exceededLimits, type Limits, limitsOf } from './path-limits.ts';
import type { NamedPath } from './path-names.ts';
import type { ToldPaths } from './told-paths.ts';

/** One JSON object, for programs. Its shape is a contract: fields may be added, and none is changed within a version. */
export function reportPathsAsJson({ use, machine, contract, exploration, paths, texts }: ToldPaths): string {
  const { complete, reasons, states, transitions, dropped } = exploration;
  const limits = limitsOf(machine, use.type);
  const contents = {
    version: 1,
    machine: use.name,
    file: use.file,
    contract: contract?.file,
    complete,
    reasons,
    states: states.map(({ state, feasible }) => ({ name: state.name, feasible, ...placeOf(state.property, texts) })),
    transitions: transitions.map(({ from, to, kind, place, feasible, why }) => ({
      from: from?.name ?? null,
      to: to.name,
      kind,
      feasible,
      why,
      ...placeOf(place, texts),
    })),
    paths: paths.map((path) => pathContents(path, limits)),
    dropped,
    cost: machineCostContents(machineCostOf(machine)),
    limits: { events: limits.events ?? null, milliseconds: limits.milliseconds },
  };
  return `${JSON.stringify(contents)}\n`;
}

function pathContents({ name, path }: NamedPath, limits: Limits): unknown {
  const { visits, input, mocks, status, covers, simulation } = path;
  const cost = executionCost(simulation);
  return {
    name,
    states: visits,
    input,
    mocks,
    status,
    error: simulation.error,
    covers,
    cost: {
      ...costContents(cost),
      most: costContents(cost.most),
      tasksWithoutTimeout: cost.openTasks,
      expressRequests: cost.expressRequests + (limits.type === 'EXPRESS' ? 1 : 0),
      exceeds: exceededLimits(cost, limits),
    },
  };
}

function machineCostContents({ least, most, openTasks, unbounded }: MachineCost): unknown {
  return {
    least: costContents(least),
    most: costContents(most),
    tasksWithoutTimeout: openTasks.map(({ name }) => name),
    unbounded: unbounded.map(({ name }) => name),
  };
}

/** JSON has no infinity: null is what nothing bounds. */
function costContents({ transitions, events, milliseconds }: Cost): object {
  const finite = (amount: number) => (Number.isFinite(amount) ? amount : null);
  return { transitions: finite(transitions), events: finite(events), milliseconds: finite(milliseconds) };
}

function placeOf(place: Node | Property, texts: SourceTexts) {
  const location = locationOf(place);
  const { line, column } = pointAt(texts.linesOf(location), location.span.start);
  return { pointer: pointerOf(place), file: location.file, line, column };
}
