/** What a user says of a deployment: `--account`, `--region`, and `--param Name=value` for each parameter. */
export interface GivenValues {
  readonly account?: string | undefined;
  readonly region?: string | undefined;
  readonly parameters?: readonly string[] | undefined;
}

/** The values by the names that `Deployment.given` has, and what of it cannot be meant. */
export interface ReadGivenValues {
  readonly given: ReadonlyMap<string, string>;
  /** Whole sentences. */
  readonly mistakes: readonly string[];
}

export function readGivenValues({ account, region, parameters = [] }: GivenValues): ReadGivenValues {
  const given = new Map<string, string>();
  const mistakes: string[] = [];
  for (const written of parameters) addParameter(written, given, mistakes);
  if (account !== undefined) addAccount(account, given, mistakes);
  if (region !== undefined) addRegion(region, given, mistakes);
  return { given, mistakes };
}

function addParameter(written: string, given: Map<string, string>, mistakes: string[]): void {
  const equals = written.indexOf('=');
  if (equals > 0) given.set(written.slice(0, equals), written.slice(equals + 1));
  else mistakes.push(`A parameter is given as \`Name=value\`, and \`${written}\` is not.`);
}

function addAccount(account: string, given: Map<string, string>, mistakes: string[]): void {
  if (/^\d{12}$/.test(account)) given.set('AWS::AccountId', account);
  else mistakes.push(`An AWS account has twelve digits, and \`${account}\` has not.`);
}

function addRegion(region: string, given: Map<string, string>, mistakes: string[]): void {
  if (!/^[a-z]{2,4}(?:-[a-z]+)+-\d{1,2}$/.test(region)) {
    mistakes.push(`A region is called like \`eu-west-1\`, and \`${region}\` is not.`);
    return;
  }
  const { partition, suffix } = partitions.find(({ prefix }) => region.startsWith(prefix)) ?? commonPartition;
  for (const [name, value] of [
    ['AWS::Region', region],
    ['AWS::Partition', partition],
    ['AWS::URLSuffix', suffix],
  ] as const) {
    if (!given.has(name)) given.set(name, value);
  }
}

const commonPartition = { partition: 'aws', suffix: 'amazonaws.com' };

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html */
const partitions = [
  { prefix: 'cn-', partition: 'aws-cn', suffix: 'amazonaws.com.cn' },
  { prefix: 'us-gov-', partition: 'aws-us-gov', suffix: 'amazonaws.com' },
  { prefix: 'us-isob-', partition: 'aws-iso-b', suffix: 'sc2s.sgov.gov' },
  { prefix: 'us-iso-', partition: 'aws-iso', suffix: 'c2s.ic.gov' },
  { prefix: 'eusc-', partition: 'aws-eusc', suffix: 'amazonaws.eu' },
];
