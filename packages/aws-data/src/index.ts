export type { ChunkRange } from './data-index.ts';
export type {
  AccessLevel,
  ActionNeed,
  ActionResource,
  AwsData,
  AwsOperation,
  AwsService,
  CloudFormationType,
  IamAction,
  IamResourceType,
  JobPattern,
  JobResult,
  ManagedPolicy,
  OperationReference,
  OptimizedIntegration,
  OptimizedParameter,
  PermissionFacts,
  PermissionPurpose,
} from './look-ups.ts';
export { type ChunkReader, openAwsData } from './open-aws-data.ts';
export { awsDataFrom } from './text-files.ts';
export type { AwsEnumeration, AwsList, AwsMap, AwsMember, AwsScalar, AwsStructure, AwsType } from './types.ts';
