import { describe, expect, test } from 'vitest';
import { withoutMarks } from '../../check.ts';
import { checkCode, findingsInText, fixesIn } from './check-code.ts';

/** Ways of having a definition in code. In each a target is misspelt, of which the finding stands below its line. */
const shapes: Readonly<Record<string, string>> = {
  'an object that is written as JSON for a resource of the CDK': `
import { CfnStateMachine } from 'aws-cdk-lib/aws-stepfunctions';
new CfnStateMachine(this, 'Orders', {
  roleArn: role.roleArn,
  definitionString: JSON.stringify({
    StartAt: 'Check',
    States: {
      Check: { Type: 'Pass', Next: 'Shp' }, // and then
//                                 ^^^^^ There is no state \`Shp\` in the state machine. Did you mean \`Ship\`?
      Ship: { Type: 'Task', Resource: ship.functionArn, End: true },
    },
  }),
});`,
  'an object as it is for a resource of the CDK, by another name': `
import { CfnStateMachine as Machine } from 'aws-cdk-lib/aws-stepfunctions';
new Machine(this, 'Orders', {
  definition: { StartAt: 'Ship', States: { Ship: { Type: 'Task', Resource: ship.functionArn, Next: 'Shp' } } },
//                                                                                                 ^^^^^ There is no state \`Shp\` in the state machine. Did you mean \`Ship\`?
});`,
  'a body of the CDK': `
import * as sfn from 'aws-cdk-lib/aws-stepfunctions';
new sfn.StateMachine(this, 'Orders', {
  definitionBody: sfn.DefinitionBody.fromString(
    JSON.stringify({ "StartAt": "Shp", "States": { "Ship": { "Type": "Succeed" } } }, null, 2),
//                              ^^^^^ There is no state \`Shp\` in the state machine. Did you mean \`Ship\`?
  ),
});`,
  'a body of the CDK that a constant has, as a template': `
const body = DefinitionBody.fromString(\`{
  "StartAt": "Shp",
//           ^^^^^ There is no state \`Shp\` in the state machine. Did you mean \`Ship\`?
  "States": { "Ship": { "Type": "Task", "Resource": "\${ship.functionArn}", "TimeoutSeconds": \${timeout}, "End": true } }
}\`);`,
  'properties in a constant': `
const properties: CfnStateMachineProps = {
  roleArn,
  definitionString: Stack.of(this).toJsonString({ StartAt: \`Shp\`, States: { Ship: { Type: 'Succeed' } } }),
//                                                         ^^^^^ There is no state \`Shp\` in the state machine. Did you mean \`Ship\`?
};
new CfnStateMachine(this, 'Orders', properties);`,
  'a command of the SDK': `
await client.send(new CreateStateMachineCommand({
  name: 'orders',
  definition: JSON.stringify({ StartAt: 'Ship', States: { Ship: { Type: 'Pass', Next: ('Shp') } } } as const),
//                                                                                     ^^^^^ There is no state \`Shp\` in the state machine. Did you mean \`Ship\`?
}));`,
  'a string with escapes for a command of the SDK': `
new UpdateStateMachineCommand({
  stateMachineArn,
  definition: '{"StartAt": "Don\\'t", "States": {"Don\\u0027t": {"Type": "Pass", "Next": "Dont"}}}',
//                                                                                     ^^^^^^ There is no state \`Dont\` in the state machine. Did you mean \`Don't\`?
});`,
  'a text that is put together, for a method of a client': `
await stepFunctions.createStateMachine({
  name,
  definition: '{"StartAt": "' + 'Shp' + '", "States": ' +
//                         ^^^^^^^^^^^^^^^ There is no state \`Shp\` in the state machine. Did you mean \`Ship\`?
    '{"Ship": {"Type": "Task", "Resource": "' + arn + '", "End": true}}}',
});`,
  'a constant with a type': `
export const orders: AslDefinition = {
  StartAt: 'Shp',
//         ^^^^^ There is no state \`Shp\` in the state machine. Did you mean \`Ship\`?
  States: { Ship: { Type: 'Succeed' } },
};`,
  'an object that satisfies a type': `
register({ 'StartAt': 'Shp', 'States': { 'Ship': { 'Type': 'Succeed' } } } satisfies StateMachine);
//                    ^^^^^ There is no state \`Shp\` in the state machine. Did you mean \`Ship\`?`,
  'what a function makes': `
export function definitionOf(arn: string) {
  return { StartAt: 'Shp', States: { Ship: { Type: 'Task', Resource: arn, End: true } } };
//                  ^^^^^ There is no state \`Shp\` in the state machine. Did you mean \`Ship\`?
}`,
  'a configuration of the Serverless Framework': `
const configuration: AWS = {
  service: 'orders',
  stepFunctions: {
    stateMachines: {
      orders: {
        type: 'EXPRESS',
        definition: { StartAt: 'Shp', States: { Ship: { Type: 'Task', Resource: { 'Fn::GetAtt': ['ship', 'Arn'] }, End: true } } },
//                             ^^^^^ There is no state \`Shp\` in the state machine. Did you mean \`Ship\`?
      },
    },
  },
};
module.exports = configuration;`,
  'a resource of CloudFormation in code': `
const resources = {
  Orders: {
    Type: 'AWS::StepFunctions::StateMachine',
    Properties: { DefinitionString: { 'Fn::Sub': '{"StartAt":"Shp","States":{"Ship":{"Type":"Task","Resource":"\${Ship.Arn}","End":true}}}' } },
//                                                           ^^^^^ There is no state \`Shp\` in the state machine. Did you mean \`Ship\`?
  },
};`,
  'Pulumi, as a value that is filled in': `
const orders = new aws.sfn.StateMachine('orders', {
  roleArn: role.arn,
  definition: pulumi.jsonStringify({ StartAt: 'Shp', States: { Ship: { Type: 'Task', Resource: ship.arn, End: true } } }),
//                                            ^^^^^ There is no state \`Shp\` in the state machine. Did you mean \`Ship\`?
});`,
  'Pulumi, as a template that is filled in': `
import { StateMachine } from '@pulumi/aws/sfn';
new StateMachine('orders', {
  definition: pulumi.interpolate\`{ "StartAt": "Shp", "States": { "Ship": { "Type": "Task", "Resource": "\${ship.arn}", "End": true } } }\`,
//                                            ^^^^^ There is no state \`Shp\` in the state machine. Did you mean \`Ship\`?
});`,
  'Pulumi, once a value is known': `
new aws.sfn.StateMachine('orders', {
  definition: ship.arn.apply((arn) => JSON.stringify({ StartAt: 'Shp', States: { Ship: { Type: 'Task', Resource: arn, End: true } } })),
//                                                              ^^^^^ There is no state \`Shp\` in the state machine. Did you mean \`Ship\`?
});`,
  'the CDK for Terraform': `
new SfnStateMachine(this, 'orders', {
  definition: Fn.jsonencode({ StartAt: 'Shp', States: { Ship: { Type: 'Task', Resource: ship.arn, End: true } } }),
//                                     ^^^^^ There is no state \`Shp\` in the state machine. Did you mean \`Ship\`?
});`,
  'a class that has the definition': `
class Orders extends Construct {
  private readonly definition = { StartAt: 'Shp', States: { Ship: { Type: 'Succeed' } } };
//                                         ^^^^^ There is no state \`Shp\` in the state machine. Did you mean \`Ship\`?
}`,
};

