import type { Random } from '../../fuzz/random.ts';
import { errorNames } from '../shapes/random-machines.ts';

/** A machine of JSONata whose Conditions ask a few things again and again, of data that may be lists at any place. */
export function machineOfConditions(random: Random): object {
  const asked = Array.from({ length: 3 }, () => condition(random, 0));
  const names = Array.from({ length: 3 + random.below(4) }, (_, index) => `S${index}`);
  const states = names.map((name, index) => [name, state(random, { asked, names, index })]);
  return { QueryLanguage: 'JSONata', StartAt: 'S0', States: Object.fromEntries(states) };
}

interface Place {
  readonly asked: readonly string[];
  readonly names: readonly string[];
  readonly index: number;
}

function state(random: Random, { asked, names, index }: Place): object {
  const Next = random.below(4) === 0 ? random.pick(names) : names[index + 1];
  const way = Next === undefined ? { End: true } : { Next };
  const target = () => random.pick(names);
  switch (random.below(6)) {
    case 0:
      return { Type: 'Pass', Output: { a: query(value(random)), b: query(value(random)) }, ...way };
    case 1:
      return { Type: 'Pass', Assign: { v: query(value(random)) }, ...way };
    case 2: {
      const Catch = random.below(2) === 0 ? [] : [{ ErrorEquals: [random.pick(errorNames)], Next: target() }];
      return { Type: 'Task', Resource: 'arn:aws:lambda:us-east-1:123456789012:function:f', Catch, ...way };
    }
    default: {
      const conditions = Array.from({ length: 1 + random.below(3) }, () => rule(random, asked));
      const otherwise = random.below(4) === 0 ? {} : { Default: target() };
      return {
        Type: 'Choice',
        Choices: conditions.map((one) => ({ Condition: query(one), Next: target() })),
        ...otherwise,
      };
    }
  }
}

function query(text: string): string {
  return `{% ${text} %}`;
}

function rule(random: Random, asked: readonly string[]): string {
  const [one, other] = [random.pick(asked), random.pick(asked)];
  switch (random.below(5)) {
    case 0:
      return `(${one}) and (${other})`;
    case 1:
      return `(${one}) or (${other})`;
    case 2:
      return `$not(${one})`;
    default:
      return one;
  }
}

function condition(random: Random, depth: number): string {
  const path = value(random);
  switch (random.below(depth > 1 ? 8 : 10)) {
    case 0:
      return `${path} = ${random.pick(["'x'", '1', 'true', 'null'])}`;
    case 1:
      return `${path} ${random.pick(['>', '<='])} 1`;
    case 2:
      return `${path} in ['x', 'y', 1]`;
    case 3:
      return `$count(${path}) ${random.pick(['> 1', '= 0', '= 1', '< 3'])}`;
    case 4:
      return `$exists(${path})`;
    case 5:
      return `$boolean(${path})`;
    case 6:
      return `$type(${path}) = '${random.pick(['array', 'string', 'null'])}'`;
    case 7:
      return `$not(${path})`;
    case 8:
      return `${condition(random, depth + 1)} and ${condition(random, depth + 1)}`;
    default:
      return `${condition(random, depth + 1)} or ${condition(random, depth + 1)}`;
  }
}

function value(random: Random): string {
  const base = random.pick(['$states.input', '$states.input', '$v', '$states.context.Execution.Input']);
  return base + random.pick(['', '.a', '.a', '.b', '.a.b', '.list', '.a[0]', '.*']);
}
