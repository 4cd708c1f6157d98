import { parseJson } from '../../packages/core/src/syntax/json/parse-json.ts';
import { SourceText } from '../../packages/core/src/text/source-text.ts';
import { isAssisted } from './assistance-properties.ts';
import { type DeepProperty, isReplayed, isRobustDeep, isSilentOnTheUnknownDeep } from './deep-properties.ts';
import { isSameInTemplates } from './embedded-properties.ts';
import { randomMachine } from './machines.ts';
import { type Mutation, textMutations, valueMutations } from './mutations.ts';
import { fixesHold, isRobust, isSilentOnTheUnknown, type Property } from './properties.ts';
import { Random } from './random.ts';
import { type Seed, seeds } from './seeds.ts';

export interface Fault {
  readonly property: string;
  readonly number: number;
  readonly seed: Seed;
  readonly error: unknown;
}

const properties: readonly {
  readonly name: string;
  readonly property: Property;
  readonly mutations: readonly Mutation[];
}[] = [
  { name: 'robust', property: isRobust, mutations: [...valueMutations, ...textMutations] },
  { name: 'silent on the unknown', property: isSilentOnTheUnknown, mutations: valueMutations },
  { name: 'the same in templates', property: isSameInTemplates, mutations: [...valueMutations, ...textMutations] },
  { name: 'fixes hold', property: fixesHold, mutations: valueMutations },
];

/** Tries cases until told to stop; each follows from the seed and its own number alone, so that it can be repeated. */
export function fuzz(seed: number, shouldStop: (tried: number) => boolean): Fault[] {
  const begins = seeds();
  const faults: Fault[] = [];
  for (let number = 0; !shouldStop(number) && faults.length < 20; number++) {
    const random = new Random(seed * 1_000_003 + number);
    const { name, property, mutations } = random.pick(properties);
    const mutated = mutate(random.pick(begins), mutations, random);
    try {
      property(mutated, random);
    } catch (error) {
      faults.push({ property: name, number, seed: mutated, error });
    }
  }
  return faults;
}

/** As `fuzz`, for what holds when executions are tried out, of random texts and of random machines. */
export function fuzzDeep(seed: number, shouldStop: (tried: number) => boolean): Promise<readonly Fault[]> {
  return fuzzWith(deepProperties, { seed, shouldStop });
}

/** As `fuzzDeep`, for what editors are answered. */
export function fuzzAssistance(seed: number, shouldStop: (tried: number) => boolean): Promise<readonly Fault[]> {
  return fuzzWith(assistanceProperties, { seed, shouldStop });
}

interface Asynchronous {
  readonly name: string;
  readonly property: DeepProperty;
  readonly mutations: readonly Mutation[];
}

const deepProperties: readonly Asynchronous[] = [
  { name: 'robust when tried out', property: isRobustDeep, mutations: valueMutations },
  { name: 'replayed', property: isReplayed, mutations: valueMutations },
  { name: 'silent on the unknown when tried out', property: isSilentOnTheUnknownDeep, mutations: valueMutations },
];

const assistanceProperties: readonly Asynchronous[] = [
  { name: 'assisted', property: isAssisted, mutations: [...valueMutations, ...textMutations] },
];

async function fuzzWith(
  properties: readonly Asynchronous[],
  { seed, shouldStop }: { readonly seed: number; readonly shouldStop: (tried: number) => boolean },
): Promise<readonly Fault[]> {
  const begins = seeds();
  const faults: Fault[] = [];
  for (let number = 0; !shouldStop(number) && faults.length < 20; number++) {
    const random = new Random(seed * 1_000_003 + number);
    const { name, property, mutations } = random.pick(properties);
    const begin = random.below(2) === 0 ? random.pick(begins) : machineFrom(random);
    const mutated = mutate(begin, mutations, random);
    try {
      await property(mutated, random);
    } catch (error) {
      faults.push({ property: name, number, seed: mutated, error });
    }
  }
  return faults;
}

function machineFrom(random: Random): Seed {
  const text = JSON.stringify(randomMachine(random));
  return { name: 'a random machine', text, format: 'json', type: undefined };
}

function mutate(seed: Seed, mutations: readonly Mutation[], random: Random): Seed {
  let { text } = seed;
  for (let times = random.below(4); times > 0; times--) {
    // Values of YAML are found well enough by reading it as the JSON that it may hold: none, mostly.
    const { root } = parseJson(SourceText.ofFile('a', text));
    const applicable = seed.format === 'json' && root !== undefined ? mutations : textMutations;
    if (text.length > 0) text = random.pick(applicable)(text, root ?? emptyRoot, random);
  }
  return { ...seed, text };
}

const emptyRoot = parseJson(SourceText.ofFile('a', 'null')).root as NonNullable<ReturnType<typeof parseJson>['root']>;

export function describeFault({ property, number, seed, error }: Fault): string {
  const cause =
    error instanceof Error && error.cause !== undefined
      ? `\n${String((error.cause as Error).stack ?? error.cause)}`
      : '';
  return `Case ${number}, from ${seed.name}, is not ${property}: ${String(error)}${cause}\n${seed.text}\n`;
}
