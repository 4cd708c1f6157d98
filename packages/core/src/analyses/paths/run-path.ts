import type { Mock } from '../../engine/witness.ts';
import { simulate } from '../../interpreter/simulate.ts';
import type { Simulation } from '../../interpreter/simulation.ts';
import type { TaskAnswer, TaskAnswers, TaskCall } from '../../interpreter/task-answers.ts';
import type { Value } from '../../interpreter/value.ts';
import type { State, StateMachine } from '../../model/state-machine.ts';
import type { Json } from '../../solver/domain.ts';
import { propertyOf } from '../../syntax/node.ts';
import type { ConcreteAnswer, ConcretePath } from './concrete.ts';
import type { PathSettings } from './exploration.ts';

/** An execution of a path, and what its tasks were asked. */
export interface PathRun {
  readonly simulation: Simulation;
  readonly mocks: Readonly<Record<string, readonly Mock[]>>;
}

interface RunSettings extends PathSettings {
  /** How many states it enters at most. */
  readonly mostVisits?: number;
}

/** Runs a path. A task that it did not foresee gets an empty object. */
export async function runPath(machine: StateMachine, path: ConcretePath, settings: RunSettings): Promise<PathRun> {
  const script = new Script(path);
  const simulation = await simulate(machine, {
    input: path.input,
    answers: script,
    jsonata: settings.jsonata,
    regex: settings.regex,
    type: settings.type,
    startTime: settings.startTime ?? usualStart,
    seed: settings.seed,
    limits: { visits: settings.mostVisits ?? usualVisits },
  });
  return { simulation, mocks: script.mocks() };
}

/** A path that was foreseen is shorter; one that went another way may go round for ever. */
const usualVisits = 5_000;

const usualStart = Date.UTC(2024, 0, 1);

/** Gives the answers of a path in turn, and takes note of them. */
class Script implements TaskAnswers {
  private readonly path: ConcretePath;
  private readonly given = new Map<string, Mock[]>();
  private readonly places = new Map<State, number>();

  constructor(path: ConcretePath) {
    this.path = path;
  }

  answer({ state, kind }: TaskCall): TaskAnswer {
    if (kind === 'whole') return { kind: 'unanswered' };
    const list = this.path.answers.get(state) ?? [];
    const place = this.places.get(state) ?? 0;
    this.places.set(state, place + 1);
    const mock = mockOf(state, list[Math.min(place, list.length - 1)] ?? { kind: 'return', value: {} });
    const given = this.given.get(state.name);
    if (given === undefined) this.given.set(state.name, [mock]);
    else given.push(mock);
    return answerOf(mock);
  }

  /** What was answered by state, without repetitions at the end. */
  mocks(): Readonly<Record<string, readonly Mock[]>> {
    return Object.fromEntries([...this.given].map(([name, mocks]) => [name, withoutRepetition(mocks)]));
  }
}

function withoutRepetition(mocks: readonly Mock[]): readonly Mock[] {
  const last = JSON.stringify(mocks.at(-1));
  let count = mocks.length;
  while (count > 1 && JSON.stringify(mocks[count - 2]) === last) count--;
  return mocks.slice(0, count);
}

function mockOf(state: State, answer: ConcreteAnswer): Mock {
  if (answer.kind === 'items') return { return: fileOf(state, answer.items) };
  if (answer.kind === 'return') return { return: answer.value as Value };
  const { error, cause } = answer;
  return { throw: { ...(error === undefined ? {} : { error }), ...(cause === undefined ? {} : { cause }) } };
}

function answerOf(mock: Mock): TaskAnswer {
  if ('return' in mock) return { kind: 'return', value: mock.return };
  return { kind: 'throw', error: mock.throw.error, cause: mock.throw.cause };
}

/** What an ItemReader finds, in the form that it is said to have. */
function fileOf({ node }: State, items: readonly Json[]): Value {
  const reader = propertyOf(node, 'ItemReader')?.value;
  const config = reader?.kind === 'object' ? propertyOf(reader, 'ReaderConfig')?.value : undefined;
  const type = config?.kind === 'object' ? propertyOf(config, 'InputType')?.value : undefined;
  const resource = reader?.kind === 'object' ? propertyOf(reader, 'Resource')?.value : undefined;
  if (resource?.kind === 'string' && resource.value.endsWith(':listObjectsV2')) return items.map(listed);
  if (type?.kind !== 'string') return items as Value;
  if (type.value === 'CSV') return csvOf(items);
  return type.value === 'JSONL' ? items.map((item) => JSON.stringify(item)).join('\n') : (items as Value);
}

/** What is said of an object in a bucket, but for what the path asks of it. */
function listed(item: Json): Value {
  const asked = typeof item === 'object' && item !== null && !Array.isArray(item) ? item : {};
  return { Key: 'key', Size: 1, ...asked } as Value;
}

function csvOf(items: readonly Json[]): string {
  const [first] = items;
  const members = typeof first === 'object' && first !== null && !Array.isArray(first) ? Object.entries(first) : [];
  const columns = members.length === 0 ? [['column', 'a'] as const] : members;
  const rows = items.length === 0 ? [] : [columns.map(([, value]) => String(value)).join(',')];
  return [columns.map(([name]) => name).join(','), ...rows].join('\n');
}
