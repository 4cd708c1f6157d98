/**
 * What the registry says otherwise or not at all (CloudFormation Template Reference, "Return values" of each type; SAM
 * specification, "Return values"; Service Authorization Reference for the forms of ARNs). A line is
 *
 *     type ref attribute … @ arn
 *
 * where `ref` names the property or attribute that `Ref` gives the value of, and `*` stands for any name. Attributes are added to
 * those of the registry.
 */
export const cloudFormationAdditions = `
AWS::CloudFormation::CustomResource * *
AWS::CloudFormation::WaitCondition * Data
AWS::EC2::SecurityGroup GroupId GroupId VpcId
AWS::ECS::Service ServiceArn @ arn:\${Partition}:ecs:\${Region}:\${Account}:service/\${Cluster}/\${ServiceName}
AWS::ECS::TaskDefinition TaskDefinitionArn @ arn:\${Partition}:ecs:\${Region}:\${Account}:task-definition/\${Family}:\${Revision}
AWS::Lambda::Alias AliasArn @ arn:\${Partition}:lambda:\${Region}:\${Account}:function:\${FunctionName}:\${Name}
AWS::Lambda::LayerVersion LayerVersionArn @ arn:\${Partition}:lambda:\${Region}:\${Account}:layer:\${LayerName}:\${Version}
AWS::Lambda::Version FunctionArn @ arn:\${Partition}:lambda:\${Region}:\${Account}:function:\${FunctionName}:\${Version}
AWS::SecretsManager::Secret Id
AWS::Serverless::Api RestApiId RootResourceId
AWS::Serverless::Application StackId Outputs
AWS::Serverless::Function FunctionName Arn @ arn:\${Partition}:lambda:\${Region}:\${Account}:function:\${FunctionName}
AWS::Serverless::GraphQLApi ApiId ApiId Arn GraphQLUrl
AWS::Serverless::HttpApi ApiId
AWS::Serverless::LayerVersion LayerVersionArn @ arn:\${Partition}:lambda:\${Region}:\${Account}:layer:\${LayerName}:\${Version}
AWS::Serverless::SimpleTable TableName @ arn:\${Partition}:dynamodb:\${Region}:\${Account}:table/\${TableName}
AWS::Serverless::StateMachine Arn Arn Name @ arn:\${Partition}:states:\${Region}:\${Account}:stateMachine:\${Name}
AWS::StepFunctions::StateMachineAlias Arn @ arn:\${Partition}:states:\${Region}:\${Account}:stateMachine:\${StateMachineName}:\${Name}
AWS::StepFunctions::StateMachineVersion Arn @ arn:\${Partition}:states:\${Region}:\${Account}:stateMachine:\${StateMachineName}:\${Version}
`;

/** Types that `Ref` gives the ARN of, though what it is called does not say so. */
export const refIsArn: ReadonlySet<string> = new Set(['AWS::SecretsManager::Secret']);
