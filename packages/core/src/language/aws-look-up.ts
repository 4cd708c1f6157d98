/**
 * What rules and editors ask of what AWS publishes about its services. A host hands it in where it has it. It holds what was published by a
 * day, and AWS adds to it: that something is missing here is no proof that AWS does not have it.
 */
export interface AwsLookUp {
  /** The day, as `2026-11-27`. */
  readonly dataDate: string;
  /** All services of the SDK integrations, in the order of their names. */
  services(): readonly ServiceFacts[];
  /** A service of the SDK integrations, by the name in the ARN. */
  service(name: string): ServiceFacts | undefined;
  /** The listed services that this may be meant for: those that have it as another name, else the one with the nearest name. */
  nearServices(name: string): readonly string[];
  /** By the names in the ARN, as `dynamodb` and `getItem`. */
  operation(service: string, operation: string): OperationFacts | undefined;
  /** The names of the service's operations; nothing where none are known. */
  operationNames(service: string): readonly string[] | undefined;
  /** The page of AWS's API reference about the operation, where its address is known. */
  operationPage(service: string, operation: string): string | undefined;
  /** The IAM actions that a call of the operation needs: none where IAM has no say, nothing where it is not known. */
  actionsFor(service: string, operation: string): readonly ActionNeed[] | undefined;
  optimizedIntegrations(): readonly IntegrationFacts[];
  /** By a `Resource` in the partition `aws`, as `arn:aws:states:::sqs:sendMessage`. */
  optimizedIntegration(resource: string): IntegrationFacts | undefined;
  /** What a call of an optimized integration needs to be permitted, as `sqs:sendMessage`; nothing where that is not known. */
  integrationPermissions(call: string): readonly PermissionFacts[] | undefined;
  /** What a part of a machine needs besides its Tasks, as `logging`. */
  featurePermissions(feature: string): readonly PermissionFacts[];
  /** What an operation needs because it works with the permissions of its caller. */
  callerPermissions(service: string, operation: string): readonly PermissionFacts[];
  /** What is needed of the key that a resource is encrypted with, for an action on the resource. */
  keyActions(action: string): readonly string[];
  /** By prefix and name in any case. */
  iamAction(prefix: string, name: string): IamActionFacts | undefined;
  /** The names of the actions of a prefix; nothing where there is no such prefix. */
  iamActionNames(prefix: string): readonly string[] | undefined;
  /** A policy of AWS that can be attached to a role, by its ARN in any partition or its name. */
  managedPolicy(arnOrName: string): ManagedPolicyFacts | undefined;
  /** What can be read off a resource of a template, by its type, as `AWS::SQS::Queue`. */
  cloudFormationType(type: string): ResourceTypeFacts | undefined;
}

export interface ManagedPolicyFacts {
  readonly arn: string;
  /** As JSON. */
  readonly document: string;
}

/** What a template reads off a resource (CloudFormation Template Reference, "Return values" of each type). */
export interface ResourceTypeFacts {
  /** The names of what `Ref` gives the value of; none where that is not known. */
  readonly ref: readonly string[];
  /** Whether `Ref` gives an ARN; nothing where that is not known. */
  readonly refIsArn: boolean | undefined;
  /** As `arn:${Partition}:sqs:${Region}:${Account}:${QueueName}`. */
  readonly arn: string | undefined;
  /** The names of `Fn::GetAtt`. `*` stands for any. */
  readonly attributes: readonly string[];
}

/** A service that `arn:aws:states:::aws-sdk:<service>:<operation>` may name (Developer Guide, supported-services-awssdk). */
export interface ServiceFacts {
  readonly name: string;
  /** What stands before the names of its errors, as `DynamoDb`. */
  readonly exceptionPrefix: string;
  /** Whether AWS lists it, did so once, or never did although it has an SDK. */
  readonly listing: 'listed' | 'formerly-listed' | 'unlisted';
  /** Whether its operations are those of the day, those of an older day, or not known at all. */
  readonly model: 'current' | 'frozen' | 'absent';
  /** The operations that AWS says cannot be called, as they would stand in the ARN. */
  readonly unsupportedOperations: readonly string[];
  /** What the SDKs know it by, as `Cognito Identity Provider`. */
  readonly sdkId: string | undefined;
}

export interface OperationFacts {
  readonly name: string;
  /** What its parameters are; nothing where it takes none. */
  readonly input: StructureType | undefined;
  /** Its result; nothing where it gives none. */
  readonly output: StructureType | undefined;
  /** The errors of its model, as an SDK integration names them: `DynamoDb.ConditionalCheckFailedException`. */
  readonly errors: readonly string[] | undefined;
}

/** An IAM action that a call needs (Service Authorization Reference). */
export interface ActionNeed {
  /** With its prefix, as `s3:GetObject`. */
  readonly action: string;
  /** The parameter that names the resource, where the others do not. */
  readonly resourceFrom: string | undefined;
  /** The form of the resource, where it is not one of the action's resource types. */
  readonly resource: string | undefined;
  /** When it is needed: the name of a parameter that is given, or a clause in words. Nothing where it always is. */
  readonly when: string | undefined;
}

