import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { looksLikeIntrinsic } from '../../packages/core/src/expressions/intrinsic.ts';
import { Failure } from '../../packages/core/src/interpreter/failure.ts';
import { selectPath } from '../../packages/core/src/interpreter/json-path/select.ts';
import type { Value } from '../../packages/core/src/interpreter/value.ts';
import { dataOf, holds, intrinsic, pathOf } from './evaluated.ts';

/** A folder that holds executions recorded on AWS in `traces/exec.jsonl`. */
const corpus = process.env.STEPPROOF_CORPUS;

interface Recording {
  readonly id: string;
  readonly level: string;
  readonly definition: { readonly StartAt: string; readonly States: Readonly<Record<string, RecordedState>> } | null;
  readonly input: Value;
  readonly outcome: string;
  readonly output: Value;
}

interface RecordedState {
  readonly Type: string;
  readonly Choices?: readonly object[];
  readonly Parameters?: Readonly<Record<string, unknown>>;
  readonly [field: string]: unknown;
}

function recordings(folder: string): readonly Recording[] {
  const lines = readFileSync(join(folder, 'traces/exec.jsonl'), 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Recording);
}

/** Choices that were recorded for which way they go: the output names the branch. */
function isChoice({ level, definition }: Recording): boolean {
  return level === 'output_only' && definition?.States[definition.StartAt]?.Type === 'Choice';
}

function branchTaken({ definition, input }: Recording): string {
  const rule = definition?.States[definition.StartAt]?.Choices?.[0] ?? {};
  const outcome = holds(JSON.stringify(rule), input);
  if (typeof outcome !== 'boolean') return 'neither';
  return outcome ? 'ConditionTrue' : 'ConditionFalse';
}

/** The field and the expression of a machine that is one Pass state with one expression of the input. */
function onlyExpression({ definition }: Recording): readonly [string, string] | undefined {
  const states = Object.values(definition?.States ?? {});
  const parameters = Object.entries(states[0]?.Parameters ?? {});
  const [name = '', text] = parameters[0] ?? [];
  if (states.length !== 1 || states[0]?.Type !== 'Pass' || parameters.length !== 1) return undefined;
  if (Object.keys(states[0]).some((field) => /Path$|Assign|QueryLanguage/.test(field))) return undefined;
  return name.endsWith('.$') && typeof text === 'string' && !text.includes('$$')
    ? [name.slice(0, -2), text]
    : undefined;
}

function expected({ outcome, output }: Recording, name: string): unknown {
  return outcome === 'succeeded' ? (output as Readonly<Record<string, Value>>)[name] : outcome;
}

function evaluated(text: string, input: Value): unknown {
  try {
    if (looksLikeIntrinsic(text)) return intrinsic(text, input);
    const selection = selectPath(pathOf(text), dataOf(input));
    return selection.kind === 'found' ? selection.value : 'failed';
  } catch (thrown) {
    return thrown instanceof Failure ? 'failed' : thrown;
  }
}

describe.skipIf(corpus === undefined)('what AWS was recorded to do (set STEPPROOF_CORPUS to run)', () => {
  const all = corpus === undefined ? [] : recordings(corpus);

  test('every Choice goes the same way', () => {
    const choices = all.filter(isChoice);
    const wrong = choices.filter((choice) => branchTaken(choice) !== Object.values(choice.output as object)[0]);
    console.log(`Choice: ${choices.length - wrong.length} of ${choices.length} recorded comparisons.`);
    expect(choices.length).toBeGreaterThan(100);
    expect(wrong).toEqual([]);
  });

  test('every Pass state with one expression gives the same value, or fails', () => {
    const passes = all.filter((pass) => onlyExpression(pass) !== undefined);
    // What is random is recorded by a name that stands for it.
    const telling = passes.filter((pass) => !/States\.(?:UUID|MathRandom)\(/.test(onlyExpression(pass)?.[1] ?? ''));
    const wrong = telling.flatMap((pass) => {
      const [name = '', text = ''] = onlyExpression(pass) ?? [];
      const value = evaluated(text, pass.input);
      return isSame(value, expected(pass, name)) ? [] : [{ id: pass.id, text, value, recorded: expected(pass, name) }];
    });
    console.log(`Expressions: ${telling.length - wrong.length} of ${telling.length} recorded.`);
    expect(telling.length).toBeGreaterThan(50);
    expect(wrong).toEqual([]);
  });
});

function isSame(value: unknown, recorded: unknown): boolean {
  try {
    expect(value).toEqual(recorded);
    return true;
  } catch {
    return false;
  }
}
