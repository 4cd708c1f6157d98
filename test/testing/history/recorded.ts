import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TaskAnswer, TaskAnswers } from '../../../packages/core/src/interpreter/task-answers.ts';
import type { Value, ValueObject } from '../../../packages/core/src/interpreter/value.ts';

/** An event of a recorded history. What is recorded of data is parsed where it was JSON. */
export interface RecordedEvent {
  readonly id: number;
  readonly previousEventId: number;
  readonly type: string;
  readonly [details: string]: unknown;
}

/** An execution that was recorded on AWS. */
export interface RecordedExecution {
  readonly id: string;
  readonly definition: object | null;
  readonly input: Value;
  readonly machine_type: 'STANDARD' | 'EXPRESS' | null;
  readonly outcome: string;
  readonly order_reliable?: boolean;
  readonly history?: readonly RecordedEvent[];
}

/** The executions in a folder of recordings whose events are known in their order. */
export function recordedHistories(corpus: string | undefined): readonly RecordedExecution[] {
  const file = corpus === undefined ? '' : join(corpus, 'traces/exec.jsonl');
  if (!existsSync(file)) return [];
  const all = readFileSync(file, 'utf8').trim().split('\n');
  return all
    .map((line) => JSON.parse(line) as RecordedExecution)
    .filter(
      ({ definition, history, outcome, order_reliable }) =>
        definition !== null && history !== undefined && order_reliable === true && /^(succeeded|failed)$/.test(outcome),
    );
}

/** Answers tasks as they were answered then, per state in the order of the calls. What a distributed Map read is not recorded. */
export function recordedAnswers(history: readonly RecordedEvent[]): TaskAnswers {
  const byId = new Map(history.map((event) => [event.id, event] as const));
  const answers = new Map<string, TaskAnswer[]>();
  for (const event of history) {
    const answer = answerOf(event);
    const state = answer && stateOf(event, byId);
    if (answer !== undefined && state !== undefined) answers.set(state, [...(answers.get(state) ?? []), answer]);
  }
  return {
    answer({ state, kind }) {
      if (kind === 'items') return { kind: 'return', value: [] };
      return (kind === 'task' ? answers.get(state.name)?.shift() : undefined) ?? { kind: 'unanswered' };
    },
  };
}

const ends = /^(Task|LambdaFunction|Activity)(Succeeded|Failed|TimedOut)$/;

function answerOf(event: RecordedEvent): TaskAnswer | undefined {
  const [, , end] = ends.exec(event.type) ?? [];
  if (end === undefined) return undefined;
  const name = `${event.type.slice(0, 1).toLowerCase()}${event.type.slice(1)}EventDetails`;
  const details = (event[name] ?? {}) as ValueObject;
  if (end === 'Succeeded') return { kind: 'return', value: parsed(details.output) };
  const error = details.error === undefined ? undefined : String(details.error);
  return { kind: 'throw', error, cause: textOf(details.cause) };
}

function parsed(recorded: Value | undefined): Value {
  if (typeof recorded !== 'string') return recorded ?? null;
  try {
    return JSON.parse(recorded) as Value;
  } catch {
    return recorded;
  }
}

function textOf(recorded: Value | undefined): string | undefined {
  if (recorded === undefined) return undefined;
  return typeof recorded === 'string' ? recorded : JSON.stringify(recorded);
}

function stateOf(event: RecordedEvent, byId: ReadonlyMap<number, RecordedEvent>): string | undefined {
  let current: RecordedEvent | undefined = event;
  while (current !== undefined && current.type !== 'TaskStateEntered') current = byId.get(current.previousEventId);
  const details = current?.stateEnteredEventDetails as { readonly name?: string } | undefined;
  return details?.name;
}
