import { test } from 'vitest';
import { unknownAttribute } from '../../packages/core/src/rules/unknown-attribute.ts';
import { check, checkFix, checkNoFix, environment } from '../check.ts';

const yaml = { format: 'yaml' } as const;

test('of resources in the definition and in what is put into it', () => {
  check(
    unknownAttribute,
    `
Resources:
  Pay: { Type: AWS::Lambda::Function }
  Files: { Type: AWS::S3::Bucket }
  Pack: { Type: AWS::Glue::Job }
  Text:
    Type: AWS::StepFunctions::StateMachine
    Properties:
      DefinitionSubstitutions:
        Pay: !GetAtt Pay.ARN
#                        ^^^ \`AWS::Lambda::Function\` has no attribute \`ARN\`, which is asked of \`Pay\`. Did you mean \`Arn\`?
        Files: { "Fn::GetAtt": [Files, BucketName] }
#                                      ^^^^^^^^^^ \`AWS::S3::Bucket\` has no attribute \`BucketName\`, which is asked of \`Files\`; \`Ref\` gives it.
        Pack: !Sub "\${AWS::Region}:\${ Pack.Arn }"
#                                          ^^^ By ${environment.aws?.dataDate} \`AWS::Glue::Job\` had no attribute \`Arn\`, which is asked of \`Pack\`.
      DefinitionString: !Sub |
        { "StartAt": "A", "States": {
            "A": { "Type": "Task", "Resource": "\${Pay.Arn}", "Next": "B" },
            "B": { "Type": "Task", "Resource": "\${Pay.Arm}", "End": true } } }
#                                                     ^^^ \`AWS::Lambda::Function\` has no attribute \`Arm\`, which is asked of \`Pay\`. Did you mean \`Arn\`?
  Object:
    Type: AWS::StepFunctions::StateMachine
    Properties:
      Definition:
        StartAt: A
        States: { A: { Type: Task, Resource: !Join ["", [!GetAtt Pay.Arnn, ":live"]], End: true } }
#                                                                    ^^^^ \`AWS::Lambda::Function\` has no attribute \`Arnn\`, which is asked of \`Pay\`. Did you mean \`Arn\`?
`,
    yaml,
  );
});

test('what is not known: other resources, stacks, modules, new types and members of attributes', () => {
  check(
    unknownAttribute,
    `
Resources:
  Own: { Type: Custom::Lookup }
  Also: { Type: AWS::CloudFormation::CustomResource }
  Stack: { Type: AWS::CloudFormation::Stack }
  Module: { Type: Shop::Orders::Queue::MODULE }
  New: { Type: AWS::Quantum::Brain }
  Data: { Type: AWS::RDS::DBInstance }
  Orders:
    Type: AWS::StepFunctions::StateMachine
    Properties:
      DefinitionSubstitutions:
        A: !GetAtt Own.Anything
        B: !GetAtt Also.Anything
        C: !GetAtt Stack.Outputs.PayArn
        D: !GetAtt Module.Arm
        E: !GetAtt New.Arm
        F: !GetAtt Data.Endpoint.Address
        G: !GetAtt Elsewhere.Arm
        H: !GetAtt [Own, !Ref Which]
        I: !Ref Data
      Definition: { StartAt: A, States: { A: { Type: Succeed } } }
`,
    yaml,
  );
});

test('resources of SAM have what they become, and what SAM makes for them', () => {
  check(
    unknownAttribute,
    `
Transform: AWS::Serverless-2016-10-31
Resources:
  Pay: { Type: AWS::Serverless::Function }
  Table: { Type: AWS::Serverless::SimpleTable }
  Api: { Type: AWS::Serverless::HttpApi }
  Orders:
    Type: AWS::Serverless::StateMachine
    Properties:
      DefinitionSubstitutions:
        Version: !GetAtt Pay.Version.Version
        Alias: !Ref Pay.Alias
        Table: !GetAtt Table.StreamArn
        Endpoint: !GetAtt Api.ApiEndpoint
        Pay: !GetAtt Pay.Name
#                        ^^^^ By ${environment.aws?.dataDate} \`AWS::Serverless::Function\` had no attribute \`Name\`, which is asked of \`Pay\`.
      Definition: { StartAt: A, States: { A: { Type: Succeed } } }
`,
    yaml,
  );
});

test('names of plain objects are attributes like others', () => {
  check(
    unknownAttribute,
    `
{ "Resources": {
  "Pay": { "Type": "AWS::Lambda::Function" },
  "Orders": { "Type": "AWS::StepFunctions::StateMachine", "Properties": {
    "Definition": { "StartAt": "A", "States": { "A": { "Type": "Task", "End": true,
      "Resource": { "Fn::GetAtt": ["Pay", "__proto__"] }
//                                         ^^^^^^^^^ By ${environment.aws?.dataDate} \`AWS::Lambda::Function\` had no attribute \`__proto__\`, which is asked of \`Pay\`.
} } } } } } }`,
  );
});

test('the attribute that is near, however it is asked for', () => {
  const template = (value: string) => `
Resources:
  Pay: { Type: AWS::Lambda::Function }
  Orders:
    Type: AWS::StepFunctions::StateMachine
    Properties:
      DefinitionSubstitutions: { Pay: ${value} }
      Definition: { StartAt: A, States: { A: { Type: Succeed } } }
`;
  for (const written of [
    (attribute: string) => `!GetAtt Pay.${attribute}`,
    (attribute: string) => `!GetAtt [Pay, ${attribute}]`,
    (attribute: string) => `{ "Fn::GetAtt": ["Pay", "${attribute}"] }`,
    (attribute: string) => `!Sub "\${Pay.${attribute}}:live"`,
  ])
    checkFix(unknownAttribute, template(written('Arm')), template(written('Arn')), yaml);
  checkNoFix(unknownAttribute, template('!GetAtt Pay.FunctionName'), yaml);
});
