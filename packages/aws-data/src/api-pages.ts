/**
 * The page of AWS's API reference about an operation. AWS leads there from an address that is made of what botocore knows the
 * service's API by, its `uid`, as the reference of the AWS CLI does; nothing for services that botocore has not.
 */
export function apiPage(service: string, apiName: string): string | undefined {
  known ??= readIdentifiers();
  const identifier = known.get(service);
  return identifier === undefined ? undefined : `https://docs.aws.amazon.com/goto/WebAPI/${identifier}/${apiName}`;
}

let known: ReadonlyMap<string, string> | undefined;

/** Where nothing else is said, the identifier begins with the service's own name. */
function readIdentifiers(): ReadonlyMap<string, string> {
  return new Map(
    identifiers
      .trim()
      .split(/\s/)
      .map((entry) => {
        const [service = '', identifier] = entry.split('=');
        return identifier === undefined ? [service.slice(0, -'-2012-08-10'.length), service] : [service, identifier];
      }),
  );
}

/** By the names in the ARN, from the models of botocore 1.43.107 (Apache-2.0). */
const identifiers = `
accessanalyzer-2019-11-01 account-2021-02-01 acm-2015-12-08 acmpca=acm-pca-2017-08-22 amp-2020-08-01
amplify-2017-07-25 amplifybackend-2020-08-11 amplifyuibuilder-2021-08-11 apigateway-2015-07-09
apigatewaymanagementapi-2018-11-29 apigatewayv2-2018-11-29 appconfig-2019-10-09 appconfigdata-2021-11-11
appfabric-2023-05-19 appflow-2020-08-23 appintegrations-2020-07-29
applicationautoscaling=application-autoscaling-2016-02-06
applicationcostprofiler=AWSApplicationCostProfiler-2020-09-10 applicationdiscovery=discovery-2015-11-01
applicationinsights=application-insights-2018-11-25 applicationsignals=application-signals-2024-04-15
appmesh-2019-01-25 apprunner-2020-05-15 appstream-2016-12-01 appsync-2017-07-25
arczonalshift=arc-zonal-shift-2022-10-30 artifact-2018-05-10 athena-2017-05-18 auditmanager-2017-07-25
autoscaling-2011-01-01 autoscalingplans=autoscaling-plans-2018-01-06 b2bi-2022-06-23 backup-2018-11-15
backupgateway=backup-gateway-2021-01-01 batch-2016-08-10 bcmdataexports=bcm-data-exports-2023-11-26
bcmrecommendedactions=bcm-recommended-actions-2024-11-14 bedrock-2023-04-20 bedrockagent=bedrock-agent-2023-06-05
bedrockagentcore=bedrock-agentcore-2024-02-28 bedrockagentcorecontrol=bedrock-agentcore-control-2023-06-05
bedrockagentruntime=bedrock-agent-runtime-2023-07-26 bedrockdataautomation=bedrock-data-automation-2023-07-26
bedrockdataautomationruntime=bedrock-data-automation-runtime-2024-06-13 bedrockruntime=bedrock-runtime-2023-09-30
billingconductor-2021-07-30 braket-2019-09-01 budgets-2016-10-20 chatbot-2017-10-11 chime-2018-05-01
chimesdkidentity=chime-sdk-identity-2021-04-20 chimesdkmediapipelines=chime-sdk-media-pipelines-2021-07-15
chimesdkmeetings=chime-sdk-meetings-2021-07-15 chimesdkmessaging=chime-sdk-messaging-2021-05-15
chimesdkvoice=chime-sdk-voice-2022-08-03 cleanrooms-2022-02-17 cleanroomsml-2023-09-06 cloud9-2017-09-23
cloudcontrol-2021-09-30 clouddirectory-2017-01-11 cloudformation-2010-05-15 cloudfront-2020-05-31
cloudfrontkeyvaluestore=cloudfront-keyvaluestore-2022-07-26 cloudhsm-2014-05-30 cloudhsmv2-2017-04-28
cloudsearch-2013-01-01 cloudsearchdomain-2013-01-01 cloudtrail-2013-11-01 cloudtraildata=cloudtrail-data-2021-08-11
cloudwatch=monitoring-2010-08-01 cloudwatchlogs=logs-2014-03-28 codeartifact-2018-09-22 codebuild-2016-10-06
codecatalyst-2022-09-28 codecommit-2015-04-13 codeconnections-2023-12-01 codedeploy-2014-10-06
codeguruprofiler-2019-07-18 codegurureviewer=codeguru-reviewer-2019-09-19
codegurusecurity=codeguru-security-2018-05-10 codepipeline-2015-07-09
codestarconnections=codestar-connections-2019-12-01 codestarnotifications=codestar-notifications-2019-10-15
cognitoidentity=cognito-identity-2014-06-30 cognitoidentityprovider=cognito-idp-2016-04-18
cognitosync=cognito-sync-2014-06-30 comprehend-2017-11-27 comprehendmedical-2018-10-30
computeoptimizer=compute-optimizer-2019-11-01 config-2014-11-12 connect-2017-08-08 connectcampaigns-2021-01-30
connectcampaignsv2-2024-04-23 connectcases-2022-10-03 connectcontactlens=connect-contact-lens-2020-08-21
connectparticipant-2018-09-07 controlcatalog-2018-05-10 controltower-2018-05-10 costandusagereport=cur-2017-01-06
costexplorer=ce-2017-10-25 costoptimizationhub=cost-optimization-hub-2022-07-26
customerprofiles=customer-profiles-2020-08-15 databasemigration=dms-2016-01-01 databrew-2017-07-25
dataexchange-2017-07-25 datapipeline-2012-10-29 datasync-2018-11-09 datazone-2018-05-10 dax-2017-04-19
deadline-2023-10-12 detective-2018-10-26 devicefarm-2015-06-23 devopsguru=devops-guru-2020-12-01
directconnect-2012-10-25 directory=ds-2015-04-16 dlm-2018-01-12 docdb-2014-10-31 docdbelastic=docdb-elastic-2022-11-28
drs-2020-02-26 dsql-2018-05-10 dynamodb-2012-08-10 dynamodbstreams=streams-dynamodb-2012-08-10 ebs-2019-11-02
ec2-2016-11-15 ec2instanceconnect=ec2-instance-connect-2018-04-02 ecr-2015-09-21 ecrpublic=ecr-public-2020-10-30
ecs-2014-11-13 efs=elasticfilesystem-2015-02-01 eks-2017-11-01 eksauth=eks-auth-2023-11-26 elasticache-2015-02-02
elasticbeanstalk-2010-12-01 elasticloadbalancing-2012-06-01 elasticloadbalancingv2-2015-12-01
elasticsearch=es-2015-01-01 elementalinference-2018-11-14 emr=elasticmapreduce-2009-03-31
emrcontainers=emr-containers-2020-10-01 emrserverless=emr-serverless-2021-07-13 entityresolution-2018-05-10
eventbridge-2015-10-07 finspace-2021-03-12 finspacedata=finspace-2020-07-13 firehose-2015-08-04 fis-2020-12-01
fms-2018-01-01 forecast-2018-06-26 forecastquery-2018-06-26 frauddetector-2019-11-15 freetier-2023-09-07
fsx-2018-03-01 gamelift-2015-10-01 gameliftstreams-2018-05-10 geomaps=geo-maps-2020-11-19
geoplaces=geo-places-2020-11-19 georoutes=geo-routes-2020-11-19 glacier-2012-06-01 globalaccelerator-2018-08-08
glue-2017-03-31 grafana-2020-08-18 greengrass-2017-06-07 greengrassv2-2020-11-30 groundstation-2019-05-23
guardduty-2017-11-28 health-2016-08-04 healthlake-2017-07-01 iam-2010-05-08 identitystore-2020-06-15
imagebuilder-2019-12-02 importexport-2010-06-01 inspector-2016-02-16 inspector2-2020-06-08
inspectorscan=inspector-scan-2023-08-08 internetmonitor-2021-06-03 invoicing-2024-12-01 iot-2015-05-28
iotdataplane=iot-data-2015-05-28 iotdeviceadvisor-2020-09-18 iotfleetwise-2021-06-17
iotjobsdataplane=iot-jobs-data-2017-09-29 iotsecuretunneling-2018-10-05 iotsitewise-2019-12-02
iotthingsgraph-2018-09-06 iottwinmaker-2021-11-29 iotwireless-2020-11-22 ivs-2020-07-14 ivschat-2020-07-14
ivsrealtime=ivs-realtime-2020-07-14 kafka-2018-11-14 kafkaconnect-2021-09-14 kendra-2019-02-03
kendraranking=kendra-ranking-2022-10-19 keyspaces-2022-02-10 kinesis-2013-12-02 kinesisanalytics-2015-08-14
kinesisanalyticsv2-2018-05-23 kinesisvideo-2017-09-30
kinesisvideoarchivedmedia=kinesis-video-archived-media-2017-09-30 kinesisvideomedia=kinesis-video-media-2017-09-30
kinesisvideosignaling=kinesis-video-signaling-2019-12-04
kinesisvideowebrtcstorage=kinesis-video-webrtc-storage-2018-05-10 kms-2014-11-01 lakeformation-2017-03-31
lambda-2015-03-31 launchwizard=launch-wizard-2018-05-10 lexmodelbuilding=lex-models-2017-04-19
lexmodelsv2=models.lex.v2-2020-08-07 lexruntime=runtime.lex-2016-11-28 lexruntimev2=runtime.lex.v2-2020-08-07
licensemanager=license-manager-2018-08-01
licensemanagerlinuxsubscriptions=license-manager-linux-subscriptions-2018-05-10
licensemanagerusersubscriptions=license-manager-user-subscriptions-2018-05-10 lightsail-2016-11-28 location-2020-11-19
lookoutequipment-2020-12-15 m2-2021-04-28 machinelearning-2014-12-12 macie2-2020-01-01 mailmanager-2023-10-17
managedblockchain-2018-09-24 managedblockchainquery=managedblockchain-query-2023-05-04
marketplaceagreement=marketplace-agreement-2020-03-01 marketplacecatalog=marketplace-catalog-2018-09-17
marketplacecommerceanalytics-2015-07-01 marketplacedeployment=marketplace-deployment-2023-01-25
marketplaceentitlement=entitlement.marketplace-2017-01-11 marketplacemetering=meteringmarketplace-2016-01-14
mediaconnect-2018-11-14 mediaconvert-2017-08-29 medialive-2017-10-14 mediapackage-2017-10-12 mediapackagev2-2022-12-25
mediapackagevod=mediapackage-vod-2018-11-07 mediastore-2017-09-01 mediastoredata=mediastore-data-2017-09-01
mediatailor-2018-04-23 medicalimaging=medical-imaging-2023-07-19 memorydb-2021-01-01 mgn-2020-02-26
migrationhub=AWSMigrationHub-2017-05-31 migrationhubconfig=migrationhub-config-2019-06-30
migrationhuborchestrator-2021-08-28 migrationhubrefactorspaces=migration-hub-refactor-spaces-2021-10-26
migrationhubstrategy-2020-02-19 mq-2017-11-27 mturk=mturk-requester-2017-01-17 mwaa-2020-07-01 neptune-2014-10-31
neptunedata-2023-08-01 neptunegraph=neptune-graph-2023-11-29 networkfirewall=network-firewall-2020-11-12
networkmanager-2019-07-05 networkmonitor-2023-08-01 oam-2022-06-10 omics-2022-11-28 opensearch-2021-01-01
opensearchserverless-2021-11-01 organizations-2016-11-28 osis-2022-01-01 outposts-2019-12-03
partnercentralaccount=partnercentral-account-2025-04-04 partnercentralbenefits=partnercentral-benefits-2018-05-10
partnercentralchannel=partnercentral-channel-2024-03-18 partnercentralselling=partnercentral-selling-2022-07-26
paymentcryptography=payment-cryptography-2021-09-14 paymentcryptographydata=payment-cryptography-data-2022-02-03
pcaconnectorad=pca-connector-ad-2018-05-10 pcaconnectorscep=pca-connector-scep-2018-05-10 pcs-2023-02-10
personalize-2018-05-22 personalizeevents=personalize-events-2018-03-22
personalizeruntime=personalize-runtime-2018-05-22 pi-2018-02-27 pinpoint-2016-12-01
pinpointemail=pinpoint-email-2018-07-26 pinpointsmsvoice=pinpoint-sms-voice-2018-09-05
pinpointsmsvoicev2=pinpoint-sms-voice-v2-2022-03-31 pipes-2015-10-07 polly-2016-06-10 pricing-2017-10-15
proton-2020-07-20 qapps-2023-11-27 qbusiness-2023-11-27 qconnect-2020-10-19 quicksight-2018-04-01 ram-2018-01-04
rbin-2021-06-15 rds-2014-10-31 rdsdata=rds-data-2018-08-01 redshift-2012-12-01 redshiftdata=redshift-data-2019-12-20
redshiftserverless=redshift-serverless-2021-04-21 rekognition-2016-06-27 repostspace-2022-05-13
resiliencehub-2020-04-30 resourceexplorer2=resource-explorer-2-2022-07-28 resourcegroups=resource-groups-2017-11-27
resourcegroupstaggingapi-2017-01-26 rolesanywhere-2018-05-10 route53-2013-04-01 route53domains-2014-05-15
route53profiles-2018-05-10 route53recoverycluster=route53-recovery-cluster-2019-12-02
route53recoverycontrolconfig=route53-recovery-control-config-2020-11-02
route53recoveryreadiness=route53-recovery-readiness-2019-12-02 route53resolver-2018-04-01 rum-2018-05-10 s3-2006-03-01
s3control-2018-08-20 s3outposts-2017-07-25 s3tables-2018-05-10 s3vectors-2025-07-15 sagemaker-2017-07-24
sagemakera2iruntime=sagemaker-a2i-runtime-2019-11-07 sagemakeredge=sagemaker-edge-2020-09-23
sagemakerfeaturestoreruntime=sagemaker-featurestore-runtime-2020-07-01
sagemakergeospatial=sagemaker-geospatial-2020-05-27 sagemakermetrics=sagemaker-metrics-2022-09-30
sagemakerruntime=runtime.sagemaker-2017-05-13 savingsplans-2019-06-28 scheduler-2021-06-30 schemas-2019-12-02
secretsmanager-2017-10-17 securityhub-2018-10-26 securitylake-2018-05-10
serverlessapplicationrepository=serverlessrepo-2017-09-08 servicecatalog-2015-12-10
servicecatalogappregistry=AWS242AppRegistry-2020-06-24 servicediscovery-2017-03-14
servicequotas=service-quotas-2019-06-24 ses=email-2010-12-01 sesv2-2019-09-27 sfn=states-2016-11-23 shield-2016-06-02
signer-2017-08-25 signerdata=signer-data-2017-08-25 simpledb=sdb-2009-04-15 snowball-2016-06-30
snowdevicemanagement=snow-device-management-2021-08-04 sns-2010-03-31 socialmessaging-2024-01-01 sqs-2012-11-05
ssm-2014-11-06 ssmcontacts=ssm-contacts-2021-05-03 ssmincidents=ssm-incidents-2018-05-10
ssmquicksetup=ssm-quicksetup-2018-05-10 ssmsap=ssm-sap-2018-05-10 sso-2019-06-10 ssoadmin=sso-admin-2020-07-20
ssooidc=sso-oidc-2019-06-10 storagegateway-2013-06-30 sts-2011-06-15 supplychain-2024-01-01 support-2013-04-15
supportapp=support-app-2021-08-20 swf-2012-01-25 synthetics-2017-10-11 taxsettings-2018-05-10 textract-2018-06-27
timestreaminfluxdb=timestream-influxdb-2023-01-27 timestreamquery=timestream-query-2018-11-01
timestreamwrite=timestream-write-2018-11-01 tnb-2008-10-21 transcribe-2017-10-26 transfer-2018-11-05
translate-2017-07-01 trustedadvisor-2022-09-15 verifiedpermissions-2021-12-01 voiceid=voice-id-2021-09-27
vpclattice=vpc-lattice-2022-11-30 waf-2015-08-24 wafregional=waf-regional-2016-11-28 wafv2-2019-07-29
wellarchitected-2020-03-31 wisdom-2020-10-19 workdocs-2016-05-01 workmail-2017-10-01 workmailmessageflow-2019-05-01
workspaces-2015-04-08 workspacesinstances=workspaces-instances-2022-07-26
workspacesthinclient=workspaces-thin-client-2023-08-22 workspacesweb=workspaces-web-2020-07-08 xray-2016-04-12
`;
