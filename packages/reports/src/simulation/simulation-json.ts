import {
  type Attempt,
  type DataStep,
  type Failure,
  locationOf,
  type Node,
  type Property,
  pointerOf,
  type ScopeRun,
  statePath,
  UnknownValue,
  unknownParts,
  type Value,
  type Visit,
} from '@stepproof/core';
import { pointAt, type SourceTexts } from '../source-texts.ts';
import type { ToldSimulation } from './told-simulation.ts';

/**
 * One JSON object, for programs. Its shape is a contract: fields may be added, and none is changed within a version. What is not known is shown
 * by its label.
 */
export function reportSimulationJson({ simulation, use, notes, texts }: ToldSimulation): string {
  const { status, reason, output, error, cause, place, duration, unanswered } = simulation;
  const unknown = output === undefined ? [] : unknownParts(output);
  const contents = {
    version: 1,
    machine: use.name,
    file: use.file,
    status,
    reason,
    output,
    error,
    cause,
    place: place && placeOf(place, texts),
    duration: seconds(duration),
    path: statePath(simulation),
    trace: traceOf(simulation.visits, texts),
    ...(unknown.length > 0 && { unknown }),
    ...(unanswered.length > 0 && { unanswered }),
    ...(notes.length > 0 && { notes: notes.map(({ message }) => message) }),
  };
  return `${jsonOf(contents)}\n`;
}

/** What became of the data from state to state. */
export function traceOf(visits: readonly Visit[], texts: SourceTexts): readonly unknown[] {
  return visits.map((visit) => visitOf(visit, texts));
}

/** Contents that may hold values that are not known. */
export function jsonOf(contents: object): string {
  return JSON.stringify(contents, (_name, part: Value) => (part instanceof UnknownValue ? part.label : part));
}

function visitOf(visit: Visit, texts: SourceTexts): unknown {
  const { id, state, via, enteredAt, leftAt, input, steps, attempts, rule, catcher, assigned, output, failure, next } =
    visit;
  return {
    id,
    state: state.name,
    type: state.type,
    via,
    enteredAt: seconds(enteredAt),
    leftAt: leftAt === undefined ? undefined : seconds(leftAt),
    input,
    steps: stepsOf(steps),
    ...(attempts.length > 0 && { attempts: attempts.map((attempt) => attemptOf(attempt, texts)) }),
    rule: rule && placeOf(rule, texts),
    catcher: catcher && placeOf(catcher.node, texts),
    assigned,
    output,
    ...failureOf(failure, texts),
    next,
  };
}

function attemptOf({ startedAt, endedAt, steps, runs, failure, retry }: Attempt, texts: SourceTexts): unknown {
  return {
    startedAt: seconds(startedAt),
    endedAt: seconds(endedAt),
    steps: stepsOf(steps),
    ...(runs.length > 0 && { runs: runs.map((run) => runOf(run, texts)) }),
    ...failureOf(failure, texts),
    retry: retry && { delaySeconds: retry.delaySeconds, retrier: placeOf(retry.retrier.node, texts) },
  };
}

/** The nesting is bounded by the interpreter. */
function runOf(
  { kind, index, startedAt, endedAt, input, visits, output, failure, aborted }: ScopeRun,
  texts: SourceTexts,
): unknown {
  return {
    kind,
    index,
    startedAt: seconds(startedAt),
    endedAt: seconds(endedAt),
    input,
    trace: traceOf(visits, texts),
    output,
    ...failureOf(failure, texts),
    ...(aborted && { aborted }),
  };
}

function stepsOf(steps: readonly DataStep[]) {
  return steps.map(({ field, value }) => ({ field, value }));
}

/** A failure may have neither name nor cause, so that it is told by itself. */
function failureOf(failure: Failure | undefined, texts: SourceTexts) {
  if (failure === undefined) return {};
  const { error, cause, place } = failure;
  return { failed: true, error, cause, place: place && placeOf(place, texts) };
}

function placeOf(place: Node | Property, texts: SourceTexts) {
  const location = locationOf(place);
  const { line, column } = pointAt(texts.linesOf(location), location.span.start);
  return { file: location.file, pointer: pointerOf(place), line, column };
}

/** Virtual time in seconds, as definitions have it. */
function seconds(milliseconds: number): number {
  return milliseconds / 1000;
}
