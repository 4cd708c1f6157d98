import type { AwsStructure } from './types.ts';

/**
 * What AWS publishes about its services, as tables. They hold what was published on a day, and AWS adds to it every day: that
 * something is missing here is no proof that it does not exist. Whatever is not known is `undefined`.
 *
 * Nothing is read before it is asked for, and what was read is kept.
 */
export interface AwsData {
  /** The day that the tables are of, as `2026-11-27`. */
  readonly dataDate: string;
  /** Every service that `arn:aws:states:::aws-sdk:<service>:<operation>` may name, in the order of their names. */
  services(): readonly AwsService[];
  /** By the name in the ARN, as `dynamodb`. */
  service(name: string): AwsService | undefined;
  /** The services that this may be meant for: those that have it as another name, else the one with the nearest name. */
  nearServices(name: string): readonly string[];
  /** By the names in the ARN, as `dynamodb` and `getItem`. */
  operation(service: string, operation: string): AwsOperation | undefined;
  /** The names of the service's operations in their order; nothing where no SDK that was read has the service. */
  operationNames(service: string): readonly string[] | undefined;
  nearOperation(service: string, operation: string): string | undefined;
  /**
   * The IAM actions that a call of the operation needs: none where IAM has no say, `undefined` where it is not known. What the
   * service needs besides, to hand over a role for example, is in `dependentActions` of these.
   */
  actionsFor(service: string, operation: string): readonly ActionNeed[] | undefined;
  /** The page of AWS's API reference about the operation, where its address is known. */
  operationPage(service: string, operation: string): string | undefined;
  optimizedIntegrations(): readonly OptimizedIntegration[];
  /** By a `Resource`, with or without a pattern at its end, as `arn:aws:states:::sqs:sendMessage.waitForTaskToken`. */
  optimizedIntegration(resource: string): OptimizedIntegration | undefined;
  /** By prefix and name in any case, as IAM takes them. */
  iamAction(prefix: string, name: string): IamAction | undefined;
  /** The names of the actions in their order; nothing where there is no such prefix. */
  iamActionNames(prefix: string): readonly string[] | undefined;
  /** The types of resources that the actions of a prefix are about; nothing where there is no such prefix. */
  resourceTypes(prefix: string): readonly IamResourceType[] | undefined;
  /** A policy of AWS that can be attached to a role, by its ARN in any partition or its name. */
  managedPolicy(arnOrName: string): ManagedPolicy | undefined;
  /** What a call of an optimized integration needs to be permitted, as `sqs:sendMessage`; nothing where that is not known. */
  integrationPermissions(call: string): readonly PermissionFacts[] | undefined;
  /** What a part of a machine needs besides its Tasks, by the names of `generate/tables/integration-permissions.ts`. */
  featurePermissions(feature: string): readonly PermissionFacts[];
  /** What an operation needs because it works with the permissions of its caller. */
  callerPermissions(service: string, operation: string): readonly PermissionFacts[];
  /** What is needed of the key that a resource is encrypted with, for an action on the resource. */
  keyActions(action: string): readonly string[];
  /** By its name, as `AWS::SQS::Queue`. */
  cloudFormationType(type: string): CloudFormationType | undefined;
}

/** A service as the SDK integrations of Step Functions name it (Developer Guide, supported-services-awssdk). */
export interface AwsService {
  /** As it stands in the ARN. */
  readonly name: string;
  /** What stands before the names of its errors, as `DynamoDb`. */
  readonly exceptionPrefix: string;
  /**
   * - `listed`: AWS lists it
   * - `formerly-listed`: AWS did in 2025, and no longer does
   * - `unlisted`: it has an SDK, and its name follows the rule, but AWS does not list it
   */
  readonly listing: 'listed' | 'formerly-listed' | 'unlisted';
  /**
   * - `current`: its operations are those of an SDK that AWS brings up to date
   * - `frozen`: they are of the SDK for JavaScript 2, which ends with September 2024; the service may have more since
   * - `absent`: no SDK that was read has it, so nothing is known of its operations
   */
  readonly model: 'current' | 'frozen' | 'absent';
  /** Of its IAM actions, as `dynamodb`. */
  readonly iamPrefix: string | undefined;
  /** The operations that AWS says cannot be called, as they would stand in the ARN. */
  readonly unsupportedOperations: readonly string[];
  /** What the SDKs know it by, as `Cognito Identity Provider`. */
  readonly sdkId: string | undefined;
}

