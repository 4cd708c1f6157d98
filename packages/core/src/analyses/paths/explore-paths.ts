import { programOf } from '../../interpreter/program.ts';
import type { Visit } from '../../interpreter/simulation.ts';
import type { StateMachine } from '../../model/state-machine.ts';
import { concreted } from './concrete.ts';
import { keepsContract } from './contract-laws.ts';
import { coveringPaths } from './cover.ts';
import type { ExploredPath, PathExploration, PathSettings } from './exploration.ts';
import type { Ending, Walk } from './position.ts';
import { prove } from './prove.ts';
import { ReachOfTargets } from './reach-of-targets.ts';
import { runPath } from './run-path.ts';
import { pathsTo, type Steps } from './search.ts';
import { takenBy, visitsInOrder } from './taken.ts';
import { type Target, Targets } from './targets.ts';
import { Wanted } from './wanted.ts';
import { World } from './world.ts';

/**
 * Finds executions that together take every transition of a machine, and rules out what no execution can take. Every path is run by
 * the interpreter and kept only as it ran. Work is bounded in steps; the same machine and settings give the same exploration.
 */
export async function explorePaths(machine: StateMachine, settings: PathSettings): Promise<PathExploration> {
  const targets = new Targets(machine);
  ruleOut(machine, targets, settings);
  const explorer = new Explorer(machine, targets, settings);
  await explorer.run();
  return targets.exploration(explorer.covering(), explorer);
}

/** What a complete proof did not meet is ruled out, each with the reason. */
function ruleOut(machine: StateMachine, targets: Targets, settings: PathSettings): void {
  const world = new World('proof', programOf(machine), settings);
  const proof = prove(machine, { world, targets }, { mostSteps: Math.ceil(settings.steps / 2) });
  if (proof.isComplete) targets.ruleOutAllBut(proof.met, world.conflicts);
}

class Explorer {
  dropped = 0;
  readonly undecided = new Set<string>();
  private readonly machine: StateMachine;
  private readonly targets: Targets;
  private readonly settings: PathSettings;
  private readonly walk: Walk;
  private readonly reach: ReachOfTargets;
  private readonly paths: ExploredPath[] = [];
  private readonly steps: Steps;
  private wanted: Wanted;
  /** What was taken since. */
  private readonly news: Target[] = [];

  constructor(machine: StateMachine, targets: Targets, settings: PathSettings) {
    this.machine = machine;
    this.targets = targets;
    this.settings = settings;
    this.walk = { world: new World('witness', programOf(machine), settings), targets };
    this.reach = new ReachOfTargets(machine, targets);
    this.steps = { left: settings.steps };
    this.wanted = Wanted.of(targets.all).without(targets.ruledOut.keys());
  }

  /** One transition after the other; most are taken on the way to others. */
  async run(): Promise<void> {
    const start = this.targets.start;
    if (start === undefined) return;
    for (const mostVisits of [3, 12]) {
      for (const goal of this.targets.all) await this.lookFor(start, goal, mostVisits);
    }
  }

  get isSpent(): boolean {
    return this.steps.left <= 0;
  }

  covering(): readonly ExploredPath[] {
    return coveringPaths(this.paths, this.targets.wantedIndexes(this.settings.covers ?? 'transitions'));
  }

  private async lookFor(start: Target, goal: Target, mostVisits: number): Promise<void> {
    if (this.isSettled(goal) || this.steps.left <= 0) return;
    this.wanted = this.wanted.without(this.news.splice(0));
    const steps = { left: Math.min(this.steps.left, stepsPerGoal + 4 * this.targets.all.length) };
    const before = steps.left;
    let tries = 0;
    for (const ending of pathsTo(
      { start, goal, wanted: this.wanted, reach: this.reach, mostVisits, steps },
      this.walk,
    )) {
      await this.tryOut(ending);
      if (this.isSettled(goal) || ++tries >= mostTries) break;
    }
    this.steps.left -= before - steps.left;
  }

  private isSettled(target: Target): boolean {
    return this.targets.taken.has(target) || this.targets.ruledOut.has(target);
  }

  /** A run that takes what the path says is kept; one that goes another way, if it shows something new. */
  private async tryOut(ending: Ending): Promise<void> {
    const path = concreted(ending, this.walk.world);
    if (path === undefined) return;
    const { simulation, mocks } = await runPath(this.machine, path, this.settings);
    const taken = takenBy(simulation.visits, this.targets);
    const visits = visitsInOrder(simulation.visits);
    this.steps.left -= visits.reduce((sum, visit) => sum + stepsOf(visit), 0);
    if (!keepsContract({ input: path.input, mocks }, this.settings.contract)) {
      this.dropped += 1;
      return;
    }
    const isNew = [...taken].some((target) => !this.targets.taken.has(target));
    const { status, reason } = simulation;
    if (status === 'UNDECIDED' && reason !== undefined) this.undecided.add(reason);
    else if (!isAsSaid(ending, taken)) this.dropped += 1;
    if (!isNew) return;
    for (const target of taken) this.targets.taken.add(target);
    this.news.push(...taken);
    const covers = [...taken].map(({ index }) => index).sort((one, other) => one - other);
    const names = visits.map(({ state }) => state.name);
    this.paths.push({ visits: names, input: path.input, mocks, status, covers, simulation });
  }
}

/** What it costs to think through a visit and to run it: thousands of rules take their time. */
function stepsOf({ state, rule }: Visit): number {
  if (state.type !== 'Choice') return 1;
  const taken = state.rules.findIndex(({ node }) => node === rule);
  return 1 + Math.floor((taken === -1 ? state.rules.length : taken) / rulesInStep);
}

const rulesInStep = 200;

const stepsPerGoal = 400;
const mostTries = 4;

function isAsSaid({ trail }: Ending, taken: ReadonlySet<Target>): boolean {
  for (let at = trail; at !== undefined; at = at.before) if (!taken.has(at.target)) return false;
  return true;
}
