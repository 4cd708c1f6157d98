import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { sourcePackage } from './packages.ts';
import { cloudFormationAdditions, refIsArn } from './tables/cloudformation-additions.ts';

interface ResourceRecord {
  readonly cloudFormationType: string;
  readonly primaryIdentifier?: readonly string[];
  readonly cfnRefIdentifier?: readonly string[];
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly arnTemplate?: string;
}

/**
 * A line per type, in the order of their names: the type, what `Ref` gives (several names are joined with `|`), `a` when that is
 * an ARN, `n` when it is none and `?` when that is not known, the form of its ARN, and its attributes.
 */
export function cloudFormationLines(): readonly string[] {
  const lines = new Map(resourceRecords().map((record) => [record.cloudFormationType, lineOf(record)]));
  for (const addition of cloudFormationAdditions.trim().split('\n')) {
    const [type = ''] = addition.split(' ');
    lines.set(type, withAddition(addition, lines.get(type)));
  }
  return [...lines].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, line]) => line);
}

function withAddition(addition: string, line: string | undefined): string {
  const [names = '', arn] = addition.split(' @ ');
  const [type = '', ref = '', ...attributes] = names.split(' ');
  const [, , , knownArn = '', known = ''] = line?.split('\t') ?? [];
  const all = new Set([...known.split(' '), ...attributes].filter((attribute) => attribute !== ''));
  return [type, ref === '*' ? '' : ref, kindOf(type, ref), arn ?? knownArn, [...all].sort().join(' ')].join('\t');
}

function resourceRecords(): readonly ResourceRecord[] {
  const { folder } = sourcePackage('@aws-cdk/aws-service-spec');
  const database = JSON.parse(gunzipSync(readFileSync(`${folder}db.json.gz`)).toString());
  return Object.values(database.schema.resource.entities);
}

function lineOf(record: ResourceRecord): string {
  const { cloudFormationType, primaryIdentifier, cfnRefIdentifier, attributes, properties, arnTemplate = '' } = record;
  const ref = (cfnRefIdentifier ?? primaryIdentifier ?? []).join('|');
  const isNamed = ref.split('|').every((name) => name !== 'Id' || Object.hasOwn(properties, name));
  const kind = isNamed ? kindOf(cloudFormationType, ref) : '?';
  return [cloudFormationType, ref, kind, arnTemplate, Object.keys(attributes).sort().join(' ')].join('\t');
}

/** The registry calls an identifier `Id` when it has no name, which may then be anything. */
function kindOf(type: string, ref: string): 'a' | 'n' | '?' {
  if (refIsArn.has(type) || /^\w*Arn$/.test(ref)) return 'a';
  return ref === '' || ref === '*' ? '?' : 'n';
}
