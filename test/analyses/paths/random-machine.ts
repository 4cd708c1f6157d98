import { machine } from './explored.ts';

/** Numbers that look random and are the same for the same seed. */
export function diceFrom(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

/** A machine of all kinds of states, which read a few members that others may write. */
export function randomMachine(roll: (sides: number) => number, depth = 0, prefix = 'S'): object {
  const names = Array.from({ length: 2 + roll(4) }, (_, index) => `${prefix}${index + 1}`);
  const state = (name: string): object => randomState(roll, { names, name, depth });
  return machine(Object.fromEntries(names.map((name) => [name, state(name)])));
}

interface Place {
  readonly names: readonly string[];
  readonly name: string;
  readonly depth: number;
}

function randomState(roll: (sides: number) => number, { names, name, depth }: Place): object {
  const target = () => names[roll(names.length)];
  const onward = roll(3) === 0 || name === names.at(-1) ? { End: true } : { Next: target() };
  const inner = (index: number) => randomMachine(roll, depth + 1, `${name}${'abc'[index]}`);
  const Catch =
    roll(2) === 0 ? [] : [{ ErrorEquals: [errors[roll(errors.length)]], ResultPath: '$.c', Next: target() }];
  switch (roll(depth < 2 ? 7 : 5)) {
    case 0:
      return { Type: 'Pass', Result: values[roll(values.length)], ResultPath: `$.${member(roll)}`, ...onward };
    case 1:
      return {
        Type: 'Task',
        Resource: 'arn:aws:lambda:us-east-1:123456789012:function:f',
        ResultPath: `$.${member(roll)}`,
        Catch,
        ...onward,
      };
    case 2:
      return { Type: 'Pass', Parameters: { 'a.$': '$.b', b: values[roll(values.length)] }, ...onward };
    case 5:
      return { Type: 'Parallel', Branches: [inner(0), inner(1)], ResultPath: '$.p', Catch, ...onward };
    case 6:
      return { Type: 'Map', ItemsPath: '$.l', ItemProcessor: inner(2), ResultPath: '$.m', Catch, ...onward };
    case 3:
      return roll(2) === 0 ? { Type: 'Fail', Error: 'Bad' } : { Type: 'Succeed' };
    default:
      return {
        Type: 'Choice',
        Choices: [1, 2].map(() => ({ ...comparison(roll), Next: target() })),
        ...(roll(3) === 0 ? {} : { Default: target() }),
      };
  }
}

function comparison(roll: (sides: number) => number): object {
  const Variable = `$.${member(roll)}`;
  switch (roll(4)) {
    case 0:
      return { Variable, IsPresent: roll(2) === 0 };
    case 1:
      return {
        And: [
          { Variable, IsPresent: true },
          { Variable, StringEquals: 'x' },
        ],
      };
    case 2:
      return { Not: { Variable, NumericGreaterThan: roll(3) } };
    default:
      return { Variable, StringMatches: 'x*' };
  }
}

function member(roll: (sides: number) => number): string {
  return ['a', 'b', 'a.d'][roll(3)] as string;
}

const values = ['x', 1, 'xyz', { d: 'x' }, null];
const errors = ['Bad', 'States.TaskFailed', 'States.ALL', 'States.Timeout'];
