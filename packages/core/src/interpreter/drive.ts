import type { JsonataAnswer, JsonataEngine, JsonataEvaluation } from './jsonata/engine.ts';
import { UnknownValue } from './value.ts';

/**
 * A part of an execution as it runs. It runs at once but for JSONata, whose library is asynchronous: an expression is yielded,
 * and what it evaluates to comes back. So a machine without JSONata runs without waiting for anything.
 */
export type Process<Result> = Generator<JsonataEvaluation, Result, JsonataAnswer>;

/**
 * What is left to run of something that has begun: nothing where all of it is done, as with states that need no JSONata. Whatever runs
 * others goes on at once as long as nothing is left of them, because a generator for every part takes longer than what it does.
 */
export type Remainder = Process<void> | undefined;

/** Runs a process to its end, with the engine for its expressions. */
export async function drive(running: Process<void>, engine: JsonataEngine | undefined): Promise<void> {
  let step = running.next();
  while (!step.done) {
    const answer = engine === undefined ? notEvaluated(step.value) : await engine.evaluate(step.value);
    step = running.next(answer);
  }
}

function notEvaluated({ expression }: JsonataEvaluation): JsonataAnswer {
  const reason = `Nothing here evaluates JSONata, which \`${expression.trim()}\` needs.`;
  return { kind: 'value', value: new UnknownValue(`{%${expression}%}`, reason) };
}
