import type { TaskAnswer, TaskAnswers, TaskCall } from '../../interpreter/task-answers.ts';
import { type Mistake, mistakeAt } from '../mistake.ts';
import type { MockedResponse, Mocks, StateMocks } from './mocks.ts';

/** The answers of mocks for one simulation, which knows afterwards what of them was needed. */
export interface MockAnswers extends TaskAnswers {
  /** What the simulation did not need, or needed and did not find, in sentences with the place in the mocks. */
  notes(): readonly Mistake[];
}

/** Answers for one simulation; another one begins anew with the first responses. */
export function answersFrom(mocks: Mocks): MockAnswers {
  const calls = new Map<string, number>();
  return {
    answer({ state: { name }, kind }: TaskCall): TaskAnswer {
      const state = mocks.states.get(name);
      if (state === undefined || state.of !== (kind === 'whole' ? 'whole' : 'calls')) return { kind: 'unanswered' };
      const call = calls.get(name) ?? 0;
      calls.set(name, call + 1);
      return responseTo(call, state)?.answer ?? { kind: 'unanswered' };
    },
    notes: () => [...mocks.states].flatMap(([name, state]) => noteOn({ name, state, calls: calls.get(name) ?? 0 })),
  };
}

function responseTo(call: number, { responses, afterLast }: StateMocks): MockedResponse | undefined {
  const last = responses.at(-1);
  if (afterLast === 'repeat' && last !== undefined && call > last.last) return last;
  return responses.find((response) => response.first <= call && call <= response.last);
}

interface Use {
  readonly name: string;
  readonly state: StateMocks;
  readonly calls: number;
}

function noteOn({ name, state, calls }: Use): readonly Mistake[] {
  if (calls === 0) return [mistakeAt(state.at, `\`${name}\` was never called, so that its mocks were not used.`)];
  const last = state.responses.at(-1);
  if (last === undefined) return [];
  const unused = state.responses.filter(({ first }) => first >= calls);
  const [first] = unused;
  if (first !== undefined)
    return [mistakeAt(first.at, `\`${name}\` was called ${times(calls)}, so that ${leftOver(unused)} not used.`)];
  if (state.afterLast === 'repeat' || calls <= last.last + 1) return [];
  return [mistakeAt(state.at, `\`${name}\` was called ${times(calls)}, and its mocks answer ${last.last + 1} only.`)];
}

function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`;
}

function leftOver({ length }: readonly MockedResponse[]): string {
  return length === 1 ? 'the last of its answers was' : `the last ${length} of its answers were`;
}
