import type { Random } from './random.ts';

/** A small machine of any states, most often one that AWS would take; some of its paths, names and values lead nowhere. */
export function randomMachine(random: Random): object {
  const maker = new MachineMaker(random);
  const language = random.below(3) === 0 ? { QueryLanguage: random.pick(['JSONPath', 'JSONata']) } : {};
  const timeout = random.below(8) === 0 ? { TimeoutSeconds: 1 + random.below(20) } : {};
  return { ...language, ...timeout, ...maker.scope(0) };
}

/** Any JSON value, of a few names and scalars that come up again and again. */
export function randomValue(random: Random, depth = 0): unknown {
  const kind = random.below(depth > 2 ? 1 : 4);
  if (kind < 2) return random.pick(scalars);
  const values = Array.from({ length: random.below(4) }, () => randomValue(random, depth + 1));
  return kind === 2 ? values : Object.fromEntries(values.map((value) => [random.pick(names), value]));
}

const names = ['a', 'b', 'list', 'n', '__proto__', 'constructor'];
const scalars = [null, true, false, 0, 1, 7, -2.5, '', 'a', 'b', '2030-01-31T09:00:00Z'];
const errors = ['States.ALL', 'States.TaskFailed', 'States.Timeout', 'Busy', 'Broken', 'States.Runtime'];

type State = Readonly<Record<string, unknown>>;

interface Place {
  readonly siblings: readonly string[];
  readonly index: number;
  readonly depth: number;
}

class MachineMaker {
  readonly #random: Random;
  #named = 0;

  constructor(random: Random) {
    this.#random = random;
  }

  scope(depth: number): State {
    const siblings = Array.from({ length: 1 + this.#random.below(depth === 0 ? 5 : 3) }, () => `S${this.#named++}`);
    const states = siblings.map((name, index) => [name, this.#state({ siblings, index, depth })]);
    return { StartAt: siblings[0], States: Object.fromEntries(states) };
  }

  #state(place: Place): State {
    const isJsonata = this.#random.below(3) === 0;
    const language = { QueryLanguage: isJsonata ? 'JSONata' : 'JSONPath' };
    const flow = isJsonata ? this.#jsonataFlow() : this.#jsonPathFlow();
    const kinds = place.depth < 2 ? allKinds : allKinds.filter((kind) => kind !== 'Map' && kind !== 'Parallel');
    switch (this.#random.pick(kinds)) {
      case 'Pass':
        return { Type: 'Pass', ...language, ...flow, ...this.#then(place) };
      case 'Task':
        return { ...this.#task(isJsonata), ...language, ...flow, ...this.#handlers(place), ...this.#then(place) };
      case 'Wait':
        return { Type: 'Wait', ...language, Seconds: this.#random.below(5), ...this.#then(place) };
      case 'Choice':
        return { Type: 'Choice', ...language, ...this.#choices(place, isJsonata) };
      case 'Succeed':
        return { Type: 'Succeed', ...language };
      case 'Fail':
        return { Type: 'Fail', ...language, Error: this.#random.pick(['Busy', 'Broken']) };
      case 'Parallel': {
        const Branches = Array.from({ length: 1 + this.#random.below(3) }, () => this.scope(place.depth + 1));
        return { Type: 'Parallel', ...language, Branches, ...flow, ...this.#handlers(place), ...this.#then(place) };
      }
      default:
        return {
          ...this.#map(isJsonata, place.depth),
          ...language,
          ...flow,
          ...this.#handlers(place),
          ...this.#then(place),
        };
    }
  }

  #task(isJsonata: boolean): State {
    const timeout = this.#random.below(4) === 0 ? { TimeoutSeconds: 1 + this.#random.below(4) } : {};
    const parameters = isJsonata ? { Arguments: this.#expression() } : { Parameters: { 'a.$': this.#path() } };
    const payload = this.#random.below(3) === 0 ? parameters : {};
    return { Type: 'Task', Resource: 'arn:aws:lambda:us-east-1:000000000000:function:work', ...timeout, ...payload };
  }

  #map(isJsonata: boolean, depth: number): State {
    const items = isJsonata
      ? { Items: this.#random.pick(['{% [1, 2, 3] %}', '{% $states.input.list %}']) }
      : { ItemsPath: this.#random.pick(['$', '$.list', '$.a']) };
    const concurrency = this.#random.below(3) === 0 ? { MaxConcurrency: this.#random.below(3) } : {};
    const distributed = this.#random.below(5) === 0 ? { ProcessorConfig: { Mode: 'DISTRIBUTED' } } : {};
    return { Type: 'Map', ...items, ...concurrency, ItemProcessor: { ...distributed, ...this.scope(depth + 1) } };
  }

  #choices(place: Place, isJsonata: boolean): State {
    const rules = Array.from({ length: 1 + this.#random.below(2) }, () => {
      const Next = this.#sibling(place);
      if (isJsonata) return { Condition: this.#random.pick(['{% true %}', '{% $states.input.n > 1 %}']), Next };
      const test = this.#random.pick([{ IsPresent: true }, { NumericGreaterThan: 0 }, { StringMatches: 'a*' }]);
      return { Variable: this.#path(), ...test, Next };
    });
    return this.#random.below(3) === 0 ? { Choices: rules } : { Choices: rules, Default: this.#sibling(place) };
  }

  #handlers(place: Place): State {
    const retrier = {
      ErrorEquals: [this.#random.pick(errors)],
      IntervalSeconds: 1 + this.#random.below(3),
      MaxAttempts: this.#random.below(4),
      ...(this.#random.below(4) === 0 ? { JitterStrategy: 'FULL' } : {}),
    };
    const catcher = { ErrorEquals: [this.#random.pick(errors)], Next: this.#sibling(place) };
    return {
      ...(this.#random.below(2) === 0 ? { Retry: [retrier] } : {}),
      ...(this.#random.below(2) === 0 ? { Catch: [catcher] } : {}),
    };
  }

  #jsonPathFlow(): State {
    const flows = [
      {},
      {},
      { ResultPath: '$.a' },
      { ResultPath: null },
      { OutputPath: this.#path() },
      { InputPath: this.#path() },
      { Assign: { 'v.$': this.#path() } },
    ];
    return this.#random.pick(flows);
  }

  #jsonataFlow(): State {
    return this.#random.pick([{}, {}, { Output: this.#expression() }, { Assign: { v: this.#expression() } }]);
  }

  #path(): string {
    return this.#random.pick(['$', '$', '$.a', '$.list', '$.list[0]', '$..a', '$.list[*].n', '$$.State.Name', '$v']);
  }

  #expression(): string {
    const expressions = [
      '$states.input',
      '$states.input.a',
      '$count($states.input.list)',
      '{"list": [1]}',
      '$v',
      '1/0',
    ];
    return `{% ${this.#random.pick([...expressions, '$uuid()', '$random()'])} %}`;
  }

  /** Mostly forwards, so that most machines come to an end. */
  #then(place: Place): State {
    const isLast = place.index === place.siblings.length - 1;
    return isLast || this.#random.below(4) === 0 ? { End: true } : { Next: this.#sibling(place) };
  }

  #sibling({ siblings, index }: Place): string {
    const after = siblings.slice(index + 1);
    return this.#random.pick(after.length === 0 || this.#random.below(5) === 0 ? siblings : after);
  }
}

const allKinds = ['Pass', 'Pass', 'Task', 'Task', 'Wait', 'Choice', 'Succeed', 'Fail', 'Parallel', 'Map'] as const;
