import type { TaskAnswer } from '../../interpreter/task-answers.ts';
import { type ObjectNode, type Property, propertyOf } from '../../syntax/node.ts';
import { asWritten } from '../../syntax/opaque.ts';
import { type Mistake, mistakeAt } from '../mistake.ts';
import { writtenValue } from '../written-value.ts';
import type { MockedResponse } from './mocks.ts';
import { readThrown } from './thrown.ts';

/** Reads a response of Step Functions Local: what the calls `"0"`, `"1-2"` of a state return or throw. */
export function readLocalResponses(
  { name, value }: Property,
  mistakes: Mistake[],
): readonly MockedResponse[] | undefined {
  const node = asWritten(value);
  if (node.kind !== 'object' || node.properties.length === 0) {
    mistakes.push(mistakeAt(value, `\`${name}\` says for each call what it does: {"0": {"Return": …}}.`));
    return undefined;
  }
  const responses = node.properties.flatMap((property) => responseOf(property, mistakes));
  responses.sort((one, other) => one.first - other.first);
  const repeated = responses.find(
    ({ first }, index) => index > 0 && first <= (responses[index - 1] as MockedResponse).last,
  );
  if (repeated !== undefined)
    mistakes.push(mistakeAt(repeated.at, `Another entry of \`${name}\` answers call ${repeated.first} too.`));
  return responses;
}

function responseOf(property: Property, mistakes: Mistake[]): readonly MockedResponse[] {
  const calls = callsOf(property.name);
  if (calls === undefined) {
    mistakes.push(mistakeAt(property, `\`${property.name}\` counts no calls: write \`0\`, or \`1-2\` for several.`));
    return [];
  }
  const answer = answerOf(property, mistakes);
  return answer === undefined ? [] : [{ at: property, ...calls, answer }];
}

function callsOf(name: string): { readonly first: number; readonly last: number } | undefined {
  const [, from, to] = /^(\d{1,9})(?:-(\d{1,9}))?$/.exec(name) ?? [];
  if (from === undefined) return undefined;
  const first = Number(from);
  const last = to === undefined ? first : Number(to);
  return first <= last ? { first, last } : undefined;
}

function answerOf(property: Property, mistakes: Mistake[]): TaskAnswer | undefined {
  const node = asWritten(property.value);
  const source = node.kind === 'object' && node.properties.length === 1 ? sourceOf(node) : undefined;
  if (source === undefined) {
    const form = '{"Return": …} or {"Throw": {"Error": "…", "Cause": "…"}}';
    mistakes.push(mistakeAt(property, `What call \`${property.name}\` does is written ${form}.`));
    return undefined;
  }
  if (source.name === 'Throw') return readThrown(source, { names: { error: 'Error', cause: 'Cause' }, mistakes });
  const written = writtenValue(source.value);
  if (written.kind === 'value') return { kind: 'return', value: written.value };
  mistakes.push(written.mistake);
  return undefined;
}

function sourceOf(node: ObjectNode): Property | undefined {
  return propertyOf(node, 'Return') ?? propertyOf(node, 'Throw');
}
