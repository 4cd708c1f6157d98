import type { State } from './steps.ts';

/** A machine of which it is known how few executions can take all of its transitions. */
export interface CoveredMachine {
  readonly definition: State;
  readonly states: number;
  /** Each Choice has so many ways, and asks for a member of its own, so that one execution takes one way of each. */
  readonly fewest: number;
}

const ways = 4;

/**
 * Choices one after the other, some of them in branches and in iterations. Thirteen of them make 400 states.
 */
export function coveredMachine(rounds = 13): CoveredMachine {
  const chain = new Chain();
  for (let round = 1; round <= rounds; round++) {
    for (const name of ['colour', 'size', 'weight']) chain.choice(`${name} ${round}`);
    if (round === rounds) break;
    chain.branches(`both ${round}`);
    chain.iteration(`each ${round}`);
  }
  const definition = chain.ended();
  return { definition, states: JSON.stringify(definition).split('"Type":').length - 1, fewest: ways };
}

/** A Choice with a way for every second state, the last of which leads to a Parallel with a branch for every other. */
export function wideMachine(states: number): State {
  const half = Math.max(1, Math.floor((states - 2) / 2));
  const ways = Array.from({ length: half }, (_, way) => `way ${way}`);
  const Choices = ways.map((way) => ({ Variable: '$.way', StringEquals: way, Next: way }));
  const Branches = ways.map((way) => ({
    StartAt: `branch of ${way}`,
    States: { [`branch of ${way}`]: { Type: 'Pass', End: true } },
  }));
  const ends = ways.map((way) => [way, { Type: 'Pass', End: true }]);
  return {
    StartAt: 'choose',
    States: {
      choose: { Type: 'Choice', Choices, Default: 'all' },
      all: { Type: 'Parallel', Branches, End: true },
      ...Object.fromEntries(ends),
    },
  };
}

/** A Task with a catcher for every other state. */
export function catchingMachine(states: number): State {
  const ways = Array.from({ length: Math.max(1, states - 1) }, (_, way) => `way ${way}`);
  const Catch = ways.map((way) => ({ ErrorEquals: [`Error on ${way}`], ResultPath: '$.error', Next: way }));
  const task = { Type: 'Task', Resource: 'arn:aws:lambda:us-east-1:123456789012:function:try', Catch, End: true };
  return {
    StartAt: 'try',
    States: { try: task, ...Object.fromEntries(ways.map((way) => [way, { Type: 'Pass', End: true }])) },
  };
}

class Chain {
  readonly #blocks: { readonly first: string; readonly make: (next: string) => State }[] = [];

  choice(name: string): void {
    this.#blocks.push({ first: name, make: (Next) => choiceStates(name, `$['${name}']`, { Next }) });
  }

  branches(name: string): void {
    const Branches = ['left', 'right'].map((side) => scopeOf(`${side} of ${name}`, `$['${side} of ${name}']`));
    this.#blocks.push({
      first: name,
      make: (Next) => ({ [name]: { Type: 'Parallel', Branches, ResultPath: null, Next } }),
    });
  }

  iteration(name: string): void {
    const ItemProcessor = scopeOf(`item of ${name}`, '$.kind');
    const map = { Type: 'Map', ItemsPath: `$['${name}']`, ItemProcessor, ResultPath: null };
    this.#blocks.push({ first: name, make: (Next) => ({ [name]: { ...map, Next } }) });
  }

  ended(): State {
    const last = 'done';
    const states = this.#blocks.map(({ make }, index) => make(this.#blocks[index + 1]?.first ?? last));
    return {
      StartAt: this.#blocks[0]?.first ?? last,
      States: Object.assign({}, ...states, { [last]: { Type: 'Succeed' } }),
    };
  }
}

function scopeOf(name: string, path: string): State {
  return { StartAt: name, States: choiceStates(name, path, { End: true }) };
}

/** A Choice and the states that it leads to. */
function choiceStates(name: string, Variable: string, then: State): State {
  const targets = Array.from({ length: ways }, (_, way) => `${name}, ${way}`);
  const [Default, ...others] = targets;
  const Choices = others.map((Next, way) => ({ Variable, StringEquals: `way ${way}`, Next }));

  return {
    [name]: { Type: 'Choice', Choices, Default },
    ...Object.fromEntries(targets.map((target) => [target, { Type: 'Pass', ...then }])),
  };
}
