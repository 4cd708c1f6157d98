/** How many calls a machine makes, with how many names for resources, and of how many statements the policy of its role is. */
export interface PermittedSize {
  readonly calls: number;
  readonly resources: number;
  readonly statements: number;
}

/**
 * A template of a machine whose calls need one permission each: on resources of the template, on others, and on some that only data tells. Its
 * policy allows some of them by name, some by wildcards and under conditions, and not the rest.
 */
export function permittedTemplate({ calls, resources, statements }: PermittedSize): string {
  const states = Array.from({ length: calls }, (_, index) => [`S${index}`, stateOf(index, { calls, resources })]);
  const queues = Array.from({ length: resources }, (_, index) => [`Queue${index}`, { Type: 'AWS::SQS::Queue' }]);
  const policy = {
    Version: '2012-10-17',
    Statement: Array.from({ length: statements }, (_, index) => statementOf(index, resources)),
  };
  const machine = {
    Type: 'AWS::Serverless::StateMachine',
    Properties: { Policies: [policy], Definition: { StartAt: 'S0', States: Object.fromEntries(states) } },
  };
  return JSON.stringify({
    Transform: 'AWS::Serverless-2016-10-31',
    Resources: { Orders: machine, ...Object.fromEntries(queues) },
  });
}

function stateOf(index: number, { calls, resources }: Omit<PermittedSize, 'statements'>): object {
  const [resource, parameters] = callOf(index, index % resources);
  const next = index === calls - 1 ? { End: true } : { Next: `S${index + 1}` };
  return { Type: 'Task', Resource: `arn:aws:states:::${resource}`, Parameters: parameters, ...next };
}

function callOf(index: number, kind: number): readonly [string, object] {
  switch (index % 4) {
    case 0:
      return ['sqs:sendMessage', { QueueUrl: { Ref: `Queue${kind}` }, MessageBody: 'a' }];
    case 1:
      return ['dynamodb:getItem', { TableName: `orders-${kind}`, Key: { id: { S: 'a' } } }];
    case 2:
      return [
        'sns:publish',
        { TopicArn: { 'Fn::Sub': `arn:aws:sns:\${AWS::Region}:\${AWS::AccountId}:told-${kind}` }, Message: 'a' },
      ];
    default:
      return ['lambda:invoke', { 'FunctionName.$': '$.function' }];
  }
}

function statementOf(index: number, resources: number): object {
  const [action, resource] = grantOf(index, index % resources);
  const condition = index % 5 === 0 && { StringEquals: { 'aws:RequestedRegion': 'eu-west-1' } };
  return {
    Effect: index % 40 === 39 ? 'Deny' : 'Allow',
    Action: action,
    Resource: resource,
    ...(condition && { Condition: condition }),
  };
}

function grantOf(index: number, kind: number): readonly [string | readonly string[], unknown] {
  const own = (service: string, name: string) => ({
    'Fn::Sub': `arn:aws:${service}:\${AWS::Region}:\${AWS::AccountId}:${name}`,
  });
  switch (index % 4) {
    case 0:
      return [['sqs:SendMessage', 'sqs:GetQueueUrl'], { 'Fn::GetAtt': [`Queue${kind}`, 'Arn'] }];
    case 1:
      return ['dynamodb:Get*', own('dynamodb', `table/orders-${kind}*`)];
    case 2:
      return ['sns:Publish', own('sns', `*-${kind}`)];
    default:
      return ['lambda:InvokeFunction', own('lambda', `function:pay-${kind}`)];
  }
}
