import { Duration, Stack, aws_s3 as s3, aws_stepfunctions as sfn, aws_stepfunctions_tasks as tasks } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

interface StepProps {
  readonly bucket: s3.IBucket;
  readonly next?: sfn.IChainable;
}

/** Files are listed and worked on in parallel, with calls of the SDK. */
export class MediaStack extends Stack {
  readonly machine: sfn.StateMachine;
  private readonly finished = new sfn.Succeed(this, 'Finished');

  constructor(scope: Construct, id: string, production = false) {
    super(scope, id);
    const bucket = s3.Bucket.fromBucketName(this, 'Media', 'media');
    const listBuckets = tasks.CallAwsService.jsonPath(this, 'List buckets', {
      service: 's3',
      action: 'listBuckets',
      iamAction: 's3:ListAllMyBuckets',
      iamResources: ['*'],
      resultSelector: { 'names.$': '$.Buckets[*].Name' },
      resultPath: '$.buckets',
    });
    const detect = new tasks.CallAwsService(this, 'Detect labels', {
      service: 'rekognition',
      action: 'detectLabels',
      iamResources: ['*'],
      additionalIamStatements: [],
      parameters: { Image: { S3Object: { Bucket: bucket.bucketName, Name: sfn.JsonPath.stringAt('$.Key') } } },
    });
    let last: sfn.TaskStateBase = detect;
    if (production) {
      const tag = this.tagging({ bucket });
      last.next(tag);
      last = tag;
    }
    const each = new sfn.DistributedMap(this, 'Each file', {
      itemReader: new sfn.S3ObjectsItemReader({ bucket, prefix: 'incoming/' }),
      maxConcurrency: 100,
      toleratedFailurePercentage: 5,
      mapExecutionType: sfn.StateMachineType.EXPRESS,
    });
    each.itemProcessor(detect);
    each.addRetry({
      errors: ['States.ItemReaderFailed'],
      interval: Duration.seconds(30),
      maxAttempts: 3,
      jitterStrategy: sfn.JitterType.FULL,
    });

    const again = new sfn.Wait(this, 'Wait', { time: sfn.WaitTime.secondsPath('$.seconds') });
    const choice = new sfn.Choice(this, 'More?');
    const start = listBuckets.next(each).next(choice);
    choice.when(sfn.Condition.booleanEquals('$.more', true), again.next(each)).otherwise(this.finished);

    this.machine = new sfn.StateMachine(this, 'Machine', { definitionBody: sfn.DefinitionBody.fromChainable(start) });
  }

  private tagging({ bucket, next }: StepProps): sfn.TaskStateBase {
    const tag = new tasks.CallAwsService(this, 'Tag', {
      service: 's3',
      action: 'putObjectTagging',
      iamResources: [bucket.arnForObjects('*')],
      parameters: {
        Bucket: bucket.bucketName,
        Key: sfn.JsonPath.stringAt('$.Key'),
        Tagging: { TagSet: [{ Key: 'seen', Value: 'yes' }] },
      },
      resultPath: sfn.JsonPath.DISCARD,
    });
    if (next !== undefined) tag.next(next);
    return tag;
  }
}
