import type { Random } from '../fuzz/random.ts';

export type QueryLanguage = 'JSONPath' | 'JSONata';

/** Fields of a state, or of a part of one, by name. */
export type State = Readonly<Record<string, unknown>>;

/** Where a state leads. */
export type Then = { readonly Next: string } | { readonly End: true };

/** What definitions are made of, in one query language. */
export interface Steps {
  /** A state that does one thing. */
  any(random: Random, then: Then): State;
  /** A call with retriers. */
  retried(random: Random, then: Then): State;
  /** A Choice Rule without its `Next`; no other of the same Choice says the same. */
  condition(random: Random, index: number): State;
  parallel(branches: readonly State[], then: Then): State;
  map(processor: State, then: Then): State;
  /** Each gives a state something that is reported. */
  readonly faults: readonly ((state: State) => State)[];
}

export const steps: Readonly<Record<QueryLanguage, Steps>> = {
  JSONPath: {
    any: (random, then) => ({ ...random.pick(pathSteps)(random), ...then }),
    retried: (random, then) => ({ ...invokeByPath(random), Retry: retriers, ...then }),
    condition: conditionByPath,
    parallel: (branches, then) => ({ Type: 'Parallel', Branches: branches, ResultPath: '$.parts', ...then }),
    map: (processor, then) => ({
      Type: 'Map',
      ItemsPath: '$.items',
      MaxConcurrency: 10,
      ItemProcessor: { ProcessorConfig: { Mode: 'INLINE' }, ...processor },
      ResultPath: '$.results',
      ...then,
    }),
    faults: [withUnknownField, withWrongTarget, withWrongType, (state) => ({ ...state, InputPath: '$.order[' })],
  },
  JSONata: {
    any: (random, then) => ({ ...random.pick(jsonataSteps)(random), ...then }),
    retried: (random, then) => ({ ...invokeByJsonata(random), Retry: retriers, ...then }),
    condition: conditionByJsonata,
    parallel: (branches, then) => ({
      Type: 'Parallel',
      Branches: branches,
      Output: '{% $merge([$states.input, {"parts": $states.result}]) %}',
      ...then,
    }),
    map: (processor, then) => ({
      Type: 'Map',
      Items: '{% $states.input.items %}',
      MaxConcurrency: 10,
      ItemProcessor: { ProcessorConfig: { Mode: 'INLINE' }, ...processor },
      Output: '{% $merge([$states.input, {"results": $states.result}]) %}',
      ...then,
    }),
    faults: [withUnknownField, withWrongTarget, withWrongType, (state) => ({ ...state, Output: '{% $sum( %}' })],
  },
};

const retriers = [
  {
    ErrorEquals: ['Lambda.ServiceException', 'Lambda.SdkClientException', 'Lambda.TooManyRequestsException'],
    IntervalSeconds: 2,
    MaxAttempts: 5,
    BackoffRate: 2,
    MaxDelaySeconds: 60,
    JitterStrategy: 'FULL',
  },
  { ErrorEquals: ['States.Timeout'], MaxAttempts: 1 },
];

type Make = (random: Random) => State;

const pathSteps: readonly Make[] = [
  (random) => ({ Type: 'Pass', Result: { batch: random.below(100) }, ResultPath: '$.settings' }),
  (random) => ({ Type: 'Wait', Seconds: 1 + random.below(60) }),
  invokeByPath,
  (random) => ({
    Type: 'Task',
    Resource: 'arn:aws:states:::dynamodb:getItem',
    Parameters: { TableName: `orders-${random.below(9)}`, Key: { id: { 'S.$': '$.order.id' } } },
    ResultPath: '$.found',
    TimeoutSeconds: 30,
  }),
  (random) => ({
    Type: 'Task',
    Resource: 'arn:aws:states:::sqs:sendMessage',
    Parameters: { QueueUrl: queueUrl(random), 'MessageBody.$': "States.Format('Order {} is ready.', $.order.id)" },
    ResultPath: null,
    TimeoutSeconds: 30,
  }),
];

function invokeByPath(random: Random): State {
  return {
    Type: 'Task',
    Resource: 'arn:aws:states:::lambda:invoke',
    Parameters: { FunctionName: functionArn(random), 'Payload.$': '$' },
    ResultSelector: { 'price.$': '$.Payload.price' },
    ResultPath: '$.reply',
    TimeoutSeconds: 60,
  };
}

const jsonataSteps: readonly Make[] = [
  (random) => ({ Type: 'Pass', Output: `{% $merge([$states.input, {"batch": ${random.below(100)}}]) %}` }),
  (random) => ({ Type: 'Wait', Seconds: 1 + random.below(60) }),
  invokeByJsonata,
  (random) => ({
    Type: 'Task',
    Resource: 'arn:aws:states:::dynamodb:getItem',
    Arguments: { TableName: `orders-${random.below(9)}`, Key: { id: { S: '{% $string($states.input.order.id) %}' } } },
    Output: '{% $merge([$states.input, {"found": $states.result.Item}]) %}',
    TimeoutSeconds: 30,
  }),
  (random) => ({
    Type: 'Task',
    Resource: 'arn:aws:states:::sqs:sendMessage',
    Arguments: {
      QueueUrl: queueUrl(random),
      MessageBody: '{% "Order " & $states.input.order.id & " costs " & $sum($states.input.lines.(price * count)) %}',
    },
    Output: '{% $states.input %}',
    TimeoutSeconds: 30,
  }),
];

function invokeByJsonata(random: Random): State {
  return {
    Type: 'Task',
    Resource: 'arn:aws:states:::lambda:invoke',
    Arguments: { FunctionName: functionArn(random), Payload: '{% $states.input %}' },
    Output: '{% $merge([$states.input, {"price": $states.result.Payload.price}]) %}',
    TimeoutSeconds: 60,
  };
}

function functionArn(random: Random): string {
  return `arn:aws:lambda:eu-west-1:123456789012:function:order-${random.below(50)}:live`;
}

function queueUrl(random: Random): string {
  return `https://sqs.eu-west-1.amazonaws.com/123456789012/orders-${random.below(9)}`;
}

function conditionByPath(random: Random, index: number): State {
  const isNext = { Variable: '$.order.stage', StringEquals: `stage ${index}` };
  const isLarge = { Variable: '$.order.total', NumericGreaterThan: random.below(1_000) };
  return random.pick([isNext, { And: [isNext, isLarge] }, { And: [{ Not: isLarge }, isNext] }]);
}

function conditionByJsonata(random: Random, index: number): State {
  const isNext = `$states.input.order.stage = "stage ${index}"`;
  const isLarge = `$states.input.order.total > ${random.below(1_000)}`;
  return { Condition: `{% ${random.pick([isNext, `${isNext} and ${isLarge}`, `$not(${isLarge}) and ${isNext}`])} %}` };
}

function withUnknownField(state: State): State {
  return { ...state, Coment: 'The name of this field is misspelt.' };
}

/** The last state has no target to get wrong, so it is given two ways on. */
function withWrongTarget(state: State): State {
  return { ...state, Next: `${state.Next ?? 'Stp'}x` };
}

function withWrongType(state: State): State {
  return { ...state, Comment: 7 };
}
