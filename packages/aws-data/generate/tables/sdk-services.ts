/**
 * The services that `arn:aws:states:::aws-sdk:<service>:<operation>` can name, as the Developer Guide lists them
 * (supported-services-awssdk, as of 2026): what stands before the names of the service's errors, which in lower case is the
 * name of the service; where it differs from that name, the prefix of the service's IAM actions (Service Authorization
 * Reference), or `-` where IAM knows none; and after `!` the operations that the page says are not supported.
 */
export const listedServices = `
AccessAnalyzer access-analyzer
Account
Acm
AcmPca acm-pca
AiOps
Amp aps
Amplify
AmplifyBackend
AmplifyUiBuilder
ApiGateway
ApiGatewayV2 apigateway
AppConfig
AppConfigData appconfig
AppFabric
Appflow
AppIntegrations app-integrations
ApplicationAutoScaling application-autoscaling
ApplicationCostProfiler -
ApplicationDiscovery discovery !describeExportConfigurations,exportConfigurations
ApplicationInsights
ApplicationSignals application-signals
AppMesh
AppRunner
AppStream
AppSync
ArcRegionSwitch arc-region-switch
ArcZonalShift arc-zonal-shift
Athena
AuditManager
AutoScaling
AutoScalingPlans autoscaling-plans
B2Bi
Backup
BackupGateway backup-gateway
BackupSearch backup-search
Batch
BcmDashboards bcm-dashboards
BcmDataExports bcm-data-exports
BcmPricingCalculator bcm-pricing-calculator
BcmRecommendedActions bcm-recommended-actions
Bedrock
BedrockAgent bedrock
BedrockAgentCore bedrock-agentcore !invokeAgentRuntimeCommand,invokeCodeInterpreter,invokeHarness
BedrockAgentCoreControl bedrock-agentcore
BedrockAgentRuntime bedrock !agenticRetrieveStream,invokeAgent,invokeFlow,invokeInlineAgent,optimizePrompt,retrieveAndGenerateStream
BedrockDataAutomation bedrock
BedrockDataAutomationRuntime bedrock
BedrockRuntime bedrock !converseStream,invokeModelWithBidirectionalStream,invokeModelWithResponseStream
Billing
Billingconductor
Braket
Budgets
Chime
ChimeSdkIdentity chime
ChimeSdkMediaPipelines chime
ChimeSdkMeetings chime
ChimeSdkMessaging chime
ChimeSdkVoice chime
CleanRooms
CleanRoomsMl cleanrooms-ml
Cloud9
CloudControl cloudformation
CloudDirectory
CloudFormation
CloudFront
CloudFrontKeyValueStore cloudfront-keyvaluestore
CloudHsm
CloudHsmV2 cloudhsm
CloudSearch
CloudTrail
CloudTrailData cloudtrail-data
CloudWatch
CloudWatchLogs logs !getLogObject,startLiveTail
Codeartifact
CodeBuild
CodeCatalyst
CodeCommit
CodeConnections
CodeDeploy !batchGetDeploymentInstances,getDeploymentInstance,listDeploymentInstances,skipWaitTimeForInstanceTermination
CodeGuruProfiler codeguru-profiler
CodeGuruReviewer codeguru-reviewer
CodeGuruSecurity codeguru-security
CodePipeline
CodeStarConnections codestar-connections
CodestarNotifications codestar-notifications
CognitoIdentity cognito-identity
CognitoIdentityProvider cognito-idp
CognitoSync cognito-sync
Comprehend
ComprehendMedical !detectEntities
ComputeOptimizer compute-optimizer
ComputeOptimizerAutomation aco-automation
Config
Connect
ConnectCampaigns connect-campaigns
ConnectCampaignsV2 connect-campaigns
ConnectCases cases
ConnectContactLens connect
ConnectHealth health-agent !startMedicalScribeListeningSession
ConnectParticipant connect
ControlCatalog
ControlTower
CostAndUsageReport cur
CostExplorer ce
CostOptimizationHub cost-optimization-hub
CustomerProfiles profile
DatabaseMigration dms
DataBrew
DataExchange !sendApiAsset
DataPipeline
DataSync
DataZone
Dax
Deadline
Detective
DeviceFarm
DevOpsAgent aidevops !sendMessage
DevOpsGuru devops-guru
DirectConnect !allocateConnectionOnInterconnect,describeConnectionLoa,describeConnectionsOnInterconnect,describeInterconnectLoa
Directory ds
DirectoryServiceData ds-data
Dlm
DocDb rds
DocDbElastic docdb-elastic
Drs
Dsql !createMultiRegionClusters,deleteMultiRegionClusters
DynamoDb
DynamoDbStreams dynamodb
Ebs
Ec2
Ec2InstanceConnect ec2-instance-connect
Ecr
EcrPublic ecr-public
Ecs
Efs elasticfilesystem !createTags
Eks
EksAuth eks-auth
ElastiCache
ElasticBeanstalk
ElasticInference -
ElasticLoadBalancing
ElasticLoadBalancingV2 elasticloadbalancing
Elasticsearch es
ElementalInference elemental-inference
Emr elasticmapreduce !describeJobFlows
EmrContainers emr-containers
EmrServerless emr-serverless
EntityResolution
EventBridge events
Finspace
FinspaceData finspace-api
Firehose
Fis
Fms
Forecast
Forecastquery forecast
FraudDetector
FreeTier
FSx
GameLift
GameLiftStreams
GeoMaps geo-maps
GeoPlaces geo-places
GeoRoutes geo-routes
Glacier
Glue
Grafana
Greengrass
GreengrassV2 greengrass
GroundStation
GuardDuty
Health
HealthLake
Iam
Identitystore
Imagebuilder
Inspector2
InspectorScan inspector-scan
Interconnect
InternetMonitor
Invoicing
Iot !attachPrincipalPolicy,detachPrincipalPolicy,listPolicyPrincipals,listPrincipalPolicies
IoTAnalytics
IotDeviceAdvisor !listTestCases
IotEvents
IotEventsData iotevents
IoTFleetWise
IotJobsDataPlane iotjobsdata
IotManagedIntegrations
IoTSecureTunneling iot
IoTSiteWise !invokeAssistant
IoTThingsGraph -
IoTTwinMaker
IotWireless
Ivs
Ivschat
IvsRealTime ivs
Kafka
KafkaConnect
Kendra
KendraRanking kendra-ranking
Keyspaces cassandra
KeyspacesStreams cassandra
Kinesis !subscribeToShard
KinesisAnalytics
KinesisAnalyticsV2 kinesisanalytics
KinesisVideo
KinesisVideoArchivedMedia kinesisvideo
KinesisVideoMedia kinesisvideo
KinesisVideoSignaling kinesisvideo
KinesisVideoWebRtcStorage kinesisvideo
Kms
LakeFormation
Lambda !invokeAsync,invokeWithResponseStream
LambdaCore lambda
LambdaMicrovms lambda
LaunchWizard
LexModelsV2 lex
LexRuntimeV2 lex !startConversation
LicenseManager license-manager
LicenseManagerLinuxSubscriptions license-manager-linux-subscriptions
LicenseManagerUserSubscriptions license-manager-user-subscriptions
Lightsail
Location geo
LookoutEquipment
LookoutVision
M2
Macie2
MailManager ses
ManagedBlockchain
ManagedBlockchainQuery managedblockchain-query
MarketplaceCatalog aws-marketplace
MarketplaceCommerceAnalytics
MarketplaceDiscovery aws-marketplace
MarketplaceEntitlement aws-marketplace
MarketplaceMetering aws-marketplace
MarketplaceReporting aws-marketplace
MediaConnect
MediaConvert
MediaLive
MediaPackage !rotateChannelCredentials
MediaPackageV2
MediaPackageVod mediapackage-vod
MediaStore
MediaTailor
MedicalImaging medical-imaging
MemoryDb
Mgn
MigrationHub mgh
MigrationHubConfig mgh
MigrationHubOrchestrator migrationhub-orchestrator
MigrationHubRefactorSpaces refactor-spaces
MigrationHubStrategy migrationhub-strategy
Mpa
Mq
MTurk mechanicalturk
Mwaa airflow
MwaaServerless airflow-serverless
Neptune rds
NeptuneGraph neptune-graph
NetworkFirewall network-firewall
NetworkFlowMonitor
NetworkManager
NetworkMonitor
NotificationsContacts notifications-contacts
NovaAct nova-act
Oam
ObservabilityAdmin
Odb
Omics
OpenSearch es
OpenSearchServerless aoss
OpsWorksCm opsworks-cm
Organizations
Osis
Outposts
Panorama
PartnerCentralAccount partnercentral
PartnerCentralBenefits partnercentral
PartnerCentralChannel partnercentral
PartnerCentralRevenueMeasurement partnercentral
PartnerCentralSelling partnercentral
PaymentCryptography payment-cryptography
PaymentCryptographyData payment-cryptography
PcaConnectorAd pca-connector-ad
PcaConnectorScep pca-connector-scep
Pcs
Personalize
PersonalizeEvents personalize
PersonalizeRuntime personalize
Pi
Pinpoint mobiletargeting
PinpointEmail ses
PinpointSmsVoice sms-voice
PinpointSmsVoiceV2 sms-voice
Pipes
Polly !startSpeechSynthesisStream
Pricing
PrivateNetworks private-networks
Proton
QApps
QBusiness !chat
QConnect wisdom
QuickSight
Ram
Rbin
Rds
RdsData rds-data !executeSql
Redshift
RedshiftData redshift-data
RedshiftServerless redshift-serverless
Rekognition
Repostspace
Resiliencehub
Resiliencehubv2 resiliencehub
ResourceExplorer2 resource-explorer-2
ResourceGroups resource-groups
ResourceGroupsTaggingApi tag
RolesAnywhere
Route53
Route53Domains
Route53GlobalResolver
Route53Profiles
Route53RecoveryCluster route53-recovery-cluster
Route53RecoveryControlConfig route53-recovery-control-config
Route53RecoveryReadiness route53-recovery-readiness
Route53Resolver
RtbFabric
Rum
S3 !selectObjectContent
S3Control s3 !selectObjectContent
S3Files
S3Outposts s3-outposts
S3Tables
S3Vectors
SageMaker
SageMakerA2IRuntime sagemaker
SageMakerFeatureStoreRuntime sagemaker
SageMakerGeospatial sagemaker-geospatial
SagemakerJobRuntime sagemaker
SageMakerMetrics sagemaker
SageMakerRuntime sagemaker !invokeEndpointWithResponseStream
SageMakerRuntimeHttp2 sagemaker !invokeEndpointWithBidirectionalStream
Savingsplans
Scheduler
Schemas
SecretsManager
SecurityAgent
SecurityHub !connectorRegistrationsV2
SecurityIr security-ir
SecurityLake !createDatalake,createDatalakeAutoEnable,createDatalakeDelegatedAdmin,createDatalakeExceptionsSubscription,createSubscriptionNotificationConfiguration,deleteDatalake,deleteDatalakeAutoEnable,deleteDatalakeDelegatedAdmin,deleteDatalakeExceptionsSubscription,deleteSubscriptionNotificationConfiguration,getDatalake,getDatalakeAutoEnable,getDatalakeExceptionsExpiry,getDatalakeExceptionsSubscription,getDatalakeStatus,listDatalakeExceptions,updateDatalake,updateDatalakeExceptionsExpiry,updateDatalakeExceptionsSubscription,updateSubscriptionNotificationConfiguration
ServerlessApplicationRepository serverlessrepo
ServiceCatalog
ServiceCatalogAppRegistry servicecatalog
ServiceDiscovery
ServiceQuotas
Ses
SesV2 ses
Sfn states
Shield !deleteSubscription
Signer
SignerData signer
Signin
SimpleDbV2 sdb
SimSpaceWeaver
Sms
Snowball
SnowDeviceManagement snow-device-management
Sns
SocialMessaging social-messaging
Sqs
Ssm
SsmContacts ssm-contacts
SsmGuiConnect ssm-guiconnect
SsmIncidents ssm-incidents
SsmQuickSetup ssm-quicksetup
SsmSap ssm-sap
Sso
SsoAdmin sso
SsoOidc sso-oauth
StorageGateway
Sts !assumeRole,assumeRoleWithSAML,assumeRoleWithWebIdentity
SupplyChain scn
Support
SupportApp
SupportAuthz
Sustainability
Swf
Synthetics
TaxSettings tax
Textract
TimestreamInfluxDb timestream-influxdb
TimestreamQuery timestream
TimestreamWrite timestream
Tnb
Transcribe
Transfer
Translate
TrustedAdvisor
Uxc
VerifiedPermissions
VoiceId
VpcLattice vpc-lattice
Waf
WafRegional waf-regional
Wafv2
WellArchitected
Wickr
Wisdom
WorkDocs
WorkMail
WorkMailMessageFlow
WorkSpaces
WorkspacesInstances workspaces-instances
WorkSpacesThinClient thinclient
WorkSpacesWeb workspaces-web
XRay
`;

/** Services that the list of 2025 still had. They are retired, or their SDK is about to be. */
export const formerlyListedServices = `
AppTest
ElasticTranscoder !testRole
Evidently
Honeycode
Inspector
IoTFleetHub
LexModelBuilding lex
LexRuntime lex
LookoutMetrics
OpsWorks
Qldb
QldbSession qldb
RoboMaker
SagemakerEdge sagemaker
`;

/**
 * Where the IAM prefix of a service that has an SDK but never was on the list is not its name (Service Authorization
 * Reference).
 */
export const unlistedPrefixes: Readonly<Record<string, string>> = {
  apigatewaymanagementapi: 'execute-api',
  cloudsearchdomain: 'cloudsearch',
  cloudwatchevents: 'events',
  iotdataplane: 'iot',
  marketplaceagreement: 'aws-marketplace',
  marketplacedeployment: 'aws-marketplace',
  mediastoredata: 'mediastore',
  neptunedata: 'neptune-db',
  simpledb: 'sdb',
  transcribestreaming: 'transcribe',
};
