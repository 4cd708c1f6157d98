import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { actionLines } from './action-needs.ts';
import { cloudFormationLines } from './cloudformation.ts';
import { DataFile, type Keyed, shardsOf } from './data-file.ts';
import { type IamService, iamServices } from './iam.ts';
import { type ManagedPolicy, managedPolicies, policyName } from './managed-policies.ts';
import { manifestOf } from './manifest.ts';
import { optimizedRecords } from './optimized-integrations.ts';
import { permissionRecords } from './permissions.ts';
import { type SdkService, sdkServices } from './sdk/services.ts';
import { serviceChunk } from './service-chunk.ts';

/**
 * `npm run data` writes `data/` anew from the packages of `generate/package.json`. The same packages give the same bytes, with one version of Node.
 */

/** When the packages were chosen and the tables compared with AWS's pages. */
const dataDate = '2026-11-27';

const folder = fileURLToPath(new URL('../', import.meta.url));
const data = new DataFile();
const iam = iamServices();

// The chunks have no other order than that of the index, which knows only their lengths.
const index = {
  dataDate,
  services: servicesIndex(),
  iam: shardsIndex(iam.map(iamText), 16),
  policies: shardsIndex(managedPolicies().map(policyText), 4),
  cloudFormation: data.add(cloudFormationLines().join('\n')),
  // These two come from tables alone and are the last ones, see `rewrite-tables.ts`.
  integrations: data.add(JSON.stringify(optimizedRecords())),
  permissions: data.add(JSON.stringify(permissionRecords())),
};
write(
  new Map([
    ['aws-data.bin', data.bytes()],
    ['index.json', Buffer.from(`${JSON.stringify(index, null, 1)}\n`)],
  ]),
);

function write(files: ReadonlyMap<string, Uint8Array>): void {
  for (const [file, bytes] of files) writeFileSync(`${folder}data/${file}`, bytes);
  writeFileSync(`${folder}manifest.json`, `${JSON.stringify(manifestOf(dataDate, files), null, 2)}\n`);
  for (const [file, { length }] of files) process.stdout.write(`${file}: ${length} bytes\n`);
}

function servicesIndex(): readonly string[] {
  const byPrefix = new Map(iam.map((service) => [service.prefix, service]));
  return sdkServices().map((service) => {
    const chunk = serviceChunk(service, actionLines(service, byPrefix));
    return serviceRow(service, chunk === undefined ? 0 : data.add(chunk));
  });
}

/** The length of its chunk, prefix of errors, listing, state of the model, prefix of IAM, unsupported operations, id of the SDK. */
function serviceRow(service: SdkService, length: number): string {
  const { exceptionPrefix, listing, model, iamPrefix = '-', unsupported } = service;
  const state = model === undefined ? 'absent' : model.isCurrent ? 'current' : 'frozen';
  const row = [length, exceptionPrefix, listing, state, iamPrefix, unsupported.join(',') || '-', model?.sdkId ?? ''];
  return row.join(' ').trimEnd();
}

/** The length of each shard and the first key in it. */
function shardsIndex(all: readonly Keyed[], count: number): readonly string[] {
  return shardsOf(all, count).map((shard) => {
    const length = data.add(shard.map(({ text }) => text).join('\f'));
    return `${length} ${shard[0]?.key}`;
  });
}

function iamText({ prefix, resourceTypes, actions }: IamService): Keyed {
  const types = resourceTypes.map(({ name, arn }) => `${name}\t${arn}`);
  const lines = actions.map(({ name, access, resourceTypes: on, dependentActions }) =>
    [name, access, on.join(','), dependentActions.join(',')].join('\t').trimEnd(),
  );
  return { key: prefix, text: [prefix, types.join('\n'), lines.join('\n')].join('\n\n') };
}

function policyText(policy: ManagedPolicy): Keyed {
  const { path, version, document } = policy;
  return { key: policyName(policy), text: `${path}\t${version}\t${document}` };
}
