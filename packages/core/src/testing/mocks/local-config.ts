import type { State } from '../../model/state-machine.ts';
import { type Node, type ObjectNode, type Property, propertyOf } from '../../syntax/node.ts';
import { asWritten } from '../../syntax/opaque.ts';
import { nearestName } from '../../text/nearest.ts';
import { type Mistake, mistakeAt } from '../mistake.ts';
import { readLocalResponses } from './local-responses.ts';
import { testCaseOf } from './local-test-case.ts';
import { mockableStates } from './mockable-states.ts';
import type { StateMocks } from './mocks.ts';
import type { MocksGiven } from './read-mocks.ts';

export interface LocalGiven extends MocksGiven {
  readonly mistakes: Mistake[];
  /** What was read, by the name of the state. */
  readonly states: Map<string, StateMocks>;
}

/** Whether an object is a `MockConfigFile.json` of Step Functions Local. */
export function isLocalConfig(root: ObjectNode): boolean {
  return propertyOf(root, 'StateMachines') !== undefined;
}

/** Reads one test case of a configuration of Step Functions Local. */
export function readLocalConfig(root: ObjectNode, given: LocalGiven): void {
  const testCase = testCaseOf(root, given);
  if (testCase === undefined) return;
  const states = mockableStates(given.machine);
  for (const property of testCase.properties) {
    const state = states.stateNamed(property, given.mistakes);
    if (state === 'none') continue;
    const responses = responsesFor(property, root, given);
    const read = responses && readLocalResponses(responses, given.mistakes);
    if (read !== undefined)
      given.states.set(property.name, {
        at: property,
        of: answeredPart(state),
        responses: read,
        afterLast: 'unanswered',
      });
  }
}

function answeredPart(state: State | undefined): StateMocks['of'] {
  return state?.type === 'Map' || state?.type === 'Parallel' ? 'whole' : 'calls';
}

/** What a test case names for a state. */
function responsesFor({ value, name }: Property, root: ObjectNode, { mistakes }: LocalGiven): Property | undefined {
  const named = asWritten(value);
  if (named.kind !== 'string') {
    mistakes.push(mistakeAt(value, `\`${name}\` is given the name of one of the \`MockedResponses\`.`));
    return undefined;
  }
  const all = objectAt(root, 'MockedResponses');
  const found = all && propertyOf(all, named.value);
  if (found === undefined) mistakes.push(mistakeAt(value, missing(named.value, all)));
  return found;
}

function missing(name: string, all: ObjectNode | undefined): string {
  const names = all?.properties.map((property) => property.name) ?? [];
  const nearest = nearestName(name, names);
  return `There is no \`${name}\` in \`MockedResponses\`.${nearest === undefined ? '' : ` Did you mean \`${nearest}\`?`}`;
}

function objectAt(root: ObjectNode, name: string): ObjectNode | undefined {
  const value: Node | undefined = propertyOf(root, name)?.value;
  const node = value && asWritten(value);
  return node?.kind === 'object' ? node : undefined;
}
