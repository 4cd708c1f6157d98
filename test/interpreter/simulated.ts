import type { JsonataEngine } from '../../packages/core/src/interpreter/jsonata/engine.ts';
import type { SimulationSettings } from '../../packages/core/src/interpreter/settings.ts';
import { simulate } from '../../packages/core/src/interpreter/simulate.ts';
import type { Simulation, Visit } from '../../packages/core/src/interpreter/simulation.ts';
import type { TaskAnswer, TaskAnswers } from '../../packages/core/src/interpreter/task-answers.ts';
import { UnknownValue, type Value } from '../../packages/core/src/interpreter/value.ts';
import { lowerStateMachine } from '../../packages/core/src/model/lower.ts';
import type { StateMachine } from '../../packages/core/src/model/state-machine.ts';
import { parseText } from '../../packages/core/src/syntax/parse.ts';
import { SourceText } from '../../packages/core/src/text/source-text.ts';

/** What tests ask of a simulation. */
export interface Asked extends Partial<Omit<SimulationSettings, 'answers' | 'jsonata'>> {
  /** Per state, one answer for each attempt, the last one repeated. */
  readonly mocks?: Readonly<Record<string, readonly Mock[]>>;
  readonly jsonata?: JsonataEngine;
}

export interface Mock {
  readonly return?: Value;
  readonly throw?: { readonly error?: string; readonly cause?: string };
  readonly seconds?: number;
  readonly heartbeatEvery?: number;
}

/** Runs a definition, given as an object or as text, that starts at the beginning of 2024. */
export function simulated(definition: object | string, { mocks = {}, ...settings }: Asked = {}): Promise<Simulation> {
  const usual = { input: {}, startTime: Date.UTC(2024, 0, 1), seed: 1 };
  return simulate(machineOf(definition), { ...usual, ...settings, answers: answersFrom(mocks) });
}

export function machineOf(definition: object | string): StateMachine {
  const text = typeof definition === 'string' ? definition : JSON.stringify(definition);
  const readers = { yaml: undefined, yamlRecovery: undefined };
  return lowerStateMachine(parseText(SourceText.ofFile('/flows/order.asl.json', text), 'json', { readers }).root);
}

/** The names of the states in the order in which they were entered, nested ones too. */
export function pathOf({ visits }: Simulation): readonly string[] {
  return allVisits(visits)
    .toSorted((a, b) => a.id - b.id)
    .map(({ state }) => state.name);
}

export function allVisits(visits: readonly Visit[]): readonly Visit[] {
  return visits.flatMap((visit) => [
    visit,
    ...visit.attempts.flatMap(({ runs }) => runs.flatMap((run) => allVisits(run.visits))),
  ]);
}

/** The value with unknown parts as their labels. */
export function shown(value: Value | undefined): unknown {
  if (value instanceof UnknownValue) return value.label;
  if (Array.isArray(value)) return value.map(shown);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, shown(member)]));
}

function answersFrom(mocks: Readonly<Record<string, readonly Mock[]>>): TaskAnswers {
  const asked = new Map<string, number>();
  return {
    answer({ state, kind }) {
      const list = kind === 'whole' ? undefined : mocks[state.name];
      if (list === undefined) return { kind: 'unanswered' };
      const count = asked.get(state.name) ?? 0;
      asked.set(state.name, count + 1);
      return answerFrom(list[Math.min(count, list.length - 1)] as Mock);
    },
  };
}

function answerFrom({ return: value, throw: thrown, ...time }: Mock): TaskAnswer {
  if (thrown === undefined) return { kind: 'return', value: value as Value, ...time };
  return { kind: 'throw', error: thrown.error, cause: thrown.cause, ...time };
}
