import { Random } from '../fuzz/random.ts';
import { type QueryLanguage, type State, steps, type Then } from './steps.ts';

export const shapes = ['linear', 'branching', 'nested', 'retrying', 'faulty'] as const;

/** What a definition is made of; in a `faulty` one, every state has a finding. */
export type Shape = (typeof shapes)[number];

export interface DefinitionRequest {
  readonly shape: Shape;
  /** States at any depth. */
  readonly states: number;
  readonly queryLanguage: QueryLanguage;
  readonly seed: number;
}

/** A definition as a person would have it on disk: the same request gives the same text. */
export function definitionText(request: DefinitionRequest): string {
  return JSON.stringify(definition(request), null, 2);
}

export function definition({ shape, states, queryLanguage, seed }: DefinitionRequest): object {
  const maker: Maker = { random: new Random(seed), queryLanguage, blocks: blocksOf[shape] };
  return {
    Comment: `Generated, ${shape}.`,
    QueryLanguage: queryLanguage,
    ...scopeOf(maker, { prefix: 'Step ', states, depth: 0 }),
  };
}

/** The longest definition of a shape that has at most so many characters. */
export function definitionOfLength(length: number, request: Omit<DefinitionRequest, 'states'>): string {
  const fitsIn = (states: number) => definitionText({ ...request, states }).length <= length;
  let exceeds = 2;
  while (fitsIn(exceeds)) exceeds *= 2;
  let fits = exceeds / 2;
  while (exceeds - fits > 1) {
    const states = Math.floor((fits + exceeds) / 2);
    if (fitsIn(states)) fits = states;
    else exceeds = states;
  }
  return definitionText({ ...request, states: fits });
}

interface Maker {
  readonly random: Random;
  readonly queryLanguage: QueryLanguage;
  readonly blocks: Blocks;
}

/** Shapes are rows of blocks: some states that are entered at the first and left for the next block's first. */
interface Blocks {
  /** How many states the next block takes of those that are left. */
  size(random: Random, left: number): number;
  make(maker: Maker, block: Block): readonly NamedState[];
}

interface Block {
  readonly prefix: string;
  readonly first: number;
  readonly size: number;
  readonly depth: number;
  readonly then: Then;
}

type NamedState = readonly [name: string, state: State];

interface Scope {
  readonly prefix: string;
  readonly states: number;
  readonly depth: number;
}

/** Numbers count states at any depth, so that a block knows the name of the next before it is made. */
function scopeOf(maker: Maker, { prefix, states, depth }: Scope): State {
  const named: NamedState[] = [];
  let first = 0;
  while (first < states) {
    const size = maker.blocks.size(maker.random, states - first);
    const next = first + size;
    const then: Then = next < states ? { Next: `${prefix}${next}` } : { End: true };
    named.push(...maker.blocks.make(maker, { prefix, first, size, depth, then }));
    first = next;
  }
  return { StartAt: `${prefix}0`, States: Object.fromEntries(named) };
}

const blocksOf: Readonly<Record<Shape, Blocks>> = {
  linear: { size: () => 1, make: step },
  branching: { size: (random, left) => (left < 4 ? 1 : Math.min(left, 4 + random.below(6))), make: branch },
  nested: { size: (random, left) => (left < 5 ? 1 : Math.min(left, 5 + random.below(40))), make: nest },
  retrying: { size: (_random, left) => (left < 5 ? 1 : 5), make: poll },
  faulty: { size: () => 1, make: faultyStep },
};

function step({ random, queryLanguage }: Maker, { prefix, first, then }: Block): readonly NamedState[] {
  return [[`${prefix}${first}`, steps[queryLanguage].any(random, then)]];
}

/** A Choice, the steps that it chooses among, and where they meet again. */
function branch(maker: Maker, block: Block): readonly NamedState[] {
  const { prefix, first, size } = block;
  if (size === 1) return step(maker, block);
  const options = Array.from({ length: size - 1 }, (_, index) => first + 1 + index);
  const [fallback = first, ...rest] = options;
  const choices = rest.map((option, index) => ({
    ...steps[maker.queryLanguage].condition(maker.random, index),
    Next: `${prefix}${option}`,
  }));
  const choice = { Type: 'Choice', Choices: choices, Default: `${prefix}${fallback}` };
  return [[`${prefix}${first}`, choice], ...options.flatMap((option) => step(maker, { ...block, first: option }))];
}

const deepest = 3;

/** A Parallel or a Map with a scope inside that has such blocks itself, down to the deepest level. */
function nest(maker: Maker, block: Block): readonly NamedState[] {
  const { prefix, first, size, then } = block;
  const depth = block.depth + 1;
  if (size === 1) return step(maker, block);
  const name = `${prefix}${first}`;
  const inside = depth < deepest ? maker : { ...maker, blocks: blocksOf.linear };
  const { map, parallel } = steps[maker.queryLanguage];
  if (maker.random.below(2) === 0)
    return [[name, map(scopeOf(inside, { prefix: `${name}.`, states: size - 1, depth }), then)]];
  const half = Math.floor((size - 1) / 2);
  const branches = [half, size - 1 - half].map((states, index) =>
    scopeOf(inside, { prefix: `${name}.${index}.`, states, depth }),
  );
  return [[name, parallel(branches, then)]];
}

/** Asks whether something is ready, waits and asks again, with retries, and gives up on an error. */
function poll(maker: Maker, block: Block): readonly NamedState[] {
  const { prefix, first, size } = block;
  if (size === 1) return step(maker, block);
  const [ask = '', isReady = '', wait = '', giveUp = '', ready = ''] = Array.from(
    { length: size },
    (_, index) => `${prefix}${first + index}`,
  );
  const { retried, condition } = steps[maker.queryLanguage];
  return [
    [ask, { ...retried(maker.random, { Next: isReady }), Catch: [{ ErrorEquals: ['States.ALL'], Next: giveUp }] }],
    [isReady, { Type: 'Choice', Choices: [{ ...condition(maker.random, first), Next: ready }], Default: wait }],
    [wait, { Type: 'Wait', Seconds: 5 + maker.random.below(60), Next: ask }],
    [giveUp, { Type: 'Fail', Error: 'NotReady', Cause: 'It was asked for and did not come.' }],
    ...step(maker, { ...block, first: first + 4 }),
  ];
}

function faultyStep(maker: Maker, block: Block): readonly NamedState[] {
  const { random, queryLanguage } = maker;
  const { faults } = steps[queryLanguage];
  return step(maker, block).map(([name, state]) => [name, random.pick(faults)(state)]);
}
