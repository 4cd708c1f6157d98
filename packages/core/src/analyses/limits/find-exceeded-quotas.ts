import type { Witness } from '../../engine/witness.ts';
import { reversed } from '../../graph/graph.ts';
import { reachableFrom } from '../../graph/reach.ts';
import { causeOfFullHistory } from '../../interpreter/execution.ts';
import { programOf } from '../../interpreter/program.ts';
import type { SimulationSettings } from '../../interpreter/settings.ts';
import { simulate } from '../../interpreter/simulate.ts';
import type { Simulation } from '../../interpreter/simulation.ts';
import { UnknownValue, type Value, type ValueObject } from '../../interpreter/value.ts';
import { maximumPayloadBytes } from '../../language/quotas.ts';
import type { Scope, State, StateMachine } from '../../model/state-machine.ts';
import { propertyOf } from '../../syntax/node.ts';
import type { ExpressionSites } from '../expressions/expression-sites.ts';
import { onlyLeadsOn } from '../flow/scope-flow.ts';
import { graphOfScope } from '../flow/state-graph.ts';
import { concreted } from '../paths/concrete.ts';
import type { PathSettings } from '../paths/exploration.ts';
import type { Ending, Walk } from '../paths/position.ts';
import { ReachOfTargets } from '../paths/reach-of-targets.ts';
import { runPath } from '../paths/run-path.ts';
import { pathsTo } from '../paths/search.ts';
import { visitsInOrder } from '../paths/taken.ts';
import { Targets } from '../paths/targets.ts';
import { Wanted } from '../paths/wanted.ts';
import { wayOf } from '../paths/way-of.ts';
import { World } from '../paths/world.ts';
import type { ExceededQuota } from './exceeded-quotas.ts';
import { waitOf } from './state-cost.ts';
import { unknownInput } from './unknown-input.ts';

/**
 * Runs the machine with nothing known of its input, its variables and what its tasks answer, from its start and from wherever a
 * decision leads. Such a run is undecided as soon as anything depends on what is not known; one that exceeds a quota is what every
 * execution does that comes there, unless an error turns it aside. Then an execution is looked for that shows it.
 */
export async function quotasExceededBy(
  machine: StateMachine,
  sites: ExpressionSites,
  settings: PathSettings,
): Promise<readonly ExceededQuota[]> {
  const exceeded = await foregoneIn(machine, unknownInput(sites), settings);
  if (exceeded.length === 0) return [];
  const walk: Walk = { world: new World('witness', programOf(machine), settings), targets: new Targets(machine) };
  const shown: ExceededQuota[] = [];
  for (const one of exceeded) {
    const witness = await witnessOf(one, { machine, settings, walk });
    if (witness !== undefined) shown.push({ ...one, witness });
  }
  return shown;
}

type Foregone = Omit<ExceededQuota, 'witness'>;

/** What every execution does, each place once. */
async function foregoneIn(machine: StateMachine, input: Value, settings: PathSettings): Promise<readonly Foregone[]> {
  const found = new Map<State, Foregone>();
  const variables = unknownVariables(machine);
  let { steps } = settings;
  for (const from of beginnings(machine)) {
    if (steps <= 0) break;
    const simulation = await runUnknown(machine, { from, input, variables }, settings);
    steps -= 1 + simulation.visits.length;
    const foregone = foregoneBy(simulation, from);
    if (foregone !== undefined && !found.has(foregone.at)) found.set(foregone.at, foregone);
  }
  return [...found.values()];
}

/** The starts of scopes, and the states that a rule or a catcher leads to. The executions of a distributed Map have quotas of their own. */
function* beginnings({ scopes }: StateMachine): Generator<State> {
  const met = new Set<State>();
  for (const scope of scopes.filter((one) => !isInOther(one))) {
    const { isComplete, transitions } = graphOfScope(scope);
    if (!isComplete) continue;
    for (const { kind, to } of transitions) {
      if (kind === 'next' || to === undefined || met.has(to)) continue;
      met.add(to);
      yield to;
    }
  }
}

/** Whether a scope lies in a Map that is distributed, or may be. */
function isInOther(scope: Scope): boolean {
  for (let { owner } = scope; owner !== undefined; owner = owner.scope.owner) {
    if (owner.type === 'Map' && owner.mode !== 'INLINE') return true;
  }
  return false;
}

/** An execution whose history becomes full enters at most half as many states as it has events. */
const mostVisits = 13_000;

interface Beginning {
  readonly from: State;
  readonly input: Value;
  readonly variables: ValueObject;
}

function runUnknown(
  machine: StateMachine,
  { from, input, variables }: Beginning,
  settings: PathSettings,
): Promise<Simulation> {
  return simulate(machine, {
    ...means(settings),
    input,
    variables,
    answers: { answer: () => ({ kind: 'unanswered' }) },
    startAt: from.name,
  });
}

function means({ jsonata, regex, type, startTime, seed }: PathSettings): Omit<SimulationSettings, 'input' | 'answers'> {
  return { jsonata, regex, type, seed, startTime: startTime ?? usualTime, limits: { visits: mostVisits } };
}