/** Permissions that one call needs: every action on each of the resources. */
export interface PermissionFacts {
  readonly purpose: PermissionPurpose;
  readonly actions: readonly string[];
  /**
   * `*`; a form as `glue:job/{JobName}` in the own region and account, where `{A.B|default}` is a parameter and `*` is anything; a parameter
   * alone; or a reader, as `queue(QueueUrl)`.
   */
  readonly resources: readonly string[];
  /** Parameters that are given, or have the value after `=`, when it is needed. */
  readonly given: readonly string[];
  readonly notGiven: readonly string[];
  /** What the request says besides; the value is a form of a resource, or a text after `'`. */
  readonly context: readonly { readonly key: string; readonly value: string }[];
  /** A whole sentence, where the purpose does not say it all. */
  readonly why: string | undefined;
}

/**
 * How much a permission is needed and for what: to make the call; perhaps; to hand over a role; for data that it works on; besides; the
 * first time; to create the machine. The last ones are needed where the call waits for its job: to ask for its state, for what a rule of
 * EventBridge tells too, for that rule, to stop the job, to put a tag on it.
 */
export type PermissionPurpose =
  | 'call'
  | 'may'
  | 'pass'
  | 'data'
  | 'help'
  | 'first'
  | 'deploy'
  | 'poll'
  | 'watch'
  | 'rule'
  | 'stop'
  | 'mark';

/** An action of the Service Authorization Reference. */
export interface IamActionFacts {
  readonly prefix: string;
  /** As the reference writes it. */
  readonly name: string;
  /** Nothing in here means that the action is granted on `*` only. */
  readonly resourceTypes: readonly IamResourceFacts[];
  /** What the caller may need besides, as `iam:PassRole`. */
  readonly dependentActions: readonly string[];
}

export interface IamResourceFacts {
  readonly name: string;
  /** Several that are required often mean any of them. */
  readonly isRequired: boolean;
  /** As `arn:${Partition}:sqs:${Region}:${Account}:${QueueName}`. */
  readonly arn: string | undefined;
}

/** A call that Step Functions offers of its own (Developer Guide, integrate-optimized). */
export interface IntegrationFacts {
  readonly service: string;
  readonly action: string;
  /** Of the service, as `Amazon SQS`. */
  readonly title: string;
  /** The page of the Developer Guide, as `connect-sqs`. */
  readonly page: string;
  /** What stands before the names of its errors, as `SQS`. */
  readonly errorPrefix: string;
  /** The ways in which it may wait. */
  readonly patterns: readonly string[];
  readonly parameters: readonly IntegrationParameter[];
  /** The operation of the SDK integrations that takes the same. */
  readonly takes: OperationReference | undefined;
  /** What the plain call gives; nothing where that is not known. */
  readonly gives: OperationReference | undefined;
  /** What the call gives after it waited for its job; nothing where that is not known. */
  result(pattern: JobPattern): JobResult | undefined;
}

export type JobPattern = 'sync' | 'sync:2' | 'waitForTaskToken';

/** By the names in the ARN. */
export interface OperationReference {
  readonly service: string;
  readonly operation: string;
}

/** The output of an operation, or what stands at a path in it, where `[]` is one element of a list. */
export interface JobResult extends OperationReference {
  readonly path: readonly string[];
}

export interface IntegrationParameter {
  readonly name: string;
  readonly isRequired: boolean;
  /** Whether creating a state machine was seen to fail without it. */
  readonly isRequiredAtCreation: boolean;
  /** Whether JSON may stand where the API takes text. */
  readonly takesJson: boolean;
  /** The values that it may have, where they are documented. */
  readonly values: readonly string[] | undefined;
}

/** What a value may be. Types may contain themselves, as the attributes of DynamoDB do. */
export type ValueType =
  | { readonly kind: 'string' | 'number' | 'boolean' | 'timestamp' | 'blob' | 'document' | 'stream' }
  | { readonly kind: 'enumeration'; readonly values: readonly string[] }
  | { readonly kind: 'list'; readonly element: ValueType }
  | { readonly kind: 'map'; readonly value: ValueType }
  | StructureType;

/** An object with these members; exactly one of them is given where it is a union. */
export interface StructureType {
  readonly kind: 'structure' | 'union';
  readonly members: readonly MemberFacts[];
  /** By its name or one of its other names. */
  member(name: string): MemberFacts | undefined;
}

export interface MemberFacts {
  /** As Step Functions writes it, as `DbInstanceIdentifier`. */
  readonly name: string;
  /** Other ways to write it that may be taken too. */
  readonly otherNames: readonly string[];
  readonly isRequired: boolean;
  readonly type: ValueType;
}
