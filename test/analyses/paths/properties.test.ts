import { expect, test } from 'vitest';
import type { Simulation } from '../../../packages/core/src/interpreter/simulation.ts';
import type { Value } from '../../../packages/core/src/interpreter/value.ts';
import { type Mock, pathOf, simulated } from '../../interpreter/simulated.ts';
import { explored } from './explored.ts';
import { diceFrom, randomMachine } from './random-machine.ts';

const seeds = Array.from({ length: 60 }, (_, index) => index + 1);

test.each(seeds)('every path of a random machine is repeated by its input and mocks (seed %i)', async (seed) => {
  const definition = randomMachine(diceFrom(seed));
  const { paths } = await explored(definition, 2_000);
  for (const { input, mocks, visits, status } of paths) {
    const limits = { visits: 5_000 };
    const again = await simulated(definition, { input, mocks: mocks as Record<string, readonly Mock[]>, limits });
    expect(pathOf(again)).toEqual(visits);
    expect(again.status).toBe(status);
  }
});

test.each(seeds)('no execution of a random machine takes what was ruled out (seed %i)', async (seed) => {
  const roll = diceFrom(seed);
  const definition = randomMachine(roll);
  const { states, transitions } = await explored(definition, 2_000);
  const impossible = new Set(states.filter(({ feasible }) => feasible === false).map(({ state }) => state.name));
  const dead = new Set(transitions.filter(({ feasible }) => feasible === false).map(({ place }) => place));
  for (let run = 0; run < 40; run++) {
    const simulation = await simulated(definition, randomRun(roll, definition));
    expect(pathOf(simulation).filter((name) => impossible.has(name))).toEqual([]);
    expect(placesIn(simulation.visits).filter((place) => place !== undefined && isAmong(place, dead))).toEqual([]);
  }
});

function randomRun(roll: (sides: number) => number, definition: object) {
  const value = (depth: number): Value => {
    const scalars = ['x', 'xy', '', 0, 1, 5, null, true];
    if (depth > 2 || roll(3) > 0) return scalars[roll(scalars.length)] as Value;
    return { a: value(depth + 1), ...(roll(2) === 0 ? { d: value(depth + 1) } : {}) };
  };
  const member = (name: string) => (roll(4) === 0 ? {} : { [name]: value(0) });
  const input = { ...member('a'), ...member('b'), l: [{ ...member('a') }, { ...member('b') }].slice(roll(3)) };
  const names = JSON.stringify(definition).match(/S[0-9abc]+(?=":\{"Type":"Task")/g) ?? [];
  const answer = (): Mock =>
    roll(3) === 0 ? { throw: { error: ['Bad', 'States.Timeout', 'Own'][roll(3)] as string } } : { return: value(0) };
  return {
    input,
    mocks: Object.fromEntries(names.map((name) => [name, [answer(), answer(), answer()]])),
    limits: { visits: 200 },
  };
}

/** Where the rules and catchers stand that were taken, by their offsets: another reading has other nodes. */
function placesIn(visits: Simulation['visits']): readonly (number | undefined)[] {
  return visits.flatMap(({ rule, catcher, attempts }) => [
    rule?.start,
    catcher?.node.start,
    ...attempts.flatMap(({ runs }) => runs.flatMap((run) => placesIn(run.visits))),
  ]);
}

function isAmong(start: number, dead: ReadonlySet<{ readonly start?: number }>): boolean {
  return [...dead].some((place) => 'start' in place && place.start === start);
}