const usualTime = Date.UTC(2024, 0, 1);

/** Every variable that some state assigns; whether it did so before is not known either. */
function unknownVariables({ states }: StateMachine): ValueObject {
  const unknown = new UnknownValue('<variable>', 'What the variable holds is not known.');
  const names = states.flatMap(({ node }) => {
    const assign = propertyOf(node, 'Assign')?.value;
    return assign?.kind === 'object' ? assign.properties.map(({ name }) => name.replace(/\.\$$/, '')) : [];
  });
  return Object.fromEntries(names.filter((name) => name !== '__proto__').map((name) => [name, unknown]));
}

function foregoneBy(simulation: Simulation, from: State): Foregone | undefined {
  const kind = kindOf(simulation);
  const at = kind === undefined ? undefined : placeOfEnd(simulation, kind);
  if (kind === undefined || at === undefined || isSaidElsewhere(at.state, kind)) return undefined;
  if (kind === 'time' && (hangsOnDate(simulation) || isTooLongAlone(at.state, simulation))) return undefined;
  return { kind, from, at: at.state, times: at.times };
}

/** Until when it waits depends on when an execution starts. */
function hangsOnDate({ visits }: Simulation): boolean {
  return visitsInOrder(visits).some(({ state: { node } }) =>
    ['Timestamp', 'TimestampPath'].some((name) => propertyOf(node, name) !== undefined),
  );
}

/** Whether the wait alone takes as long as the whole execution may, which is told without any. */
function isTooLongAlone(state: State, { duration }: Simulation): boolean {
  return state.type === 'Wait' && 1_000 * (waitOf(state) ?? 0) >= duration;
}

function kindOf({ status, error, cause }: Simulation): Foregone['kind'] | undefined {
  if (status === 'TIMED_OUT') return 'time';
  if (status !== 'FAILED') return undefined;
  if (error === 'States.DataLimitExceeded') return 'data';
  return error === 'States.Runtime' && cause === causeOfFullHistory ? 'events' : undefined;
}

interface Stay {
  readonly state: State;
  readonly times: number;
}

/** The state where it ended; of a history that is full, the one that filled it most. */
function placeOfEnd({ visits, place }: Simulation, kind: Foregone['kind']): Stay | undefined {
  const counts = new Map<State, number>();
  for (const { state } of visitsInOrder(visits)) counts.set(state, (counts.get(state) ?? 0) + 1);
  if (kind !== 'events') {
    const last = [...counts].find(([{ property }]) => property === place);
    return last && { state: last[0], times: last[1] };
  }
  let most: Stay | undefined;
  for (const [state, times] of counts) if (most === undefined || times > most.times) most = { state, times };
  return most;
}

/** A literal that is too large, and a cycle that nothing leads out of, are told without any execution. */
function isSaidElsewhere(state: State, kind: Foregone['kind']): boolean {
  if (kind === 'data') return (state.node.end - state.node.start) * 3 > maximumPayloadBytes;
  return (kind === 'time' && state.type !== 'Wait') || !canEnd(state);
}

/** Whether a way leads from the state to an end of its scope. */
function canEnd(state: State): boolean {
  const { graph, states, numbers } = graphOfScope(state.scope);
  const ends = states.flatMap((other, number) => (onlyLeadsOn(other) ? [] : [number]));
  return reachableFrom(reversed(graph), ends)[numbers.get(state) as number] === true;
}

interface Known {
  readonly machine: StateMachine;
  readonly settings: PathSettings;
  readonly walk: Walk;
}

/** An execution that comes by the state and ends as it was foreseen. */
async function witnessOf(
  { from, kind, at }: Foregone,
  { machine, settings, walk }: Known,
): Promise<Witness | undefined> {
  let tries = 0;
  for (const ending of endingsBy(from, machine, walk)) {
    const path = concreted(ending, walk.world);
    if (path === undefined) continue;
    const { simulation, mocks } = await runPath(machine, path, { ...settings, mostVisits });
    if (kindOf(simulation) === kind && placeOfEnd(simulation, kind)?.state === at)
      return { input: path.input, mocks, ...wayOf(visitsInOrder(simulation.visits)), error: simulation.error };
    if (++tries >= mostTries) return undefined;
  }
  return undefined;
}

/** Paths that are tried out; that nothing unknown decides means that nearly any of them shows it. */
const mostTries = 8;

/** Paths that come by a state. */
function* endingsBy(state: State, machine: StateMachine, walk: Walk): Generator<Ending> {
  const { targets } = walk;
  const { start } = targets;
  if (start === undefined) return;
  const reach = new ReachOfTargets(machine, targets);
  for (const goal of targets.to(state)) {
    const quest = { start, goal, wanted: Wanted.of([goal]), reach, mostVisits: 3, steps: { left: mostSteps } };
    yield* pathsTo(quest, walk);
  }
}

const mostSteps = 2_000;
