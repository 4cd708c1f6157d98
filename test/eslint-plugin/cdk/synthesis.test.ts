import { App, Duration, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as sfn from 'aws-cdk-lib/aws-stepfunctions';
import * as tasks from 'aws-cdk-lib/aws-stepfunctions-tasks';
import { describe, expect, test } from 'vitest';

/** What the rules say of the CDK, tried on the CDK itself: what it throws, and what it leaves out or writes without a word. */

describe('what a chain becomes', () => {
  test('a state that nothing leads to is left out', () => {
    const definition = definitionOf((stack) => {
      pass(stack, 'Unused');
      return pass(stack, 'A');
    });
    expect(Object.keys(definition.States)).toEqual(['A']);
  });

  test('a state that goes on to another comes into the definition with it', () => {
    const definition = definitionOf((stack) => {
      const a = pass(stack, 'A');
      pass(stack, 'Unreached').next(a);
      return a;
    });
    expect(definition).toMatchObject({ StartAt: 'A', States: { Unreached: { Next: 'A' } } });
  });

  test('a second next state and a second default are refused', () => {
    expect(() =>
      definitionOf((stack) => {
        const a = pass(stack, 'A');
        const chain = sfn.Chain.start(a).next(pass(stack, 'B'));
        a.next(pass(stack, 'C'));
        return chain;
      }),
    ).toThrow("State 'A' already has a next state");
    expect(() =>
      definitionOf((stack) => new sfn.Choice(stack, 'A').otherwise(pass(stack, 'B')).otherwise(pass(stack, 'C'))),
    ).toThrow("Choice 'A' already has a default next state");
    expect(() =>
      definitionOf((stack) => {
        const choice = new sfn.Choice(stack, 'A').otherwise(pass(stack, 'B'));
        return choice.afterwards({ includeOtherwise: true });
      }),
    ).toThrow("already has an 'otherwise' transition");
  });

  test.each([sfn.Choice, sfn.Succeed, sfn.Fail])('nothing follows a chain that ends in a %o', (State) => {
    expect(() =>
      definitionOf((stack) => sfn.Chain.start(pass(stack, 'A')).next(new State(stack, 'B')).next(pass(stack, 'C'))),
    ).toThrow('last state in chain (B) does not allow it');
  });

  test('what is done to a state after its machine was made is not in the definition', () => {
    const definition = definitionOf((stack) => {
      const a = task(stack, 'A');
      machine(stack, a);
      a.addRetry({ maxAttempts: 5 }).next(pass(stack, 'B'));
    });
    expect(definition.States).toEqual({ A: expect.not.objectContaining({ Retry: expect.anything(), Next: 'B' }) });
  });

  test('a default that is given to a Choice of a processor leads to a state that is left out', () => {
    const definition = definitionOf((stack) => {
      const choice = new sfn.Choice(stack, 'Choice');
      const map = new sfn.Map(stack, 'Map').itemProcessor(choice);
      choice.when(sfn.Condition.isPresent('$.a'), pass(stack, 'A')).otherwise(pass(stack, 'B'));
      return map;
    });
    const processor = (definition.States.Map as { ItemProcessor: Definition }).ItemProcessor;
    expect(Object.keys(processor.States)).toEqual(['Choice', 'A']);
    expect(processor.States.Choice).toMatchObject({ Default: 'B' });
  });

  test('a branch that is added after `afterwards` is not joined', () => {
    const definition = definitionOf((stack) => {
      const choice = new sfn.Choice(stack, 'Choice').when(sfn.Condition.isPresent('$.a'), pass(stack, 'A'));
      const after = choice.afterwards();
      choice.when(sfn.Condition.isPresent('$.b'), pass(stack, 'B'));
      return after.next(pass(stack, 'C'));
    });
    expect(definition.States).toMatchObject({ A: { Next: 'C' }, B: { End: true } });
  });

  test('`Chain.sequence` connects nothing', () => {
    const definition = definitionOf((stack) => sfn.Chain.sequence(pass(stack, 'A'), pass(stack, 'B')));
    expect(definition.States).toEqual({ A: { Type: 'Pass', End: true } });
  });

  test('a state begins one branch only', () => {
    expect(() =>
      definitionOf((stack) => {
        const a = pass(stack, 'A');
        return new sfn.Parallel(stack, 'Both').branch(a, a);
      }),
    ).toThrow('Every state can only be used in one graph');
    expect(() =>
      definitionOf((stack) => {
        const a = pass(stack, 'A');
        new sfn.Map(stack, 'One').itemProcessor(a);
        return new sfn.Map(stack, 'Two').itemProcessor(a);
      }),
    ).toThrow('Every state can only be used in one graph');
  });
});

describe('what numbers become', () => {
  test('numbers of retries are not looked at', () => {
    const definition = definitionOf((stack) =>
      task(stack, 'A').addRetry({
        errors: [],
        maxAttempts: -1,
        backoffRate: 0.5,
        interval: Duration.seconds(2),
        maxDelay: Duration.seconds(1),
      }),
    );
    const retrier = { ErrorEquals: [], MaxAttempts: -1, BackoffRate: 0.5, IntervalSeconds: 2, MaxDelaySeconds: 1 };
    expect(definition.States.A).toMatchObject({ Retry: [retrier] });
  });

  test('an empty list of errors is kept, and `States.ALL` stands alone', () => {
    const definition = definitionOf((stack) => task(stack, 'A').addCatch(pass(stack, 'B'), { errors: [] }));
    expect(definition.States.A).toMatchObject({ Catch: [{ ErrorEquals: [], Next: 'B' }] });
    expect(() => definitionOf((stack) => task(stack, 'A').addRetry({ errors: ['One', sfn.Errors.ALL] }))).toThrow(
      'States.ALL must appear alone',
    );
  });

  test('times to wait are not looked at, and fractions of seconds are refused', () => {
    const definition = definitionOf((stack) => new sfn.Wait(stack, 'A', { time: sfn.WaitTime.seconds('-5') }));
    expect(definition.States.A).toMatchObject({ Seconds: '-5' });
    expect(() => definitionOf((stack) => task(stack, 'A').addRetry({ interval: Duration.millis(500) }))).toThrow(
      'cannot be converted into a whole number of seconds',
    );
  });

  test('how many items may fail is not looked at, but for the percentage', () => {
    const distributed = (props: sfn.DistributedMapProps) =>
      definitionOf((stack) => new sfn.DistributedMap(stack, 'A', props).itemProcessor(pass(stack, 'B')));
    expect(distributed({ toleratedFailureCount: -4 }).States.A).toMatchObject({ ToleratedFailureCount: -4 });
    expect(() => distributed({ toleratedFailurePercentage: 150 })).toThrow('must be between 0 and 100');
    expect(() => distributed({ maxConcurrency: -1 })).toThrow('maxConcurrency has to be a positive integer');
  });
});

describe('what paths become', () => {
  test('a path need only begin with `$`', () => {
    const definition = definitionOf((stack) =>
      pass(stack, 'A', { inputPath: '$.a[', resultPath: '$.a.*', parameters: { b: sfn.JsonPath.stringAt('$.b[') } }),
    );
    const state = { InputPath: '$.a[', ResultPath: '$.a.*', Parameters: { 'b.$': '$.b[' } };
    expect(definition.States.A).toMatchObject(state);
    expect(() => sfn.JsonPath.stringAt('a')).toThrow('JSON path values must');
    expect(() => sfn.Condition.isNull('a')).toThrow('Variable reference must');
    expect(sfn.Condition.isNull('$..').renderCondition()).toEqual({ Variable: '$..', IsNull: true });
  });

  test('`JsonPath.format` counts no placeholders', () => {
    const definition = definitionOf((stack) =>
      pass(stack, 'A', { parameters: { a: sfn.JsonPath.format("It's {} \\{\\} {}", sfn.JsonPath.stringAt('$.b')) } }),
    );
    const written = "States.Format('It\\'s {} \\{\\} {}', $.b)";
    expect(definition.States.A).toMatchObject({ Parameters: { 'a.$': written } });
  });

  test('a condition compares with the text of a path', () => {
    const condition = sfn.Condition.stringEquals('$.a', sfn.JsonPath.stringAt('$.b'));
    const definition = definitionOf((stack) => new sfn.Choice(stack, 'A').when(condition, pass(stack, 'B')));
    expect(definition.States.A).toMatchObject({ Choices: [{ Variable: '$.a', StringEquals: '$.b' }] });
  });

  test('a path within a text is refused, or sent as it is', () => {
    const text = `x ${sfn.JsonPath.stringAt('$.b')}`;
    expect(() => definitionOf((stack) => pass(stack, 'A', { parameters: { a: text } }))).toThrow('cannot concatenate');
    const definition = definitionOf((stack) => new sfn.Fail(stack, 'A', { cause: text }));
    expect(definition.States.A).toMatchObject({ Cause: 'x $.b' });
  });

  test('a path in an array is refused, and in a result or in JSONata it is its text', () => {
    const path = sfn.JsonPath.stringAt('$.b');
    const inArray = (stack: Stack) => pass(stack, 'A', { parameters: { a: [path] } });
    expect(() => definitionOf(inArray)).toThrow('Cannot use JsonPath fields in an array');
    const result = sfn.Result.fromObject({ a: path });
    expect(definitionOf((stack) => pass(stack, 'A', { result })).States.A).toMatchObject({ Result: { a: '$.b' } });
    const inJsonata = (stack: Stack) => sfn.Pass.jsonata(stack, 'A', { outputs: { a: path } });
    expect(definitionOf(inJsonata).States.A).toMatchObject({ Output: { a: '$.b' } });
  });

  test('the key of a path gets `.$` once more', () => {
    const parameters = { 'a.$': sfn.JsonPath.stringAt('$.b'), 'c.$': 'plain' };
    const definition = definitionOf((stack) => pass(stack, 'A', { parameters }));
    expect(definition.States.A).toMatchObject({ Parameters: { 'a.$.$': '$.b', 'c.$': 'plain' } });
  });

  test('JSONata is only looked at for its marks', () => {
    expect(sfn.Condition.jsonata('{% ( %}').renderCondition()).toEqual({ Condition: '{% ( %}' });
    expect(() => sfn.Condition.jsonata('true')).toThrow("must start with '{%'");
  });
});

describe('what `CallAwsService` becomes', () => {
  test.each([
    ['s3', 'listBuckets', 's3:listBuckets', 's3:listBuckets'],
    ['cloudwatchlogs', 'putLogEvent', 'cloudwatchlogs:putLogEvent', 'logs:putLogEvent'],
    ['SFN', 'startExecution', 'sfn:startExecution', 'SFN:startExecution'],
  ])('%s and %s', (service, action, call, granted) => {
    const template = templateOf((stack) =>
      machine(stack, new tasks.CallAwsService(stack, 'A', { service, action, iamResources: ['*'] })),
    );
    expect(JSON.stringify(template.findResources('AWS::StepFunctions::StateMachine'))).toContain(`aws-sdk:${call}`);
    expect(JSON.stringify(template.findResources('AWS::IAM::Policy'))).toContain(`"Action":"${granted}"`);
  });

  test('an action with a capital is refused', () => {
    const call = { service: 's3', action: 'GetObject', iamResources: ['*'] };
    expect(() => templateOf((stack) => new tasks.CallAwsService(stack, 'A', call))).toThrow('action must be camelCase');
  });
});

interface Definition {
  readonly StartAt: string;
  readonly States: Readonly<Record<string, object>>;
}

function pass(stack: Stack, id: string, props: sfn.PassProps = {}): sfn.Pass {
  return new sfn.Pass(stack, id, props);
}

function task(stack: Stack, id: string): sfn.TaskStateBase {
  const calls = { service: 's3', action: 'getObject', iamResources: ['*'] };
  return new tasks.CallAwsService(stack, id, calls);
}

function machine(stack: Stack, start: sfn.IChainable): sfn.StateMachine {
  return new sfn.StateMachine(stack, 'Machine', { definitionBody: sfn.DefinitionBody.fromChainable(start) });
}

function templateOf(build: (stack: Stack) => unknown): Template {
  const stack = new Stack(new App(), 'Stack');
  build(stack);
  return Template.fromStack(stack);
}

/** The definition of the machine that is built, or of one that begins with what is given back. */
function definitionOf(build: (stack: Stack) => unknown): Definition {
  const template = templateOf((stack) => {
    const start = build(stack);
    if (start !== undefined) machine(stack, start as sfn.IChainable);
  });
  const [resource] = Object.values(template.findResources('AWS::StepFunctions::StateMachine'));
  const text = resource?.Properties.DefinitionString;
  return JSON.parse(typeof text === 'string' ? text : text['Fn::Join'][1].map(partition).join(''));
}

function partition(part: unknown): string {
  return typeof part === 'string' ? part : 'aws';
}
