import type { StateMachine } from '../../model/state-machine.ts';
import type { JsonSchema } from '../../project/contract/learn-schema.ts';
import { type AskedPart, askedDocuments } from './asked-parts.ts';
import { schemasByDemand } from './demand-schemas.ts';
import type { Facts } from './unavoidable.ts';

/** A contract as it is written into its file. */
export interface WrittenContract {
  readonly input: JsonSchema;
  readonly tasks: Readonly<Record<string, { readonly output: JsonSchema }>>;
}

/**
 * What a machine asks of its input and of the results of its tasks. Required is only what every execution that succeeds needs: no
 * input with which an execution may succeed is refused. What is read on some ways only is listed, and so are the values that a Choice
 * compares with.
 */
export function inferredContract({ states }: StateMachine, facts: Facts): WrittenContract {
  const documents = askedDocuments(facts);
  const tasks = states.flatMap((state) => {
    const asked = documents.get(state);
    return asked === undefined ? [] : [[state.name, { output: schemaOf(asked) }] as const];
  });
  const input = documents.get('input');
  return { input: input === undefined ? {} : schemaOf(input), tasks: Object.fromEntries(tasks) };
}

function schemaOf(part: AskedPart): JsonSchema {
  const members = [...part.parts].filter((entry): entry is [string, AskedPart] => typeof entry[0] === 'string');
  const required = members.filter(([, { neededBy }]) => neededBy.size > 0).map(([name]) => name);
  const properties = members.map(([name, member]) => [name, schemaOf(member)] as const);
  return {
    ...describe(part),
    ...typeOf(part),
    ...valuesOf(part),
    ...(members.length > 0 && { properties: Object.fromEntries(properties) }),
    ...(required.length > 0 && { required }),
    ...elementsOf(part),
  };
}

/** More names than these make no sentence. */
const mostNames = 5;

function describe({ neededBy, readBy }: AskedPart): JsonSchema {
  const readers = [...readBy].filter((name) => !neededBy.has(name));
  const sentences = [
    ...(neededBy.size > 0 ? [`Needed by ${listed([...neededBy])}.`] : []),
    ...(readers.length > 0 ? [`Read by ${listed(readers)}, if that is entered.`] : []),
  ];
  return sentences.length === 0 ? {} : { description: sentences.join(' ') };
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, mostNames).map((name) => `\`${name}\``);
  return names.length > mostNames ? `${shown.join(', ')} and ${names.length - mostNames} more` : shown.join(', ');
}

/** Nothing is said where two states ask for different types: no execution succeeds then, and it is not for the input to say so. */
function typeOf({ types, demands }: AskedPart): JsonSchema {
  const [only, other] = types;
  if (other !== undefined) return {};
  const asked = [...demands].map((demand) => schemasByDemand[demand]);
  const [first, second] = asked;
  if (only === undefined && first !== undefined && second === undefined) return first;
  const lists = [...asked.map(({ type }) => [type].flat()), ...(only === undefined ? [] : [[only]])];
  const possible = lists[0]?.filter((type) => lists.every((list) => list.includes(type))) ?? [];
  return possible.length === 0 ? {} : { type: possible.length === 1 ? possible[0] : possible };
}

/** Nothing is left where two states ask for different ones: no execution succeeds then. */
function valuesOf({ values, only }: AskedPart): JsonSchema {
  if (only !== undefined && only.size > 0) return { enum: [...only] };
  return values.size === 0 ? {} : { examples: [...values] };
}

/** The highest index of which something is said. */
const longestPrefix = 32;

function elementsOf({ parts }: AskedPart): JsonSchema {
  const elements = [...parts].filter((entry): entry is [number, AskedPart] => typeof entry[0] === 'number');
  const needed = elements.filter(([, { neededBy }]) => neededBy.size > 0);
  const minItems = Math.max(0, ...needed.map(([index]) => (index < 0 ? -index : index + 1)));
  const last = Math.max(-1, ...elements.map(([index]) => (index < longestPrefix ? index : -1)));
  const prefixItems = Array.from({ length: last + 1 }, (_, index) => {
    const element = parts.get(index);
    return element === undefined ? {} : schemaOf(element);
  });
  return { ...(prefixItems.length > 0 && { prefixItems }), ...(minItems > 0 && { minItems }) };
}
