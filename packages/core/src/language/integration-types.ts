import type { StructureType } from './aws-look-up.ts';
import { arrayFormats, requestBodyEncodings } from './http-task.ts';
import { anything, boolean, listOf, mapOf, number, oneOf, structureWith, text } from './value-types.ts';

/**
 * What the parameters may be of calls that no operation of an API takes alike, by the call. The pages of the Developer Guide
 * say it: call-https-apis, connect-api-gateway, connect-eks, connect-emr, input-output-itemreader.
 */
export const integrationParameters: ReadonlyMap<string, StructureType> = new Map([
  [
    'http:invoke',
    structureWith({
      ApiEndpoint: text,
      Authentication: structureWith({ 'ConnectionArn!': text }),
      InvocationConfig: structureWith({ 'ConnectionArn!': text }),
      Headers: mapOf(text),
      QueryParameters: mapOf(anything),
      Transform: structureWith({
        RequestBodyEncoding: oneOf(requestBodyEncodings),
        RequestEncodingOptions: structureWith({ ArrayFormat: oneOf(arrayFormats) }),
      }),
    }),
  ],
  [
    'apigateway:invoke',
    structureWith({
      ApiEndpoint: text,
      Headers: mapOf(listOf(text)),
      Stage: text,
      Path: text,
      QueryParameters: mapOf(listOf(text)),
      AllowNullValues: boolean,
    }),
  ],
  [
    'eks:call',
    structureWith({
      ClusterName: text,
      CertificateAuthority: text,
      Endpoint: text,
      Path: text,
      QueryParameters: mapOf(listOf(text)),
    }),
  ],
  [
    'eks:runJob',
    structureWith({
      ClusterName: text,
      CertificateAuthority: text,
      Endpoint: text,
      Namespace: text,
      LogOptions: structureWith({ RetrieveLogs: boolean, RawLogs: boolean, LogParameters: mapOf(listOf(text)) }),
    }),
  ],
  ['elasticmapreduce:terminateCluster', structureWith({ ClusterId: text })],
  ['elasticmapreduce:addStep', structureWith({ ClusterId: text, ExecutionRoleArn: text })],
  ['elasticmapreduce:cancelStep', structureWith({ ClusterId: text, StepId: text })],
  [
    'elasticmapreduce:setClusterTerminationProtection',
    structureWith({ ClusterId: text, TerminationProtected: boolean }),
  ],
  [
    'elasticmapreduce:modifyInstanceFleetByName',
    structureWith({
      ClusterId: text,
      InstanceFleetName: text,
      InstanceFleet: structureWith({ TargetOnDemandCapacity: number, TargetSpotCapacity: number }),
    }),
  ],
  ['elasticmapreduce:modifyInstanceGroupByName', structureWith({ ClusterId: text, InstanceGroupName: text })],
]);

/** What a distributed Map hands to the calls that read its items and write its results (input-output-itemreader, -resultwriter). */
export const mapCallParameters: ReadonlyMap<string, StructureType> = new Map([
  ['s3:getObject', structureWith({ 'Bucket!': text, 'Key!': text, VersionId: text, ExpectedBucketOwner: text })],
  ['s3:listObjectsV2', structureWith({ 'Bucket!': text, Prefix: text, ExpectedBucketOwner: text })],
  ['s3:putObject', structureWith({ 'Bucket!': text, Prefix: text, ExpectedBucketOwner: text })],
]);

const response = structureWith({
  Headers: mapOf(listOf(text)),
  ResponseBody: anything,
  StatusCode: number,
  StatusText: text,
});

/** What calls give that have no operation, by the call (call-https-apis, connect-api-gateway, connect-eks). */
export const integrationResults: ReadonlyMap<string, StructureType> = new Map([
  ['http:invoke', response],
  ['apigateway:invoke', response],
  ['eks:call', response],
]);

/**
 * The services whose optimized integrations add to the answer of an API what the SDK says of it, as recorded executions show
 * (connect-lambda prints it too). That of EventBridge was seen not to.
 */
export const servicesWithMetadata: ReadonlySet<string> = new Set(['dynamodb', 'lambda', 'sns', 'sqs', 'states']);

/** What they add. */
export const responseMetadata: StructureType = structureWith({
  SdkHttpMetadata: structureWith({
    AllHttpHeaders: mapOf(listOf(text)),
    HttpHeaders: mapOf(text),
    HttpStatusCode: number,
  }),
  SdkResponseMetadata: structureWith({ RequestId: text }),
});

/** Members of results that are JSON where the API gives text, by the call with its pattern (connect-lambda, connect-stepfunctions). */
export const parsedResults: ReadonlyMap<string, readonly string[]> = new Map([
  ['lambda:invoke', ['Payload']],
  ['bedrock:invokeModel', ['Body']],
  ['states:startExecution.sync:2', ['Input', 'Output']],
]);

/**
 * Parameters of these integrations whose type AWS was seen to insist on, by the call and the parameter. A header of API Gateway is a
 * list of texts: with a single text the Task fails with `States.Runtime`, "The value of the field 'Headers' has an invalid format"
 * (Developer Guide, connect-api-gateway).
 */
export const insistedTypes: ReadonlySet<string> = new Set(['apigateway:invoke Headers']);
