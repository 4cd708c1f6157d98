import type { Random } from '../../fuzz/random.ts';

/** JSON as tests write it. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

const names = ['a', 'b', 'c', 'list'];
const scalars: readonly Json[] = [null, true, false, 0, 1, 7, 'x', 'y', '3', '2030-01-31T09:00:00Z', '{"a":1}'];
export const errorNames: readonly string[] = ['E1', 'E2', 'States.Timeout', 'States.TaskFailed', 'Lambda.Unknown'];

/** A small value, whose members have the names that machines ask for. */
export function randomJson(random: Random, depth = 0): Json {
  const isRoot = depth === 0 && random.below(6) > 0;
  const kind = isRoot ? 5 : random.below(depth > 2 ? 2 : 6);
  if (kind < 2) return random.pick(scalars);
  if (kind === 2) return Array.from({ length: random.below(4) }, () => randomJson(random, depth + 1));
  return Object.fromEntries(
    Array.from({ length: random.below(isRoot ? 6 : 4) }, () => [random.pick(names), randomJson(random, depth + 1)]),
  );
}

/** A definition with all types of states in both query languages, whose paths sometimes miss. */
export function randomMachine(random: Random): Json {
  return new MachineMaker(random).scope(2);
}

class MachineMaker {
  readonly #random: Random;
  #count = 0;

  constructor(random: Random) {
    this.#random = random;
  }

  scope(levels: number): { readonly [name: string]: Json } {
    const length = 1 + this.#random.below(levels === 2 ? 7 : 3);
    const states = Array.from({ length }, () => `S${this.#count++}`);
    const written = states.map((name, index) => [name, this.#state(states, index, levels)]);
    return { StartAt: states[0] as string, States: Object.fromEntries(written) as Json };
  }

  #state(states: readonly string[], index: number, levels: number): Json {
    const types = ['Pass', 'Pass', 'Task', 'Task', 'Choice', 'Choice', 'Wait', 'Succeed', 'Fail', 'Parallel', 'Map'];
    const type = this.#random.pick(types.slice(0, levels === 0 ? 9 : 11));
    const isJsonata = this.#chance(3);
    const fields = isJsonata ? this.#jsonataFields(type, levels) : this.#jsonPathFields(type, levels);
    const language = isJsonata ? { QueryLanguage: 'JSONata' } : {};
    return {
      Type: type,
      ...language,
      ...fields,
      ...this.#choices(type, isJsonata, states),
      ...this.#way(type, states, index),
      ...this.#handlers(type, isJsonata, states),
    };
  }

  #chance(oneIn: number): boolean {
    return this.#random.below(oneIn) === 0;
  }

