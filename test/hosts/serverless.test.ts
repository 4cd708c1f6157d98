import { describe, expect, test } from 'vitest';
import { checkService, checkServiceFix, machinesIn } from './service.ts';

describe('a definition that stands in the configuration', () => {
  test('as a part of a YAML configuration', () => {
    checkService({
      'serverless.yml': `
service: shop
functions:
  charge-card: { handler: card.charge }
stepFunctions:
  stateMachines:
    orders:
      definition:
        StartAt: Charge
        States:
          Charge:
            Type: Task
            Resource: { Fn::GetAtt: [charge-card, Arn] }
            TimeoutSeconds: 10
            Next: Ship
          Ship:
            Type: Succeed
            Coment: Done.
#           ^^^^^^ \`Coment\` is not a field of state \`Ship\`. Did you mean \`Comment\`?
`,
    });
  });

  test('as a part of a JSON configuration', () => {
    checkService({
      'serverless.json': `
{
  "service": "shop",
  "stepFunctions": {
    "stateMachines": {
      "orders": {
        "definition": {
          "StartAt": "Ship",
          "States": { "Ship": { "Type": "Succeed", "Coment": "Done." } }
//                                                 ^^^^^^^^ \`Coment\` is not a field of state \`Ship\`. Did you mean \`Comment\`?
        }
      }
    }
  }
}
`,
    });
  });

  test('as a JSON text in a block of YAML', () => {
    checkService({
      'serverless.yml': `
service: shop
stepFunctions:
  stateMachines:
    orders:
      definition: |
        { "StartAt": "Ship",
          "States": { "Ship": { "Type": "Succeed", "Coment": "Done." } } }
#                                                  ^^^^^^^^ \`Coment\` is not a field of state \`Ship\`. Did you mean \`Comment\`?
`,
    });
  });

  test('as a JSON text in quotes, with a variable in it', () => {
    checkService({
      'serverless.yml': `
service: shop
stepFunctions:
  stateMachines:
    orders:
      definition: '{ "StartAt": "Ship", "States": { "Ship": { "Type": "Succeed", "Comment": "\${self:service}", "Coment": "" } } }'
#                                                                                                              ^^^^^^^^ \`Coment\` is not a field of state \`Ship\`. Did you mean \`Comment\`?
`,
    });
  });

  test('as the text of `Fn::Sub`, with its variables or without', () => {
    checkService({
      'serverless.yml': `
service: shop
stepFunctions:
  stateMachines:
    orders:
      definition: !Sub
        - '{ "StartAt": "Ship", "States": { "Ship": { "Type": "Succeed", "Comment": "\${Table}", "Coment": "" } } }'
#                                                                                               ^^^^^^^^ \`Coment\` is not a field of state \`Ship\`. Did you mean \`Comment\`?
        - Table: !Ref OrderTable
    returns:
      definition:
        Fn::Sub: |
          { "StartAt": "Ship", "States": { "Ship": { "Type": "Succeed", "Coment": "\${AWS::Region}" } } }
#                                                                       ^^^^^^^^ \`Coment\` is not a field of state \`Ship\`. Did you mean \`Comment\`?
`,
    });
  });

  test('elsewhere in it, where a variable finds it', () => {
    checkService({
      'serverless.yml': `
service: shop
custom:
  machines:
    - name: orders
      definition:
        StartAt: Ship
        States: { Ship: { Type: Succeed, Coment: Done. } }
#                                        ^^^^^^ \`Coment\` is not a field of state \`Ship\`. Did you mean \`Comment\`?
stepFunctions:
  stateMachines:
    orders: \${self:custom.machines.0}
`,
    });
  });

  test('beside others, each by its key', () => {
    const service = {
      'serverless.yml': `
service: shop
stepFunctions:
  stateMachines:
    orders: { definition: { StartAt: Ship, States: { Ship: { Type: Succeed, Coment: Done. } } } }
#                                                                           ^^^^^^ \`Coment\` is not a field of state \`Ship\`. Did you mean \`Comment\`?
    returns:
      type: EXPRESS
      definition: { StartAt: Take, States: { Take: { Type: Succeed } } }
    refunds:
      type: \${opt:type, 'EXPRESS'}
      definition: { StartAt: Pay, States: { Pay: { Type: Fail, Coment: Never. } } }
#                                                              ^^^^^^ \`Coment\` is not a field of state \`Pay\`. Did you mean \`Comment\`?
`,
    };
    checkService(service);
    expect(machinesIn(service).map(({ name, type }) => [name, type])).toEqual([
      ['orders', 'STANDARD'],
      ['returns', 'EXPRESS'],
      ['refunds', undefined],
    ]);
  });

  test('in a list of maps, which some write', () => {
    checkService({
      'serverless.yml': `
service: shop
stepFunctions:
  stateMachines:
    - orders: { definition: { StartAt: Ship, States: { Ship: { Type: Succeed, Coment: Done. } } } }
#                                                                             ^^^^^^ \`Coment\` is not a field of state \`Ship\`. Did you mean \`Comment\`?
    - \${file(returns.yml)}
`,
      'returns.yml': `
returns:
  definition: { StartAt: Take, States: { Take: { Type: Succeed, Coment: Done. } } }
#                                                               ^^^^^^ \`Coment\` is not a field of state \`Take\`. Did you mean \`Comment\`?
`,
    });
  });

  test('among the resources, as CloudFormation has it', () => {
    checkService({
      'serverless.yml': `
service: shop
resources:
  Resources:
    Orders:
      Type: AWS::StepFunctions::StateMachine
      Properties:
        DefinitionString: !Sub |
          { "StartAt": "Ship", "States": { "Ship": { "Type": "Succeed", "Coment": "\${self:service}" } } }
#                                                                       ^^^^^^^^ \`Coment\` is not a field of state \`Ship\`. Did you mean \`Comment\`?
`,
    });
  });

  test('as YAML that an alias stands for', () => {
    checkService({
      'serverless.yml': `
service: shop
custom:
  ship: &ship { Type: Succeed, Coment: Done. }
#                              ^^^^^^ \`Coment\` is not a field of state \`Ship\`. Did you mean \`Comment\`?
stepFunctions:
  stateMachines:
    orders: { definition: { StartAt: Ship, States: { Ship: *ship } } }
`,
    });
  });
});

