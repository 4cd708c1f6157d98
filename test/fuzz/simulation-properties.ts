import { loadJsonataEngine } from '../../packages/checking/src/parsers/jsonata-engine.ts';
import type { SimulationSettings } from '../../packages/core/src/interpreter/settings.ts';
import { simulate } from '../../packages/core/src/interpreter/simulate.ts';
import type { Attempt, ScopeRun, Simulation, Visit } from '../../packages/core/src/interpreter/simulation.ts';
import type { TaskAnswer, TaskCall } from '../../packages/core/src/interpreter/task-answers.ts';
import { UnknownValue, type Value } from '../../packages/core/src/interpreter/value.ts';
import { valueOf } from '../../packages/core/src/model/field.ts';
import type { Scope, State } from '../../packages/core/src/model/state-machine.ts';
import { allVisits, machineOf } from '../interpreter/simulated.ts';
import { randomValue } from './machines.ts';
import { Random } from './random.ts';

const jsonata = await loadJsonataEngine();

const limits = { visits: 400, characters: 1_000_000, depth: 40 };

/**
 * What has to hold for every machine, whatever its tasks answer: it comes to an end within its bounds, the same every time, along
 * the definition, in a time that never runs backwards; and every call gets its own answer.
 */
export async function isSimulated(text: string, seed: number): Promise<void> {
  const { simulation, calls } = await run(text, seed);
  const again = await run(text, seed);
  if (shown(simulation) !== shown(again.simulation)) throw new Error('The same seed gave another trace.');
  assertEnd(simulation);
  const visits = allVisits(simulation.visits);
  if (visits.length > limits.visits) throw new Error(`There are ${visits.length} visits.`);
  assertWay(simulation.visits, { start: 0, end: simulation.duration, scope: again.scope });
  for (const visit of visits) assertVisit(visit);
  assertAnswers(visits, calls);
}

interface AnsweredCall extends TaskCall {
  readonly answer: TaskAnswer;
}

async function run(text: string, seed: number) {
  const random = new Random(seed);
  const calls: AnsweredCall[] = [];
  const settings: SimulationSettings = {
    input: randomValue(random) as Value,
    answers: {
      answer(call) {
        const answer = call.kind === 'task' ? randomAnswer(random) : ({ kind: 'unanswered' } as const);
        calls.push({ ...call, answer });
        return answer;
      },
    },
    jsonata,
    type: random.pick(['STANDARD', 'EXPRESS']),
    startTime: 0,
    seed,
    limits,
  };
  const machine = machineOf(text);
  return { simulation: await simulate(machine, settings), calls, scope: machine.scope };
}

/** Every answer is another object, so that it is known again. */
function randomAnswer(random: Random): TaskAnswer {
  const kind = random.below(6);
  if (kind === 0) return { kind: 'unanswered' };
  const seconds = random.below(6);
  const error = random.below(4) === 0 ? undefined : random.pick(['Busy', 'Broken']);
  if (kind < 3) return { kind: 'throw', error, cause: 'no luck', seconds };
  return { kind: 'return', value: { list: [1, 2], a: randomValue(random) as Value }, seconds };
}

function assertEnd({ status, output, error, reason }: Simulation): void {
  const isWhole =
    status === 'SUCCEEDED'
      ? output !== undefined && error === undefined
      : output === undefined && (reason !== undefined) === (status === 'UNDECIDED' || status === 'LIMIT');
  if (!isWhole) throw new Error(`It ${status} with output ${String(output)}, error ${error}, reason ${reason}.`);
}

interface Way {
  readonly start: number;
  readonly end: number;
  readonly scope: Scope | undefined;
}

/** Each visit begins where and when the one before it went. */
function assertWay(visits: readonly Visit[], { start, end, scope }: Way): void {
  let before: Visit | undefined;
  for (const visit of visits) {
    const { state, via, enteredAt, leftAt, id } = visit;
    const where = `\`${state.name}\` (visit ${id})`;
    if (before === undefined) {
      const first = scope === undefined ? undefined : valueOf(scope.startAt);
      if (via !== 'start' || (first !== undefined && first !== state.name)) throw new Error(`${where} is no start.`);
    } else {
      const wanted = before.catcher === undefined ? 'next' : 'catch';
      if (before.next !== state.name || via !== wanted) throw new Error(`${where} does not follow.`);
      if (!waysFrom(before).includes(state.name))
        throw new Error(`Nothing leads from \`${before.state.name}\` to ${where}.`);
      if (before.id >= id) throw new Error(`${where} is out of order.`);
    }
    if (enteredAt !== (before === undefined ? start : before.leftAt))
      throw new Error(`${where} begins at another time.`);
    if (enteredAt > (leftAt ?? end) || (leftAt ?? end) > end) throw new Error(`Time runs backwards in ${where}.`);
    before = visit;
  }
}

