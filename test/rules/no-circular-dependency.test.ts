import { test } from 'vitest';
import { noCircularDependency } from '../../packages/core/src/rules/no-circular-dependency.ts';
import { check } from '../check.ts';

const yaml = { format: 'yaml' } as const;
const definition = 'Definition: { StartAt: A, States: { A: { Type: Succeed } } }';

test('a machine that calls a function which knows the machine', () => {
  check(
    noCircularDependency,
    `
Resources:
  Pay:
    Type: AWS::Lambda::Function
    Properties: { Environment: { Variables: { ORDERS: !Ref Orders } } }
  Orders:
# ^^^^^^ State machine \`Orders\` can never be made, because it waits for itself: \`Orders\` → \`Pay\` → \`Orders\`.
    Type: AWS::StepFunctions::StateMachine
    Properties:
      DefinitionString: !Sub '{ "StartAt": "A", "States": { "A": { "Type": "Task", "Resource": "\${Pay.Arn}", "End": true } } }'
`,
    yaml,
  );
});

test('a machine that starts itself, and one that waits for another', () => {
  check(
    noCircularDependency,
    `
Resources:
  Again:
# ^^^^^ State machine \`Again\` can never be made, because it waits for itself: \`Again\` → \`Again\`.
    Type: AWS::StepFunctions::StateMachine
    Properties: { DefinitionSubstitutions: { Self: !GetAtt Again.Arn }, ${definition} }
  One:
# ^^^ State machine \`One\` can never be made, because it waits for itself: \`One\` → \`Other\` → \`One\`.
    Type: AWS::StepFunctions::StateMachine
    DependsOn: [Again, Other]
    Properties: { ${definition} }
  Other:
    Type: AWS::StepFunctions::StateMachine
    Properties: { DefinitionSubstitutions: { One: !Join [":", [!Ref One, live]] }, ${definition} }
`,
    yaml,
  );
});

test('through the role that SAM makes of policies', () => {
  check(
    noCircularDependency,
    `
Transform: AWS::Serverless-2016-10-31
Resources:
  Pay:
    Type: AWS::Serverless::Function
    Properties: { Policies: [{ StepFunctionsExecutionPolicy: { StateMachineName: !GetAtt Orders.Name } }] }
  Orders:
# ^^^^^^ State machine \`Orders\` can never be made, because it waits for itself: \`Orders\` → \`Pay\` → \`Orders\`.
    Type: AWS::Serverless::StateMachine
    Properties: { DefinitionSubstitutions: { Pay: !GetAtt Pay.Arn }, ${definition} }
`,
    yaml,
  );
});

test('what waits for a machine without being waited for', () => {
  check(
    noCircularDependency,
    `
Transform: AWS::Serverless-2016-10-31
Resources:
  Pay:
    Type: AWS::Serverless::Function
    Properties:
      Role: !GetAtt PayRole.Arn
      Policies: [{ StepFunctionsExecutionPolicy: { StateMachineName: !GetAtt Orders.Name } }]
      Events: { Done: { Type: EventBridgeRule, Properties: { Pattern: { resources: [!Ref Orders] } } } }
  PayRole: { Type: AWS::IAM::Role }
  MayStart:
    Type: AWS::IAM::Policy
    Properties:
      Roles: [!Ref PayRole]
      PolicyDocument: { Statement: [{ Effect: Allow, Action: states:StartExecution, Resource: !Ref Orders }] }
  Orders:
    Type: AWS::Serverless::StateMachine
    Properties: { DefinitionSubstitutions: { Pay: !GetAtt Pay.Arn, Name: !Sub "\${AWS::StackName}-orders" }, ${definition} }
`,
    yaml,
  );
});

test('what conditions or globals decide is not known', () => {
  check(
    noCircularDependency,
    `
Transform: AWS::Serverless-2016-10-31
Globals: { Function: { Timeout: 3 } }
Resources:
  Shared:
    Type: AWS::Serverless::Function
    Properties: { Policies: [{ StepFunctionsExecutionPolicy: { StateMachineName: !GetAtt Orders.Name } }] }
  Some:
    Type: AWS::Lambda::Function
    Condition: HasSome
    Properties: { Environment: { Variables: { ORDERS: !Ref Orders } } }
  Maybe:
    Type: AWS::Lambda::Function
    Properties: { Environment: { Variables: { ORDERS: !If [HasSome, !Ref Orders, ""] } } }
  Orders:
    Type: AWS::Serverless::StateMachine
    Properties:
      DefinitionSubstitutions: { Shared: !Ref Shared, Some: !Ref Some, Maybe: !Ref Maybe }
      ${definition}
`,
    yaml,
  );
});
