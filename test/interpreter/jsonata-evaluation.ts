import { loadJsonataEngine } from '../../packages/checking/src/parsers/jsonata-engine.ts';
import type { JsonataAnswer } from '../../packages/core/src/interpreter/jsonata/engine.ts';
import type { ValueObject } from '../../packages/core/src/interpreter/value.ts';

const engine = await loadJsonataEngine();

export interface Given {
  readonly states?: ValueObject;
  readonly variables?: ValueObject;
}

/** Evaluates at the beginning of 2026, with random numbers that are always the same. */
export function evaluate(expression: string, { states = {}, variables = {} }: Given = {}): Promise<JsonataAnswer> {
  const now = Date.UTC(2026, 0, 1);
  const uuid = () => '6f1c1d9e-1111-4222-8333-444455556666';
  return engine.evaluate({ expression, states, variables, now, random: () => 0.25, uuid });
}

/** The value, or what else the answer is in a word or two. */
export async function outcome(expression: string, given: Given = {}): Promise<unknown> {
  const answer = await evaluate(expression, given);
  if (answer.kind === 'value') return answer.value;
  return answer.kind === 'failure' ? `${answer.code ?? 'bound'}: ${answer.message}` : answer.kind;
}
