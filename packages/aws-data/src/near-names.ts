import { nearestName } from '@stepproof/core';
import type { AwsService } from './look-ups.ts';

/**
 * The services that somebody may mean by another name: that of the IAM prefix or of the SDK, in whatever spelling. Where none
 * is called so, the one whose name is nearest. Services that AWS does not list are nobody's meaning.
 */
export function nearServices(written: string, services: readonly AwsService[]): readonly string[] {
  const plain = plainName(written);
  const names = services.filter(({ listing }) => listing === 'listed').map(({ name }) => name);
  if (names.includes(plain)) return plain === written ? [] : [plain];
  const called = services.filter((service) => names.includes(service.name) && otherNames(service).has(plain));
  if (plain !== '' && called.length > 0) return called.map(({ name }) => name);
  const nearest = nearestName(written.toLowerCase(), names);
  return nearest === undefined ? [] : [nearest];
}

function otherNames({ name, iamPrefix = name, sdkId = name }: AwsService): ReadonlySet<string> {
  return new Set([name, plainName(iamPrefix), plainName(sdkId), ...(commonNames.get(name) ?? [])]);
}

function plainName(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
}

/** Names that the command line, the console or the endpoint of a service has, where they are none of the above. */
const commonNames: ReadonlyMap<string, readonly string[]> = new Map([
  ['cloudwatch', ['monitoring']],
  ['cloudwatchlogs', ['cloudwatchlog']],
  ['codedeploy', ['deploy']],
  ['cognitoidentityprovider', ['cognito', 'cognitouserpools']],
  ['config', ['configservice']],
  ['databasemigration', ['databasemigrationservice']],
  ['efs', ['elasticfilesystem']],
  ['elasticloadbalancing', ['elb']],
  ['elasticloadbalancingv2', ['elbv2', 'alb', 'nlb']],
  ['eventbridge', ['cloudwatchevents']],
  ['resourcegroupstaggingapi', ['resourcegroupstagging']],
  ['ses', ['email']],
  ['sfn', ['stepfunctions']],
  ['ssm', ['systemsmanager', 'parameterstore']],
]);