  #maybe(oneIn: number, fields: () => { readonly [name: string]: Json }): { readonly [name: string]: Json } {
    return this.#chance(oneIn) ? fields() : {};
  }

  /** Mostly forwards, so that machines end. */
  #way(type: string, states: readonly string[], index: number): { readonly [name: string]: Json } {
    if (type === 'Choice' || type === 'Succeed' || type === 'Fail') return {};
    const next = this.#chance(5) ? this.#random.pick(states) : states[index + 1];
    return next === undefined || this.#chance(8) ? { End: true } : { Next: next };
  }

  #handlers(type: string, isJsonata: boolean, states: readonly string[]): { readonly [name: string]: Json } {
    if (!['Task', 'Parallel', 'Map'].includes(type) || this.#chance(2)) return {};
    const retry = this.#maybe(3, () => ({ Retry: [{ ErrorEquals: [this.#errorName()], MaxAttempts: 1 }] }));
    const Catch = Array.from({ length: 1 + this.#random.below(3) }, () => this.#catcher(isJsonata, states));
    return { ...retry, Catch };
  }

  #catcher(isJsonata: boolean, states: readonly string[]): Json {
    const ErrorEquals = this.#chance(3) ? ['States.ALL'] : [this.#errorName(), this.#errorName()];
    const Next = this.#random.pick(states);
    if (isJsonata) {
      return {
        ErrorEquals,
        Next,
        ...this.#maybe(3, () => ({ Output: this.#query('errorOutput') })),
        ...this.#assign(true),
      };
    }
    return { ErrorEquals, Next, ...this.#maybe(2, () => ({ ResultPath: this.#resultPath() })), ...this.#assign(false) };
  }

  #errorName(): string {
    const more = [
      'States.HeartbeatTimeout',
      'States.IntrinsicFailure',
      'States.QueryEvaluationError',
      'States.ResultPathMatchFailure',
      'States.NoChoiceMatched',
      'States.Runtime',
    ];
    return this.#random.pick([...errorNames, ...more]);
  }

  #assign(isJsonata: boolean): { readonly [name: string]: Json } {
    return this.#maybe(4, () => {
      const name = this.#random.pick(['v', 'w']);
      if (isJsonata) return { Assign: { [name]: this.#query('result') } };
      return {
        Assign: this.#chance(3) ? { [name]: randomJson(this.#random, 2) } : { [`${name}.$`]: this.#expression() },
      };
    });
  }

  #jsonPathFields(type: string, levels: number): { readonly [name: string]: Json } {
    const input = this.#maybe(5, () => ({ InputPath: this.#chance(6) ? null : this.#path() }));
    const output = this.#maybe(5, () => ({ OutputPath: this.#chance(6) ? null : this.#path() }));
    const result = {
      ...this.#maybe(4, () => ({ ResultSelector: this.#payload() })),
      ...this.#maybe(3, () => ({ ResultPath: this.#resultPath() })),
    };
    const parameters = this.#maybe(3, () => ({ Parameters: this.#payload() }));
    const assign = this.#assign(false);
    switch (type) {
      case 'Pass':
        return {
          ...input,
          ...output,
          ...assign,
          ...parameters,
          ...this.#maybe(3, () => ({ Result: randomJson(this.#random) })),
          ...this.#maybe(3, () => ({ ResultPath: this.#resultPath() })),
        };
      case 'Task':
        return {
          ...input,
          ...output,
          ...assign,
          ...parameters,
          ...result,
          ...this.#maybe(8, () => ({ TimeoutSecondsPath: this.#path() })),
          Resource: this.#resource(),
        };
      case 'Wait':
        return {
          ...input,
          ...output,
          ...assign,
          ...this.#random.pick<{ [name: string]: Json }>([
            { Seconds: 1 },
            { SecondsPath: this.#path() },
            { TimestampPath: this.#path() },
          ]),
        };
      case 'Fail':
        return this.#random.pick<{ [name: string]: Json }>([
          {},
          { Error: 'E1', Cause: 'c' },
          { ErrorPath: this.#path() },
          { Error: 'E2', CausePath: this.#random.pick([this.#path(), "States.Format('{}', $.a)"]) },
        ]);
      case 'Parallel':
        return { ...input, ...output, ...assign, ...parameters, ...result, Branches: this.#branches(levels) };
      case 'Map':
        return {
          ...input,
          ...output,
          ...assign,
          ...result,
          ...this.#maybe(2, () => ({ ItemsPath: this.#path() })),
          ...this.#maybe(3, () => ({ ItemSelector: this.#payload() })),
          ...this.#processor(levels),
        };
      default:
        return { ...input, ...output, ...(type === 'Succeed' ? {} : assign) };
    }
  }

  #jsonataFields(type: string, levels: number): { readonly [name: string]: Json } {
    const output = this.#maybe(2, () => ({ Output: this.#query('result') }));
    const assign = this.#assign(true);
    const given = this.#maybe(3, () => ({ Arguments: this.#query() }));
    switch (type) {
      case 'Task':
        return {
          ...output,
          ...assign,
          ...given,
          ...this.#maybe(8, () => ({ TimeoutSeconds: this.#marked(this.#jsonata()) })),
          Resource: this.#resource(),
        };
      case 'Wait':
        return {
          ...output,
          ...assign,
          ...this.#random.pick<{ [name: string]: Json }>([
            { Seconds: 1 },
            { Seconds: this.#marked(this.#jsonata()) },
            { Timestamp: this.#marked(this.#jsonata()) },
          ]),
        };
      case 'Fail':
        return this.#random.pick<{ [name: string]: Json }>([
          {},
          { Error: this.#marked(this.#jsonata()) },
          { Error: 'E1', Cause: this.#marked(this.#jsonata()) },
        ]);
      case 'Parallel':
        return { ...output, ...assign, ...given, Branches: this.#branches(levels) };
      case 'Map':
        return {
          ...output,
          ...assign,
          ...this.#maybe(2, () => ({ Items: this.#marked(this.#jsonata()) })),
          ...this.#maybe(3, () => ({ ItemSelector: this.#query() })),
          ...this.#processor(levels),
        };
      default:
        return { ...output, ...(type === 'Succeed' ? {} : assign) };
    }
  }

  #branches(levels: number): Json {
    return Array.from({ length: 1 + this.#random.below(2) }, () => this.scope(levels - 1));
  }

  #processor(levels: number): { readonly [name: string]: Json } {
    if (!this.#chance(4)) return { ItemProcessor: this.scope(levels - 1) };
    const ProcessorConfig = { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' };
    const writer = this.#maybe(4, () => ({
      ResultWriter: { Resource: 'arn:aws:states:::s3:putObject', Parameters: { Bucket: 'b', Prefix: 'p' } },
    }));
    const batcher = this.#maybe(3, () => ({
      ItemBatcher: { MaxItemsPerBatch: 2, ...this.#maybe(2, () => ({ BatchInput: { k: 1 } })) },
    }));
    const tolerance = this.#maybe(3, () => ({ ToleratedFailurePercentage: 100 }));
    return { ...writer, ...batcher, ...tolerance, ItemProcessor: { ProcessorConfig, ...this.scope(levels - 1) } };
  }

  #resource(): string {
    return this.#random.pick([
      'arn:aws:lambda:us-east-1:000000000000:function:work',
      'arn:aws:states:::lambda:invoke',
      'arn:aws:states:::sqs:sendMessage.waitForTaskToken',
    ]);
  }

  #choices(type: string, isJsonata: boolean, states: readonly string[]): { readonly [name: string]: Json } {
    if (type !== 'Choice') return {};
    const rules = Array.from({ length: 1 + this.#random.below(3) }, () => ({
      ...(isJsonata
        ? { Condition: this.#chance(8) ? true : this.#marked(this.#condition()) }
        : (this.#test() as object)),
      ...this.#assign(isJsonata),
      ...(isJsonata ? this.#maybe(4, () => ({ Output: this.#query() })) : {}),
      Next: this.#random.pick(states),
    }));
    return { Choices: rules as unknown as Json, ...this.#maybe(2, () => ({ Default: this.#random.pick(states) })) };
  }

  #test(depth = 0): Json {
    const kind = this.#random.below(depth > 1 ? 6 : 9);
    if (kind === 6) return { Not: this.#test(depth + 1) };
    if (kind > 6) return { [kind === 7 ? 'And' : 'Or']: [this.#test(depth + 1), this.#test(depth + 1)] };
    const Variable = this.#chance(12) ? '$$.Execution.Input.a' : this.#path();
    const operators: readonly (readonly [string, Json])[] = [
      ['IsPresent', this.#chance(2)],
      ['IsPresent', true],
      ['IsNull', this.#chance(2)],
      ['IsString', this.#chance(2)],
      ['IsNumeric', this.#chance(2)],
      ['IsBoolean', true],
      ['IsTimestamp', this.#chance(2)],
      ['StringEquals', this.#random.pick(['x', 'y', 'E1'])],
      ['StringMatches', this.#random.pick(['*', 'x*', '*y', 'E*1', 'x'])],
      ['StringLessThan', 'y'],
      ['StringGreaterThanEquals', 'x'],
      ['NumericEquals', this.#random.pick([0, 1, 7])],
      ['NumericLessThanEquals', 1],
      ['NumericGreaterThan', 0],
      ['BooleanEquals', this.#chance(2)],
      ['TimestampGreaterThan', '2020-01-01T00:00:00Z'],
      ['StringEqualsPath', this.#path()],
      ['NumericLessThanPath', this.#path()],
    ];
    const [operator, operand] = this.#random.pick(operators);
    return { Variable, [operator]: operand };
  }

  #path(): string {
    const [one, other] = [this.#random.pick(names), this.#random.pick(names)];
    const plain = ['$', `$.${one}`, `$.${one}`, `$.${one}.${other}`, `$.${one}[0]`, `$[0]`, `$.list[1]`];
    const rare = [
      `$.${one}[-1]`,
      '$v',
      `$v.${one}`,
      '$w',
      `$$.Execution.Input.${one}`,
      '$$.State.Name',
      '$.Error',
      `$.list[*].${one}`,
      `$.list[0:2]`,
      '$.Payload',
      '$$.Map.Item.Value',
      `$['a','b']`,
      '$..a',
      '$.list.length()',
    ];
    return this.#random.pick(this.#chance(3) ? rare : plain);
  }

  #resultPath(): Json {
    const [one, other] = [this.#random.pick(names), this.#random.pick(names)];
    return this.#random.pick<Json>([
      null,
      '$',
      `$.${one}`,
      `$.${one}`,
      `$.${one}.${other}`,
      '$.list[0]',
      '$[0]',
      `$.list[-1].${one}`,
    ]);
  }

  #expression(): string {
    const path = this.#path();
    if (!this.#chance(3)) return path;
    return this.#random.pick([
      `States.Array(${path}, 'x')`,
      `States.ArrayGetItem(${path}, 0)`,
      `States.ArrayLength(${path})`,
      `States.ArrayUnique(${path})`,
      `States.ArrayPartition(${path}, 2)`,
      `States.ArrayRange(1, 7, 2)`,
      `States.ArrayContains(${path}, 'x')`,
      `States.Format('a{}', ${path})`,
      `States.JsonMerge(${path}, ${this.#path()}, false)`,
      `States.JsonToString(${path})`,
      `States.StringToJson(${path})`,
      `States.MathAdd(${path}, 1)`,
      `States.StringSplit(${path}, ',')`,
      'States.UUID()',
    ]);
  }

  #payload(depth = 0): Json {
    const entries = Array.from({ length: 1 + this.#random.below(3) }, (): [string, Json] => {
      const name = this.#random.pick(names);
      if (!this.#chance(3)) return [`${name}.$`, this.#expression()];
      return [name, depth > 1 || this.#chance(2) ? randomJson(this.#random, 2) : this.#payload(depth + 1)];
    });
    return Object.fromEntries(entries);
  }

  #marked(expression: string): string {
    return `{% ${expression} %}`;
  }

  #query(member = 'input'): Json {
    if (this.#chance(3)) return this.#marked(this.#jsonata(member));
    if (this.#chance(6)) return [this.#marked(this.#jsonata(member)), 'x'];
    return {
      [this.#random.pick(names)]: this.#marked(this.#jsonata(member)),
      [this.#random.pick(names)]: randomJson(this.#random, 2),
    };
  }

  #reference(member = 'input'): string {
    const [one, other] = [this.#random.pick(names), this.#random.pick(names)];
    const states = this.#chance(3) ? `$states.${member}` : '$states.input';
    return this.#random.pick([
      states,
      `${states}.${one}`,
      `${states}.${one}`,
      `${states}.${one}.${other}`,
      '$v',
      `$v.${one}`,
      '$w',
      '$states.context.Execution.Input',
      '$states.context.State.Name',
      '$states.errorOutput.Error',
    ]);
  }

  #jsonata(member = 'input', depth = 0): string {
    const one = () => (depth > 1 ? this.#reference(member) : this.#jsonata(member, depth + 1));
    const kind = this.#random.below(depth > 1 ? 5 : 20);
    if (kind < 6) return this.#reference(member);
    return this.#random.pick([
      `{ "a": ${one()}, "b": ${one()} }`,
      `[${one()}, ${one()}]`,
      `[${one()}]`,
      `${this.#reference()} & "x"`,
      `(${one()}) + 1`,
      `-(${one()})`,
      `$exists(${one()}) ? ${one()} : ${one()}`,
      `(${this.#condition()}) ? ${one()}`,
      `$count(${one()})`,
      `$string(${one()})`,
      `$number(${one()})`,
      `$max(${one()})`,
      `$type(${one()})`,
      `$merge([${one()}, {"a": 1}])`,
      `${this.#reference()}.list[0]`,
      `${this.#reference()}[a = 1]`,
      `($x := ${one()}; [$x, $x])`,
      `${this.#reference()}.{"a": b}`,
      `$states.input.list.(a)`,
      `$states.input.list[].a`,
      `$not(${one()})`,
      `"x"`,
      '7',
      'null',
      '1/0',
      `$keys(${one()})`,
      `{ ${this.#reference()} & "": 1 }`,
      '[1..3]',
      '[]',
    ]);
  }

  #condition(depth = 0): string {
    const reference = this.#reference();
    if (depth < 2 && this.#chance(3)) {
      return this.#random.pick([
        `(${this.#condition(depth + 1)}) and (${this.#condition(depth + 1)})`,
        `(${this.#condition(depth + 1)}) or (${this.#condition(depth + 1)})`,
        `$not(${this.#condition(depth + 1)})`,
      ]);
    }
    return this.#random.pick([
      `$exists(${reference})`,
      `${reference} = "x"`,
      `"y" = ${reference}`,
      `${reference} != "x"`,
      `${reference} = 1`,
      `${reference} = true`,
      `${reference} = null`,
      `${reference} != null`,
      `${reference} > 0`,
      `0 <= ${reference}`,
      `${reference} < "y"`,
      `${reference}`,
      `${reference} in ["x", 1]`,
      `$count(${reference}) > 1`,
      `${reference} = ${this.#reference()}`,
    ]);
  }
}
