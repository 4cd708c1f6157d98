import { Duration, Stack } from 'aws-cdk-lib';
import { AttributeType, Table } from 'aws-cdk-lib/aws-dynamodb';
import { Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { Topic } from 'aws-cdk-lib/aws-sns';
import * as sfn from 'aws-cdk-lib/aws-stepfunctions';
import * as tasks from 'aws-cdk-lib/aws-stepfunctions-tasks';
import type { Construct } from 'constructs';

const maximumAttempts = 5;
const retry = {
  maxAttempts: maximumAttempts,
  backoffRate: 2,
  interval: Duration.seconds(2),
  maxDelay: Duration.minutes(1),
};

/** Orders are checked, paid and shipped, with one handler for whatever goes wrong. */
export class OrderStack extends Stack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    const table = new Table(this, 'Orders', { partitionKey: { name: 'id', type: AttributeType.STRING } });
    const topic = new Topic(this, 'Failures');

    const failed = new sfn.Fail(this, 'Order failed', {
      error: 'OrderFailed',
      causePath: sfn.JsonPath.stringAt('$.cause'),
    });
    const tell = new tasks.SnsPublish(this, 'Tell of the failure', {
      topic,
      subject: sfn.JsonPath.format('Order {} failed', sfn.JsonPath.stringAt('$.orderId')),
      message: sfn.TaskInput.fromJsonPathAt('$.error.Cause'),
      resultPath: sfn.JsonPath.DISCARD,
    });
    tell.next(failed);

    const check = this.lambdaTask('Check');
    check.addRetry(retry);
    check.addCatch(tell, { resultPath: '$.error' });

    const pay = this.lambdaTask('Pay')
      .addRetry({ errors: ['PaymentGatewayBusy'], maxAttempts: 10 })
      .addRetry({ errors: [sfn.Errors.TIMEOUT], maxAttempts: 0 })
      .addCatch(tell, { errors: ['PaymentRefused', 'CardExpired'], resultPath: '$.error' })
      .addCatch(tell, { errors: [sfn.Errors.ALL], resultPath: '$.error' });

    const save = new tasks.DynamoUpdateItem(this, 'Save', {
      table,
      key: { id: tasks.DynamoAttributeValue.fromString(sfn.JsonPath.stringAt('$.orderId')) },
      updateExpression: 'SET #status = :status',
      expressionAttributeNames: { '#status': 'status' },
      expressionAttributeValues: { ':status': tasks.DynamoAttributeValue.fromString('PAID') },
      resultPath: sfn.JsonPath.DISCARD,
    });

    const shipping = this.shipping();
    const done = new sfn.Succeed(this, 'Done');

    const isInStock = new sfn.Choice(this, 'In stock?')
      .when(
        sfn.Condition.and(sfn.Condition.isPresent('$.stock'), sfn.Condition.numberGreaterThan('$.stock', 0)),
        pay.next(save),
      )
      .when(sfn.Condition.stringEqualsJsonPath('$.warehouse', '$.preferred'), this.waitForStock().next(check))
      .otherwise(tell);

    const definition = sfn.Chain.start(check).next(isInStock);
    save.next(shipping).next(done);

    new sfn.StateMachine(this, 'Machine', {
      definitionBody: sfn.DefinitionBody.fromChainable(definition),
      timeout: Duration.days(1),
      tracingEnabled: true,
    });
  }

  private lambdaTask(name: string): tasks.LambdaInvoke {
    const lambdaFunction = new LambdaFunction(this, `${name}Function`, {
      runtime: Runtime.NODEJS_22_X,
      handler: 'index.handler',
      code: Code.fromInline('exports.handler = async (event) => event;'),
    });
    return new tasks.LambdaInvoke(this, name, {
      lambdaFunction,
      payload: sfn.TaskInput.fromObject({ order: sfn.JsonPath.objectAt('$'), 'execution.$': '$$.Execution.Id' }),
      payloadResponseOnly: true,
      taskTimeout: sfn.Timeout.duration(Duration.minutes(5)),
    });
  }

  private waitForStock(): sfn.Wait {
    return new sfn.Wait(this, 'Wait for stock', { time: sfn.WaitTime.duration(Duration.hours(1)) });
  }

  private shipping(): sfn.Parallel {
    const parallel = new sfn.Parallel(this, 'Ship', { resultPath: '$.shipping' });
    for (const carrier of ['Parcel', 'Letter']) {
      const book = new sfn.Pass(this, `Book ${carrier}`, {
        parameters: {
          carrier,
          order: sfn.JsonPath.stringAt('$.orderId'),
          tags: sfn.JsonPath.array('shop', sfn.JsonPath.stringAt('$.region')),
        },
      });
      const label = new sfn.Pass(this, `Label ${carrier}`, { result: sfn.Result.fromObject({ printed: true }) });
      parallel.branch(book.next(label));
    }
    return parallel;
  }
}