/** Where the definition says that the state may go. */
function waysFrom({ state, catcher, rule }: Visit): readonly (string | undefined)[] {
  if (catcher !== undefined) return [valueOf(catcher.next)];
  if (state.type === 'Choice') {
    const taken = state.rules.find(({ node }) => node === rule);
    return [valueOf(taken === undefined ? state.default : taken.next)];
  }
  return [nextOf(state)];
}

function nextOf(state: State): string | undefined {
  return 'next' in state ? valueOf(state.next) : undefined;
}

function assertVisit(visit: Visit): void {
  const { state, attempts, steps, input, output, assigned } = visit;
  const values = [input, output, assigned, ...steps.map(({ value }) => value)];
  for (const value of values)
    if (value !== undefined && !isValue(value)) throw new Error(`\`${state.name}\` has no JSON.`);
  let now = visit.enteredAt;
  for (const attempt of attempts) {
    if (attempt.startedAt < now || attempt.endedAt < attempt.startedAt) throw new Error('An attempt runs backwards.');
    now = attempt.endedAt + 1_000 * (attempt.retry?.delaySeconds ?? 0) - 1;
    assertRuns(visit, attempt);
  }
}

/** Branches and iterations are in their order, begin with their scope, and lie within the attempt. */
function assertRuns({ state }: Visit, { runs, startedAt, endedAt }: Attempt): void {
  for (const [index, run] of runs.entries()) {
    if (run.index !== index) throw new Error(`Run ${run.index} of \`${state.name}\` stands at ${index}.`);
    if (run.startedAt < startedAt || run.endedAt < run.startedAt || run.endedAt > endedAt) {
      throw new Error(`Run ${index} of \`${state.name}\` lies outside of its attempt.`);
    }
    assertWay(run.visits, { start: run.startedAt, end: lastMoment(run), scope: scopeOf(state, index) });
  }
}

/** What was stopped may have been left later, had it gone on. */
function lastMoment({ aborted, endedAt }: ScopeRun): number {
  return aborted ? Number.POSITIVE_INFINITY : endedAt;
}

function scopeOf(state: State, index: number): Scope | undefined {
  if (state.type === 'Parallel') return state.branches[index];
  return state.type === 'Map' ? state.processor : undefined;
}

/** What the attempts of the Tasks have as their results, in the order of the visits, are the answers in the order of the calls. */
function assertAnswers(visits: readonly Visit[], calls: readonly AnsweredCall[]): void {
  const returned = calls.filter(({ kind, answer }) => kind === 'task' && answer.kind === 'return');
  let place = 0;
  for (const { state, attempts } of visits.toSorted((one, other) => one.id - other.id)) {
    if (state.type !== 'Task') continue;
    for (const [attempt, { steps }] of attempts.entries()) {
      const result = steps.find(({ field }) => field === 'result')?.value;
      if (result === undefined || result instanceof UnknownValue) continue;
      // What ran in a branch that was stopped is not in the trace.
      while (place < returned.length && !isOf(returned[place] as AnsweredCall, result)) place++;
      const call = returned[place++];
      if (call === undefined || call.state !== state || call.attempt !== attempt) {
        throw new Error(`Try ${attempt} of \`${state.name}\` has the answer of another call.`);
      }
    }
  }
}

function isOf({ answer }: AnsweredCall, result: Value): boolean {
  return answer.kind === 'return' && answer.value === result;
}

function isValue(root: unknown): boolean {
  if (root instanceof UnknownValue || root === null) return true;
  if (typeof root === 'number') return Number.isFinite(root);
  if (typeof root !== 'object') return typeof root === 'string' || typeof root === 'boolean';
  const prototype = Object.getPrototypeOf(root);
  return (prototype === Object.prototype || prototype === Array.prototype) && Object.values(root).every(isValue);
}

/** The whole trace as text, in which a state is its name and what is written in the definition is where it stands. */
function shown(simulation: Simulation): string {
  return JSON.stringify(simulation, (key, value) => {
    if (key === 'frame' || key === 'runnable') return undefined;
    if (key === 'state') return value.name;
    const isPlaced = key === 'place' || key === 'rule' || key === 'catcher' || key === 'retrier';
    return isPlaced && value !== undefined ? (value.start ?? value.node?.start) : value;
  });
}