const rules = ['no-dangling-target'];

describe.each(Object.entries(shapes))('%s', (_, marked) => {
  test('a finding stands in its place', () => {
    checkCode(marked, { rules });
  });

  test('nothing else is found but what follows from it', () => {
    const others = findingsInText(withoutMarks(marked)).filter(({ ruleId }) => ruleId !== 'no-dangling-target');
    expect(others.filter(({ ruleId }) => ruleId !== 'no-unreachable-state' && ruleId !== 'terminal-state')).toEqual([]);
  });

  test.runIf(hasFix(marked))('its fix leaves code in which nothing is found any more', () => {
    const [fixed, ...others] = fixesIn(withoutMarks(marked), { rules });
    expect(others).toEqual([]);
    expect(fixed?.text).toMatch(/['"`]Ship['"`]|Don/);
    expect(findingsInText(fixed?.text ?? '-', { rules })).toEqual([]);
  });
});

/** What is put together from several texts is changed in none of them. */
function hasFix(marked: string): boolean {
  return !marked.includes(`' + 'Shp' + '`);
}

test('a state by itself is checked without what only its machine tells', () => {
  checkCode(`
new CustomState(this, 'Ship', {
  stateJson: {
    Type: 'Task',
    Resouce: ship.functionArn,
//  ^^^^^^^ \`Resouce\` is not a field of state \`Ship\`. Did you mean \`Resource\`?
    Resource: ship.functionArn,
    Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Elsewhere' }],
  },
});
new CustomState(this, 'Pay', { stateJson: { Type: 'Task', Resource: pay.arn, Arguments: '{% $total %}' } });
new CustomState(this, 'End', { stateJson: { Type: 'Fail', Cause: 'none', ...props } });
new CustomState(this, 'Bill', { stateJson });`);
});