export interface AwsOperation {
  /** As it stands in the ARN, as `getItem`. */
  readonly name: string;
  /** As the API and IAM call it, as `GetItem`. */
  readonly apiName: string;
  /** False where AWS lists it as not supported. */
  readonly isSupported: boolean;
  /** What its `Parameters` or `Arguments` may hold; nothing where it takes none. */
  readonly input: AwsStructure | undefined;
  /** Its result; nothing where it gives none. */
  readonly output: AwsStructure | undefined;
  /** The errors of its model, as `DynamoDb.ConditionalCheckFailedException`. Any call may also fail otherwise. */
  readonly errors: readonly string[] | undefined;
}

/** An action that a call needs (Service Authorization Reference). */
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

/**
 * Permissions that one call needs, as `generate/tables/integration-permissions.ts` explains them. Every action is needed on
 * each of the resources.
 */
export interface PermissionFacts {
  readonly purpose: PermissionPurpose;
  readonly actions: readonly string[];
  /** As `glue:job/{JobName}`, `queue(QueueUrl)` or `*`. */
  readonly resources: readonly string[];
  /** Parameters that are given, or have the value after `=`, when it is needed. */
  readonly given: readonly string[];
  readonly notGiven: readonly string[];
  /** What the request says besides; the value is a form of a resource, or a text after `'`. */
  readonly context: readonly { readonly key: string; readonly value: string }[];
  /** A whole sentence, where the purpose does not say it all. */
  readonly why: string | undefined;
}

/** How much a permission is needed and for what; the last five where the call waits for its job. */
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

/** A call that Step Functions offers of its own (Developer Guide, integrate-optimized). */
export interface OptimizedIntegration {
  readonly service: string;
  readonly action: string;
  /** In the partition `aws`, without a pattern. */
  readonly resource: string;
  readonly title: string;
  /** The page of the Developer Guide, as `connect-sqs`. */
  readonly page: string;
  /** What stands before the names of its errors, as `SQS`. */
  readonly errorPrefix: string;
  /** How the call may be made, of all there are: plain, and as one of these patterns. Express workflows may only make it plainly. */
  readonly patterns: readonly JobPattern[];
  readonly parameters: readonly OptimizedParameter[];
  /** The operation that takes the same, by service and name. */
  readonly takes: OperationReference | undefined;
  /** What the plain call gives; nothing where that is not known. */
  readonly gives: OperationReference | undefined;
  /** What the call gives after it waited for its job; nothing where that is not known. */
  result(pattern: JobPattern): JobResult | undefined;
}

export type JobPattern = 'sync' | 'sync:2' | 'waitForTaskToken';

export interface OperationReference {
  readonly service: string;
  readonly operation: string;
}

/** The output of an operation, or what stands at a path in it, where `[]` is one element of a list. */
export interface JobResult extends OperationReference {
  readonly path: readonly string[];
}

export interface OptimizedParameter {
  readonly name: string;
  /** Whether the page of the integration prints it; else it is one of the operation's. */
  readonly isDocumented: boolean;
  readonly isRequired: boolean;
  /** Whether creating a state machine was seen to fail without it. */
  readonly isRequiredAtCreation: boolean;
  /** Whether JSON may stand where the API takes text. */
  readonly takesJson: boolean;
  /** The values that it may have, where the page gives them. */
  readonly values: readonly string[] | undefined;
}

/** An action of the Service Authorization Reference. */
export interface IamAction {
  readonly prefix: string;
  /** As the reference writes it. */
  readonly name: string;
  readonly access: readonly AccessLevel[];
  /** Nothing in here means that the action is granted on `*` only. */
  readonly resourceTypes: readonly ActionResource[];
  /** What the caller may need besides, as `iam:PassRole`, as the reference had it until 2025. */
  readonly dependentActions: readonly string[];
}

export type AccessLevel = 'List' | 'Permissions management' | 'Read' | 'Tagging' | 'Write';

export interface ActionResource {
  readonly name: string;
  /** Several that are required often mean any of them. */
  readonly isRequired: boolean;
  /** As `arn:${Partition}:sqs:${Region}:${Account}:${QueueName}`. */
  readonly arn: string | undefined;
}

export interface IamResourceType {
  readonly name: string;
  readonly arn: string;
}

export interface ManagedPolicy {
  readonly arn: string;
  /** As `v3`. */
  readonly version: string;
  /** As JSON. */
  readonly document: string;
}

/** What can be read off a resource of a template (CloudFormation Template Reference, "Return values"). */
export interface CloudFormationType {
  readonly type: string;
  /** The property or attribute that `Ref` gives the value of; several are joined with `|`. Empty where that is not known. */
  readonly ref: readonly string[];
  /** Whether `Ref` gives an ARN. */
  readonly refIsArn: boolean | undefined;
  /** As `arn:${Partition}:sqs:${Region}:${Account}:${QueueName}`. */
  readonly arn: string | undefined;
  /** The names of `Fn::GetAtt`. `*` stands for any. */
  readonly attributes: readonly string[];
}
