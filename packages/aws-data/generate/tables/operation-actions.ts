/**
 * The operations whose IAM action is not the operation's own name under the service's prefix (Service Authorization
 * Reference, and the API reference of each service). A line is `Operations: actions`, an action without a prefix has the
 * service's; `of` names the parameter that the resource comes from, `if` when the action is needed: a parameter that is given, or a
 * clause in words. `nothing` means that IAM has no say.
 */
export const operationActions: Readonly<Record<string, string>> = {
  s3: `
CompleteMultipartUpload CreateMultipartUpload UploadPart: PutObject
CopyObject UploadPartCopy: GetObject of CopySource; PutObject
CreateSession: s3express:CreateSession
DeleteBucketAnalyticsConfiguration PutBucketAnalyticsConfiguration: PutAnalyticsConfiguration
DeleteBucketCors: PutBucketCORS
DeleteBucketEncryption PutBucketEncryption: PutEncryptionConfiguration
DeleteBucketIntelligentTieringConfiguration PutBucketIntelligentTieringConfiguration: PutIntelligentTieringConfiguration
DeleteBucketInventoryConfiguration PutBucketInventoryConfiguration: PutInventoryConfiguration
DeleteBucketLifecycle PutBucketLifecycle PutBucketLifecycleConfiguration: PutLifecycleConfiguration
DeleteBucketMetricsConfiguration PutBucketMetricsConfiguration: PutMetricsConfiguration
DeleteBucketOwnershipControls: PutBucketOwnershipControls
DeleteBucketReplication PutBucketReplication: PutReplicationConfiguration
DeleteBucketTagging: PutBucketTagging
DeleteObjects: DeleteObject
DeletePublicAccessBlock PutPublicAccessBlock: PutBucketPublicAccessBlock
GetPublicAccessBlock: GetBucketPublicAccessBlock
GetBucketAccelerateConfiguration: GetAccelerateConfiguration
PutBucketAccelerateConfiguration: PutAccelerateConfiguration
GetBucketAnalyticsConfiguration ListBucketAnalyticsConfigurations: GetAnalyticsConfiguration
GetBucketEncryption: GetEncryptionConfiguration
GetBucketIntelligentTieringConfiguration ListBucketIntelligentTieringConfigurations: GetIntelligentTieringConfiguration
GetBucketInventoryConfiguration ListBucketInventoryConfigurations: GetInventoryConfiguration
GetBucketLifecycle GetBucketLifecycleConfiguration: GetLifecycleConfiguration
GetBucketMetricsConfiguration ListBucketMetricsConfigurations: GetMetricsConfiguration
GetBucketNotificationConfiguration: GetBucketNotification
PutBucketNotificationConfiguration: PutBucketNotification
GetBucketReplication: GetReplicationConfiguration
GetObjectLockConfiguration: GetBucketObjectLockConfiguration
PutObjectLockConfiguration: PutBucketObjectLockConfiguration
HeadBucket ListObjects ListObjectsV2: ListBucket
HeadObject SelectObjectContent: GetObject
ListBuckets: ListAllMyBuckets
ListDirectoryBuckets: s3express:ListAllMyDirectoryBuckets
ListMultipartUploads: ListBucketMultipartUploads
ListObjectVersions: ListBucketVersions
ListParts: ListMultipartUploadParts
WriteGetObjectResponse: s3-object-lambda:WriteGetObjectResponse
`,
  s3control: `
GetPublicAccessBlock: GetAccountPublicAccessBlock
PutPublicAccessBlock DeletePublicAccessBlock: PutAccountPublicAccessBlock
DeleteBucketLifecycleConfiguration PutBucketLifecycleConfiguration: s3-outposts:PutLifecycleConfiguration
GetBucketLifecycleConfiguration: s3-outposts:GetLifecycleConfiguration
DeleteBucketReplication PutBucketReplication: s3-outposts:PutReplicationConfiguration
GetBucketReplication: s3-outposts:GetReplicationConfiguration
DeleteBucketTagging: s3-outposts:PutBucketTagging
GetBucket: s3-outposts:GetBucket
ListRegionalBuckets: s3-outposts:ListRegionalBuckets
`,
  dynamodb: `
TransactGetItems: GetItem
TransactWriteItems: PutItem if TransactItems[].Put; UpdateItem if TransactItems[].Update; DeleteItem if TransactItems[].Delete; ConditionCheckItem if TransactItems[].ConditionCheck
ExecuteStatement BatchExecuteStatement ExecuteTransaction: PartiQLSelect if statement starts SELECT; PartiQLInsert if statement starts INSERT; PartiQLUpdate if statement starts UPDATE; PartiQLDelete if statement starts DELETE
`,
  sns: `
PublishBatch: Publish
`,
  sqs: `
SendMessageBatch: SendMessage
DeleteMessageBatch: DeleteMessage
ChangeMessageVisibilityBatch: ChangeMessageVisibility
`,
  lambda: `
Invoke InvokeWithResponseStream: InvokeFunction
GetLayerVersionByArn: GetLayerVersion
`,
  kms: `
ReEncrypt: ReEncryptFrom; ReEncryptTo
`,
  bedrockruntime: `
Converse StartAsyncInvoke: InvokeModel
ConverseStream: InvokeModelWithResponseStream
`,
  bedrockagentruntime: `
RetrieveAndGenerateStream: RetrieveAndGenerate
`,
  redshiftdata: `
GetStatementResultV2: GetStatementResult
`,
  timestreamquery: `
Query: Select; DescribeEndpoints
`,
  quicksight: `
DescribeAnalysisDefinition: DescribeAnalysis
DescribeDashboardDefinition: DescribeDashboard
DescribeTemplateDefinition: DescribeTemplate
`,
  verifiedpermissions: `
BatchIsAuthorized: IsAuthorized
BatchIsAuthorizedWithToken: IsAuthorizedWithToken
BatchGetPolicy: GetPolicy
`,
  iotfleetwise: `
BatchCreateVehicle: CreateVehicle
BatchUpdateVehicle: UpdateVehicle
`,
  budgets: `
CreateBudget CreateNotification CreateSubscriber DeleteBudget DeleteNotification DeleteSubscriber UpdateBudget UpdateNotification UpdateSubscriber: ModifyBudget
DescribeBudget DescribeBudgetNotificationsForAccount DescribeBudgetPerformanceHistory DescribeBudgets DescribeNotificationsForBudget DescribeSubscribersForNotification: ViewBudget
`,
  cloudfront: `
CreateDistributionWithTags: CreateDistribution; TagResource
`,
  accessanalyzer: `
GetFindingV2: GetFinding
ListFindingsV2: ListFindings
`,
  detective: `
ListOrganizationAdminAccounts: ListOrganizationAdminAccount
`,
  marketplacecatalog: `
BatchDescribeEntities: DescribeEntity
`,
  vpclattice: `
BatchUpdateRule: UpdateRule
`,
  keyspaces: `
CreateKeyspace CreateTable CreateType: Create
DeleteKeyspace DeleteTable DeleteType: Drop
GetKeyspace GetTable GetTableAutoScalingSettings GetType ListKeyspaces ListTables ListTypes ListTagsForResource: Select
UpdateTable UpdateKeyspace: Alter
RestoreTable: Restore
`,
  databasemigration: `
DescribeDataProviders: ListDataProviders
DescribeInstanceProfiles: ListInstanceProfiles
DescribeMigrationProjects: ListMigrationProjects
DescribeExtensionPackAssociations: ListExtensionPacks
DescribeMetadataModelAssessments: ListMetadataModelAssessments
DescribeMetadataModelConversions: ListMetadataModelConversions
DescribeMetadataModelExportsAsScript DescribeMetadataModelExportsToTarget: ListMetadataModelExports
ModifyConversionConfiguration: UpdateConversionConfiguration
ModifyDataProvider: UpdateDataProvider
ModifyInstanceProfile: UpdateInstanceProfile
ModifyMigrationProject: UpdateMigrationProject
StartExtensionPackAssociation: AssociateExtensionPack
StartMetadataModelExportAsScript: StartMetadataModelExportAsScripts
`,
  lexmodelsv2: `
ListUtteranceAnalyticsData ListUtteranceMetrics: ListAggregatedUtterances
`,
  neptunegraph: `
ExecuteQuery: ReadDataViaQuery; WriteDataViaQuery if query writes; DeleteDataViaQuery if query deletes
GetQuery: GetQueryStatus
`,
  sso: `
GetRoleCredentials ListAccountRoles ListAccounts Logout: nothing
`,
  ssooidc: `
CreateToken RegisterClient StartDeviceAuthorization: nothing
`,
  sts: `
GetCallerIdentity: nothing
`,
  cognitoidentityprovider: `
CompleteWebAuthnRegistration DeleteWebAuthnCredential GetUserAuthFactors ListWebAuthnCredentials StartWebAuthnRegistration: nothing
`,
  connectparticipant: `
CompleteAttachmentUpload CreateParticipantConnection DisconnectParticipant GetAttachment GetTranscript SendEvent SendMessage StartAttachmentUpload CancelParticipantAuthentication GetAuthenticationUrl: nothing
`,
  geomaps: `
GetGlyphs GetSprites GetStyleDescriptor: nothing
`,
};

/** What an operation needs as well when a parameter is given, in the same notation (API reference of each operation). */
export const additionalActions: Readonly<Record<string, string>> = {
  s3: `
GetObject: GetObjectVersion if VersionId
PutObject: PutObjectAcl if ACL; PutObjectAcl if GrantRead; PutObjectAcl if GrantFullControl; PutObjectTagging if Tagging; PutObjectLegalHold if ObjectLockLegalHoldStatus; PutObjectRetention if ObjectLockMode
DeleteObject: DeleteObjectVersion if VersionId
CopyObject: GetObjectTagging of CopySource if TaggingDirective is not REPLACE; PutObjectTagging if Tagging
`,
  ecs: `
RunTask: TagResource if Tags
`,
  sfn: `
CreateStateMachine: PublishStateMachineVersion if Publish; TagResource if Tags
UpdateStateMachine: PublishStateMachineVersion if Publish
`,
};

/** What every operation of a service that has the parameter needs as well when it is given (Service Authorization Reference). */
export const parameterActions: Readonly<Record<string, { readonly parameter: string; readonly action: string }>> = {
  ec2: { parameter: 'TagSpecifications', action: 'ec2:CreateTags' },
  rds: { parameter: 'Tags', action: 'rds:AddTagsToResource' },
};
