import { exceptionPrefix } from '../naming.ts';
import { sourcePackage, sourcePackages } from '../packages.ts';
import { formerlyListedServices, listedServices, unlistedPrefixes } from '../tables/sdk-services.ts';
import type { ClientModel } from './client-model.ts';
import { version2Clients } from './version-2.ts';
import { version3Client } from './version-3.ts';

/** A service as Step Functions names it, with its model where an SDK has one. */
export interface SdkService {
  readonly name: string;
  readonly exceptionPrefix: string;
  readonly listing: 'listed' | 'formerly-listed' | 'unlisted';
  /** Of its IAM actions; nothing where IAM knows none. */
  readonly iamPrefix: string | undefined;
  /** As a resource ends with them. */
  readonly unsupported: readonly string[];
  readonly model: ClientModel | undefined;
}

/** By name, in its order: every service on AWS's lists, and every other one that has an SDK. */
export function sdkServices(): readonly SdkService[] {
  const models = clientModels();
  const services = [...listed(listedServices, 'listed'), ...listed(formerlyListedServices, 'formerly-listed')];
  const known = new Set(services.map(({ name }) => name));
  const others = [...models.keys()].filter((name) => !known.has(name)).map((name) => unlisted(name, models));
  return [...services, ...others]
    .map((service) => ({ ...service, model: models.get(service.name) }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** By name. What the SDK for JavaScript 3 declares is newer. */
function clientModels(): ReadonlyMap<string, ClientModel> {
  const models = new Map<string, ClientModel>();
  for (const client of sourcePackages().filter(({ name }) => name.startsWith('@aws-sdk/client-')))
    add(version3Client(client), models);
  for (const model of version2Clients(sourcePackage('aws-sdk'))) add(model, models);
  return models;
}

function add(model: ClientModel, models: Map<string, ClientModel>): void {
  const name = exceptionPrefix(model.sdkId).toLowerCase();
  const known = models.get(name);
  if (known !== undefined && known.sdkId.toLowerCase() !== model.sdkId.toLowerCase())
    throw new Error(`${known.sdkId} and ${model.sdkId} have one name.`);
  models.set(name, known === undefined ? model : withRequests(known, model));
}

/** Only the SDK for JavaScript 2 says which request an operation is. */
function withRequests(model: ClientModel, earlier: ClientModel): ClientModel {
  const requests = new Map(earlier.operations.map(({ name, request }) => [name, request]));
  return {
    ...model,
    operations: model.operations.map((operation) => ({ ...operation, request: requests.get(operation.name) })),
  };
}

type Unmodelled = Omit<SdkService, 'model'>;

/** A line is `Prefix iam-prefix !operation,operation`, of which only the first is always there. */
function listed(table: string, listing: SdkService['listing']): readonly Unmodelled[] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [prefix = '', ...rest] = line.split(' ');
      const name = prefix.toLowerCase();
      const iamPrefix = rest.find((part) => !part.startsWith('!')) ?? name;
      const unsupported =
        rest
          .find((part) => part.startsWith('!'))
          ?.slice(1)
          .split(',') ?? [];
      return {
        name,
        exceptionPrefix: prefix,
        listing,
        iamPrefix: iamPrefix === '-' ? undefined : iamPrefix,
        unsupported,
      };
    });
}

function unlisted(name: string, models: ReadonlyMap<string, ClientModel>): Unmodelled {
  const prefix = exceptionPrefix(models.get(name)?.sdkId ?? '');
  const iamPrefix = unlistedPrefixes[name] ?? name;
  return { name, exceptionPrefix: prefix, listing: 'unlisted', iamPrefix, unsupported: [] };
}