describe('a fix changes the file that the definition stands in', () => {
  const orders = (definition: string) => `
service: shop
stepFunctions:
  stateMachines:
    orders: ${definition}
`;

  test('the configuration', () => {
    const inline = (field: string) =>
      orders(`{ definition: { StartAt: Ship, States: { Ship: { Type: Succeed, ${field}: Done. } } } }`);
    checkServiceFix({ 'serverless.yml': inline('Coment') }, { 'serverless.yml': inline('Comment') });
  });

  test('a text in the configuration, with its quotes', () => {
    const text = (field: string) => `
{ "service": "shop", "stepFunctions": { "stateMachines": { "orders": {
  "definition": "{ \\"StartAt\\": \\"Ship\\", \\"States\\": { \\"Ship\\": { \\"Type\\": \\"Succeed\\", \\"${field}\\": \\"Done.\\" } } }"
} } } }
`;
    checkServiceFix({ 'serverless.json': text('Coment') }, { 'serverless.json': text('Comment') });
  });

  test('the file of the definition', () => {
    const definition = (field: string) => `
StartAt: Ship
States: { Ship: { Type: Succeed, ${field}: Done. } }
`;
    checkServiceFix(
      { 'serverless.yml': orders('{ definition: "${file(orders.yml)}" }'), 'orders.yml': definition('Coment') },
      { 'orders.yml': definition('Comment') },
    );
  });

  test('the file of the state machine', () => {
    const machine = (field: string) => `
name: orders
definition: { StartAt: Ship, States: { Ship: { Type: Succeed, ${field}: Done. } } }
`;
    checkServiceFix(
      { 'serverless.yml': orders('${file(orders.yml)}'), 'orders.yml': machine('Coment') },
      { 'orders.yml': machine('Comment') },
    );
  });
});

describe('what is not known, and so not spoken of', () => {
  test.each([
    '${file(flows.js):orders}',
    '${file(flows.ts)}',
    '${file(flows-${sls:stage}.yml)}',
    '${file(gone.yml), self:custom.orders}',
    '${ssm:/orders/definition}',
    '${opt:definition}',
    '${self:custom.gone}',
    '{ Fn::ImportValue: Orders }',
  ])('the definition `%s`', (value) => {
    checkService({
      'serverless.yml': `
service: shop
stepFunctions:
  stateMachines:
    orders:
      definition: ${value}
`,
    });
  });

  test('variables and references in a definition', () => {
    checkService({
      'serverless.yml': `
service: shop
stepFunctions:
  stateMachines:
    orders:
      definition:
        StartAt: Charge
        TimeoutSeconds: \${self:custom.timeout}
        States:
          Charge:
            Type: Task
            Resource: arn:aws:lambda:#{AWS::Region}:#{AWS::AccountId}:function:\${self:service}-charge
            TimeoutSeconds: \${env:TIMEOUT}
            Retry: [{ ErrorEquals: [States.TaskFailed], MaxAttempts: "\${param:attempts}" }]
            Next: Send
          Send:
            Type: Task
            Resource: arn:#{AWS::Partition}:states:::sqs:sendMessage
            Parameters:
              QueueUrl: { Ref: Queue }
              MessageBody: { Fn::Sub: ["\${Shop}", { Shop: "\${self:service}" }] }
            Next: Wait
          Wait: { Type: Wait, Seconds: !GetAtt Settings.Pause, Next: Decide }
          Decide:
            Type: Choice
            Choices: [{ Variable: $.placed, TimestampLessThan: "\${ssm:/shop/opening}", Next: Ship }]
            Default: \${cf:shop.Next}
          Ship: { Type: Succeed }
`,
    });
  });
});
