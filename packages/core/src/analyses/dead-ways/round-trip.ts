import type { Document } from '../../engine/document.ts';
import type { Witness } from '../../engine/witness.ts';
import { programOf } from '../../interpreter/program.ts';
import type { Simulation, Visit } from '../../interpreter/simulation.ts';
import type { State } from '../../model/state-machine.ts';
import type { Node, Property } from '../../syntax/node.ts';
import { concreted } from '../paths/concrete.ts';
import { pathSettings } from '../paths/path-settings.ts';
import type { Ending, Walk } from '../paths/position.ts';
import { ReachOfTargets } from '../paths/reach-of-targets.ts';
import { runPath } from '../paths/run-path.ts';
import { pathsTo } from '../paths/search.ts';
import { visitsInOrder } from '../paths/taken.ts';
import { type Target, Targets } from '../paths/targets.ts';
import { Wanted } from '../paths/wanted.ts';
import { wayOf } from '../paths/way-of.ts';
import { World } from '../paths/world.ts';
import type { EndlessLoop } from './endless-loops.ts';

type Loop = Pick<EndlessLoop, 'states' | 'choices'>;

interface Limits {
  readonly dead: ReadonlySet<Node | Property>;
  readonly steps: number;
}

/** An execution that goes round a loop until the interpreter, or AWS itself, ends it; nothing where none was found. */
export async function roundTrip(document: Document, loop: Loop, { dead, steps }: Limits): Promise<Witness | undefined> {
  const { machine, environment } = document;
  const targets = new Targets(machine);
  const walk: Walk = {
    world: new World('witness', programOf(machine), { parser: environment.jsonata, contract: environment.contract }),
    targets,
  };
  const { start } = targets;
  if (start === undefined) return undefined;
  const reach = new ReachOfTargets(machine, targets);
  for (const goal of waysWithin(loop, targets, dead)) {
    const quest = {
      start,
      goal,
      wanted: Wanted.of([goal]),
      reach,
      mostVisits: 3,
      steps: { left: Math.min(steps, mostSteps) },
    };
    const endings = pathsTo(quest, walk);
    const witness = await firstRound(endings, loop, document, walk);
    if (witness !== undefined) return witness;
  }
  return undefined;
}

const mostSteps = 2_000;
const mostTries = 6;

/** Back into the loop, from where an execution may leave it. */
function waysWithin(
  { states, choices }: Loop,
  { all }: Targets,
  dead: ReadonlySet<Node | Property>,
): readonly Target[] {
  const within = new Set<State | undefined>(states);
  const leaving = new Set<State | undefined>(choices.length > 0 ? choices : states);
  return all.filter(
    ({ from, to, kind, place }) => kind === 'next' && leaving.has(from) && within.has(to) && !dead.has(place),
  );
}

async function firstRound(
  endings: Iterable<Ending>,
  loop: Loop,
  document: Document,
  { world }: Walk,
): Promise<Witness | undefined> {
  let tries = 0;
  for (const ending of endings) {
    if (ending.status === 'SUCCEEDED' && !isByFailure(ending)) continue;
    if (++tries > mostTries) return undefined;
    const path = concreted(withoutFailure(ending), world);
    if (path === undefined) continue;
    const { simulation, mocks } = await runPath(document.machine, path, pathSettings(document, mostSteps));
    const visits = roundsIn(simulation, loop);
    if (visits !== undefined) return { input: path.input, mocks, ...wayOf(visits), error: simulation.error };
  }
  return undefined;
}

/** What is caught may end well; had the task not failed, the execution would have gone on. */
function isByFailure({ answers }: Ending): boolean {
  return answers?.answer.kind === 'throw';
}

/** The search follows a cycle for some rounds, up to where a task fails; as long as none does, it goes on. */
function withoutFailure(ending: Ending): Ending {
  let { answers } = ending;
  while (answers?.answer.kind === 'throw') answers = answers.before;
  return { ...ending, answers };
}

/** The states of the way there and of the first rounds; nothing where it does not stay in the loop. */
function roundsIn({ visits, status }: Simulation, { states }: Loop): readonly Visit[] | undefined {
  const [first] = states;
  if (first === undefined || status === 'SUCCEEDED' || status === 'UNDECIDED') return undefined;
  const within = new Set<State>(states);
  const beside = visitsInOrder(visits).filter(({ state }) => state.scope === first.scope);
  const left = beside.findLastIndex(({ state }) => !within.has(state));
  if (beside.length - left - 1 < fewestRounds * states.length) return undefined;
  const shown = visitsInOrder(visits);
  const begin = left === -1 ? 0 : shown.indexOf(beside[left] as (typeof shown)[number]);
  return shown.slice(0, begin + 1 + 2 * states.length);
}

/** So many that no count which a reader would call small ends it. */
const fewestRounds = 100;
