/** What a parameter that is given says of the resource. */
export interface NamedForm {
  readonly parameter: string;
  readonly form: string;
}

/**
 * The forms of resources whose parameter is not simply their name: an URL, a name that a part of the ARN follows, a path. By
 * the prefix of the actions, or one action.
 */
export function namedForms(action: string): readonly NamedForm[] {
  const [prefix = ''] = action.split(':');
  return [...(forms.get(action) ?? []), ...(forms.get(prefix) ?? []), ...anyResource];
}

/** Actions on whatever an ARN names, such as putting tags on it. */
const anyResource: readonly NamedForm[] = ['ResourceArn', 'ResourceARN', 'Arn'].map((parameter) => ({
  parameter,
  form: `{${parameter}}`,
}));

function form(parameter: string, written: string): NamedForm {
  return { parameter, form: written };
}

const forms: ReadonlyMap<string, readonly NamedForm[]> = new Map([
  ['sqs', [form('QueueUrl', 'queue(QueueUrl)')]],
  ['lambda', [form('FunctionName', 'function(FunctionName)')]],
  [
    'secretsmanager',
    [
      form('SecretId', 'secret(SecretId)'),
      form('SecretIdList', 'secret(SecretIdList[])'),
      form('Name', 'secret(Name)'),
    ],
  ],
  [
    'ssm',
    [form('Name', 'parameter(Name)'), form('Names', 'parameter(Names[])'), form('Path', 'parameters-below(Path)')],
  ],
  ['ssm:SendCommand', [form('DocumentName', 'ssm:document/{DocumentName}')]],
  ['ssm:StartAutomationExecution', [form('DocumentName', 'ssm:automation-definition/{DocumentName}*')]],
  // Whether `:*` belongs to the ARN of a log group depends on the action, and people write both.
  [
    'logs',
    [
      form('LogGroupName', 'logs:log-group:{LogGroupName}*'),
      form('LogGroupNames', 'logs:log-group:{LogGroupNames[]}*'),
    ],
  ],
  ['kms', [form('KeyId', 'key(KeyId)')]],
  ['bedrock', [form('ModelId', 'model(ModelId)')]],
  ['ecs:StartTask', [form('TaskDefinition', 'task-definition(TaskDefinition)')]],
  ['ecs:DescribeTaskDefinition', [form('TaskDefinition', '*')]],
  ['dynamodb:BatchGetItem', [form('RequestItems', 'tables-of(RequestItems)')]],
  ['dynamodb:BatchWriteItem', [form('RequestItems', 'tables-of(RequestItems)')]],
  ['dynamodb:GetItem', [form('TransactItems[].Get.TableName', 'dynamodb:table/{TransactItems[].Get.TableName}')]],
  ['dynamodb:PutItem', [form('TransactItems[].Put.TableName', 'dynamodb:table/{TransactItems[].Put.TableName}')]],
  [
    'dynamodb:UpdateItem',
    [form('TransactItems[].Update.TableName', 'dynamodb:table/{TransactItems[].Update.TableName}')],
  ],
  [
    'dynamodb:DeleteItem',
    [form('TransactItems[].Delete.TableName', 'dynamodb:table/{TransactItems[].Delete.TableName}')],
  ],
  [
    'dynamodb:ConditionCheckItem',
    [form('TransactItems[].ConditionCheck.TableName', 'dynamodb:table/{TransactItems[].ConditionCheck.TableName}')],
  ],
]);
