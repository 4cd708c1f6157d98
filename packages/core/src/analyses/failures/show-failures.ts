import type { Witness } from '../../engine/witness.ts';
import { programOf } from '../../interpreter/program.ts';
import type { ChoiceState, State, StateMachine } from '../../model/state-machine.ts';
import type { Node, Property } from '../../syntax/node.ts';
import type { OpenChoice } from '../choices/open-choices.ts';
import type { PathSettings } from '../paths/exploration.ts';
import type { Ending, Position } from '../paths/position.ts';
import type { ProvedPaths } from '../paths/proved-paths.ts';
import { ReachOfTargets } from '../paths/reach-of-targets.ts';
import type { Steps } from '../paths/search.ts';
import { Targets } from '../paths/targets.ts';
import { World } from '../paths/world.ts';
import type { CertainFailure, StateFacts } from '../shapes/shape-facts.ts';
import { askState } from './asked-by-state.ts';
import { Asking } from './asking.ts';
import { explained } from './explain-failure.ts';
import { runInto } from './run-into.ts';
import type { Dropped, ShownCertainFailure, ShownFailure, ShownFailures } from './shown-failure.ts';
import { suspectsOf } from './suspects.ts';
import { deadEndsInside, type Expedition, type Extent, passesEmptyMap, waysInto } from './ways-into.ts';

type Shapes = ReadonlyMap<State, StateFacts>;

/** An execution for each of the certain failures, where one is found. */
export async function shownFailures(
  machine: StateMachine,
  shapes: Shapes,
  settings: PathSettings,
): Promise<ShownFailures<ShownCertainFailure>> {
  const show = new Show(machine, settings);
  const shown: ShownCertainFailure[] = [];
  const dropped: Dropped[] = [];
  for (const [state, { failures }] of shapes) {
    for (const failure of failures) {
      const one = (await show.certain(state, failure, usually)) ?? (await show.certain(state, failure, farther));
      if (one === undefined) dropped.push({ state, place: failure.place });
      else shown.push({ ...one, failure, ...explained(failure) });
    }
  }
  return { shown, dropped };
}

/** An execution for each read that finds nothing on some way, where one is found. */
export async function shownDoubts(
  machine: StateMachine,
  { shapes, proved }: Doubted,
  settings: PathSettings,
): Promise<ShownFailures<ShownFailure>> {
  const show = new Show(machine, settings);
  const likely = { steps: { left: Math.min(settings.steps, stepsForLikely) }, extent: usually };
  const others = { steps: { left: Math.min(settings.steps, stepsForOthers) }, extent: ifUnlikely };
  const shown: ShownFailure[] = [];
  const dropped: Dropped[] = [];
  for (const suspects of suspectsOf(shapes, proved)) {
    const { state } = suspects;
    const places = new Set(suspects.places);
    shown.push(...(await show.possible(state, places, suspects.areLikely ? likely : others)));
    for (const place of places) dropped.push({ state, place });
  }
  return { shown, dropped };
}

/** By Choice: an execution of which no rule is true there, where one is found; without one, only those whose rules are known. */
export async function shownUnmatched(
  machine: StateMachine,
  choices: readonly OpenChoice[],
  settings: PathSettings,
): Promise<ReadonlyMap<ChoiceState, Witness | undefined>> {
  const show = new Show(machine, settings);
  const bounds = { steps: { left: Math.min(settings.steps, stepsForLikely) }, extent: usually };
  const witnesses = new Map<ChoiceState, Witness | undefined>();
  for (const { state, areRulesKnown } of choices) {
    const [shown] = await show.possible(state, new Set([state.property]), bounds);
    if (shown !== undefined || areRulesKnown) witnesses.set(state, shown?.witness);
  }
  return witnesses;
}

/** A second time round may bring other data. */
const usually: Extent = { mostSteps: 400, mostVisits: 2 };

/** What fails for certain is worth going round as often as it takes to get there. */
const farther: Extent = { mostSteps: 4_000, mostVisits: 12 };

/** Where a proof found no way on which a place fails, there is one at most among very many. */
const ifUnlikely: Extent = { mostSteps: 100, mostVisits: 2 };
const stepsForOthers = 500;
const stepsForLikely = 2_000;

interface Doubted {
  readonly shapes: Shapes;
  readonly proved: ProvedPaths;
}

/** Looks for executions that fail at a place, and runs them. */
class Show {
  private readonly machine: StateMachine;
  private readonly settings: PathSettings;
  /** One for all that is looked for, so that the beginnings of paths are thought through once. */
  private readonly expedition: Expedition;

  constructor(machine: StateMachine, settings: PathSettings) {
    this.machine = machine;
    this.settings = settings;
    const walk = { world: new World('witness', programOf(machine), settings), targets: new Targets(machine) };
    const steps = { left: settings.steps };
    this.expedition = { walk, reach: new ReachOfTargets(machine, walk.targets), steps };
  }

  /** On whatever way the state is entered, the place fails; it takes one on which nothing else does. */
  async certain(state: State, { place }: CertainFailure, extent: Extent): Promise<ShownFailure | undefined> {
    const { expedition } = this;
    let tries = 0;
    for (const entered of waysInto(state, expedition, extent)) {
      for (const at of this.endsAt(entered, place, expedition)) {
        const one = await this.tried(state, place, { at, expedition });
        if (one !== undefined) return one;
        if (++tries >= mostTries) return undefined;
      }
    }
    return undefined;
  }

  /** The state itself, and for a Parallel or Map the last steps inside. */
  private *endsAt(entered: Position, place: Node | Property, expedition: Expedition): Generator<Position> {
    yield askState(new Asking(entered, new Set([place]), expedition.walk)).at;
    const { type } = entered.state;
    if (type !== 'Parallel' && type !== 'Map') return;
    for (const at of deadEndsInside(entered, expedition)) yield askState(new Asking(at, new Set(), expedition.walk)).at;
  }

  /**
   * Only on ways on which a place fails although the input and the results of tasks are as they are asked to be. What is shown is taken
   * out of the places.
   */
  async possible(
    state: State,
    places: Set<Node | Property>,
    { steps, extent }: Bounds,
  ): Promise<readonly ShownFailure[]> {
    const shown: ShownFailure[] = [];
    if (places.size === 0) return shown;
    const expedition = { ...this.expedition, steps };
    let entries = 0;
    for (const entered of waysInto(state, expedition, extent)) {
      if (++entries > mostEntries) break;
      if (passesEmptyMap(entered)) continue;
      for (const place of places) {
        const { at, failing } = askState(new Asking(entered, new Set([place]), expedition.walk));
        const one = failing && (await this.tried(state, place, { at, expedition }));
        if (one === undefined) continue;
        shown.push(one);
        places.delete(place);
      }
      if (places.size === 0) break;
    }
    return shown;
  }

  private async tried(
    state: State,
    place: Node | Property,
    { at, expedition }: Tried,
  ): Promise<ShownFailure | undefined> {
    const { store, trail, answers } = at;
    const ending: Ending = { store, trail, answers, status: 'FAILED' };
    const witness = await runInto(
      ending,
      { state, place },
      { machine: this.machine, settings: this.settings, expedition },
    );
    return witness && { state, place, witness, enteredBy: at.trail?.target.kind };
  }
}

interface Bounds {
  /** How much is left for all states. */
  readonly steps: Steps;
  /** For one state. */
  readonly extent: Extent;
}

interface Tried {
  readonly at: Position;
  readonly expedition: Expedition;
}

/** As many runs show that a failure cannot be shown. */
const mostTries = 8;

/** Of as many ways to a state each is looked at. */
const mostEntries = 48;
