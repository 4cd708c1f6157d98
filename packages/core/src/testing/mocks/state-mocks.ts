import type { TaskAnswer } from '../../interpreter/task-answers.ts';
import type { State } from '../../model/state-machine.ts';
import { type Node, type ObjectNode, type Property, propertyOf } from '../../syntax/node.ts';
import { asWritten } from '../../syntax/opaque.ts';
import { nearestName } from '../../text/nearest.ts';
import { type Mistake, mistakeAt } from '../mistake.ts';
import { type AnswerSource, readAnswer } from './answer.ts';
import type { MockedResponse, StateMocks } from './mocks.ts';
import type { MocksGiven } from './read-mocks.ts';
import { readTestStateMock } from './test-state-mock.ts';

export interface StateMocksGiven extends Pick<MocksGiven, 'file'> {
  readonly state: State | undefined;
  readonly mistakes: Mistake[];
}

export interface AnswerGiven extends StateMocksGiven, Pick<StateMocks, 'of'> {}

/** Reads what the calls of one state are answered with: one answer, or a list of them, of which the last one is repeated. */
export function readStateMocks(property: Property, given: StateMocksGiven): StateMocks | undefined {
  const value = asWritten(property.value);
  const entries = value.kind === 'array' ? value.items : [value];
  if (entries.length === 0) {
    given.mistakes.push(mistakeAt(property, `\`${property.name}\` has no answer: write {"return": …} into its list.`));
    return undefined;
  }
  const of = answeredPart(given.state, entries[0] as Node);
  const responses: MockedResponse[] = [];
  for (const entry of entries) {
    const answer = readEntry(entry, property.name, { ...given, of });
    const first = responses.length;
    if (answer !== undefined) responses.push({ at: entry, first, last: first, answer });
  }
  return { at: property, of, responses, afterLast: 'repeat' };
}

function readEntry(entry: Node, stateName: string, given: AnswerGiven): TaskAnswer | undefined {
  const node = asWritten(entry);
  const source = node.kind === 'object' ? sourceOf(node) : undefined;
  if (node.kind !== 'object' || source === undefined) {
    given.mistakes.push(mistakeAt(entry, faultOf(node, stateName)));
    return undefined;
  }
  if (!hasOnlyKnown(node, source, given.mistakes)) return undefined;
  return isTestState(source) ? readTestStateMock(node, source, given) : readAnswer(node, source, given);
}

/** Of a distributed Map our own form says what it reads; the TestState API mocks all of it, because it runs no other state. */
function answeredPart(state: State | undefined, first: Node): StateMocks['of'] {
  if (state?.type !== 'Map' || propertyOf(state.node, 'ItemReader') === undefined)
    return state?.type === 'Map' || state?.type === 'Parallel' ? 'whole' : 'calls';
  const node = asWritten(first);
  const source = node.kind === 'object' ? sourceOf(node) : undefined;
  return source !== undefined && isTestState(source) ? 'whole' : 'calls';
}

/** The fields that say what an answer is; an answer has one of them. */
const sources = ['return', 'throw', 'file', 'result', 'errorOutput'] as const;

type Source = AnswerSource | TestStateSource;
type TestStateSource = 'result' | 'errorOutput';

function sourceOf(node: ObjectNode): Source | undefined {
  return sources.find((name) => node.properties.some((property) => property.name === name));
}

function isTestState(source: Source): source is TestStateSource {
  return source === 'result' || source === 'errorOutput';
}

/** What may stand beside each. */
const companions: Readonly<Record<Source, readonly string[]>> = {
  return: ['after', 'heartbeatEvery'],
  throw: ['after'],
  file: ['after', 'heartbeatEvery'],
  result: ['fieldValidationMode'],
  errorOutput: ['fieldValidationMode'],
};

function hasOnlyKnown(node: ObjectNode, source: Source, mistakes: Mistake[]): boolean {
  const known = [source, ...companions[source]];
  const others = node.properties.filter(({ name }) => !known.includes(name));
  for (const other of others) mistakes.push(mistakeAt(other, faultOfField(other.name, source, known)));
  return others.length === 0;
}

function faultOfField(name: string, source: Source, known: readonly string[]): string {
  if (sources.some((other) => other === name)) return `An answer has either \`${source}\` or \`${name}\`, not both.`;
  const nearest = nearestName(name, known);
  const hint = nearest === undefined ? '' : ` Did you mean \`${nearest}\`?`;
  return `\`${name}\` says nothing beside \`${source}\`.${hint}`;
}

function faultOf(node: Node, stateName: string): string {
  const form = '{"return": …}, {"throw": {"error": "…", "cause": "…"}} or {"file": "…"}';
  const names = node.kind === 'object' ? node.properties.map(({ name }) => name) : [];
  for (const name of names) {
    const nearest = nearestName(name, sources);
    if (nearest !== undefined)
      return `What \`${stateName}\` answers is not known by \`${name}\`. Did you mean \`${nearest}\`?`;
  }
  return `What \`${stateName}\` answers is written ${form}.`;
}
