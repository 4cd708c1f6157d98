import { nearestName } from '@stepproof/core';
import { apiPage } from './api-pages.ts';
import { CloudFormationTypes } from './cloudformation-types.ts';
import { type ChunkRange, type DataIndex, readIndex, readService, type Shard, shardOf } from './data-index.ts';
import { IamReference } from './iam-reference.ts';
import type {
  ActionNeed,
  AwsData,
  AwsOperation,
  AwsService,
  CloudFormationType,
  IamAction,
  IamResourceType,
  ManagedPolicy,
  OptimizedIntegration,
  PermissionFacts,
} from './look-ups.ts';
import { policyNameIn, readPolicies, readPolicy } from './managed-policies.ts';
import { nearServices } from './near-names.ts';
import { callIn, readOptimizedIntegrations } from './optimized-integrations.ts';
import { PermissionTables } from './permission-tables.ts';
import { ServiceModel } from './service-model.ts';

/** Gives a chunk of the data file as text. Each is a brotli stream of UTF-8 of its own. */
export type ChunkReader = (chunk: ChunkRange) => string;

/**
 * Opens the data on AWS from the text of `data/index.json` and a reader of `data/aws-data.bin`. Each chunk is read once, when
 * something in it is asked for. Where no file can be read, as in a browser, the reader takes the chunks from memory.
 */
export function openAwsData(indexJson: string, readChunk: ChunkReader): AwsData {
  return new Tables(readIndex(indexJson), readChunk);
}

class Tables implements AwsData {
  readonly #index: DataIndex;
  readonly #readChunk: ChunkReader;
  readonly #services = new Map<string, AwsService>();
  readonly #models = new Map<string, ServiceModel>();
  readonly #iam = new Map<Shard, ReadonlyMap<string, string>>();
  readonly #references = new Map<string, IamReference>();
  readonly #policies = new Map<Shard, ReadonlyMap<string, string>>();
  #cloudFormation: CloudFormationTypes | undefined;
  #integrations: Integrations | undefined;
  #permissions: PermissionTables | undefined;

  constructor(index: DataIndex, readChunk: ChunkReader) {
    this.#index = index;
    this.#readChunk = readChunk;
  }

  get dataDate(): string {
    return this.#index.dataDate;
  }

  services(): readonly AwsService[] {
    return Array.from(this.#index.services.values(), readService);
  }

  service(name: string): AwsService | undefined {
    const entry = this.#index.services.get(name);
    return entry === undefined ? undefined : once(this.#services, name, () => readService(entry));
  }

  nearServices(name: string): readonly string[] {
    return nearServices(name, this.services());
  }

  operation(service: string, operation: string): AwsOperation | undefined {
    return this.#model(service)?.operation(operation);
  }

  operationNames(service: string): readonly string[] | undefined {
    return this.#model(service)?.operationNames();
  }

  nearOperation(service: string, operation: string): string | undefined {
    return nearestName(operation, this.operationNames(service) ?? []);
  }

  actionsFor(service: string, operation: string): readonly ActionNeed[] | undefined {
    return this.#model(service)?.actionsFor(operation);
  }

  operationPage(service: string, operation: string): string | undefined {
    const apiName = this.operation(service, operation)?.apiName;
    return apiName === undefined ? undefined : apiPage(service, apiName);
  }

  optimizedIntegrations(): readonly OptimizedIntegration[] {
    return this.#allIntegrations().all;
  }

  optimizedIntegration(resource: string): OptimizedIntegration | undefined {
    const call = callIn(resource);
    return call === undefined ? undefined : this.#allIntegrations().byCall.get(call);
  }

  iamAction(prefix: string, name: string): IamAction | undefined {
    return this.#reference(prefix)?.action(name);
  }

  iamActionNames(prefix: string): readonly string[] | undefined {
    return this.#reference(prefix)?.actionNames();
  }

  resourceTypes(prefix: string): readonly IamResourceType[] | undefined {
    return this.#reference(prefix)?.resourceTypes;
  }

  managedPolicy(arnOrName: string): ManagedPolicy | undefined {
    const name = policyNameIn(arnOrName);
    const shard = name === undefined ? undefined : shardOf(this.#index.policies, name);
    if (name === undefined || shard === undefined) return undefined;
    const line = once(this.#policies, shard, () => readPolicies(this.#readChunk(shard.chunk))).get(name);
    return line === undefined ? undefined : readPolicy(line);
  }

  integrationPermissions(call: string): readonly PermissionFacts[] | undefined {
    return this.#permissionTables().integration(call);
  }

  featurePermissions(feature: string): readonly PermissionFacts[] {
    return this.#permissionTables().feature(feature);
  }

  callerPermissions(service: string, operation: string): readonly PermissionFacts[] {
    return this.#permissionTables().caller(service, operation);
  }

  keyActions(action: string): readonly string[] {
    return this.#permissionTables().keyActions(action);
  }

  cloudFormationType(type: string): CloudFormationType | undefined {
    this.#cloudFormation ??= new CloudFormationTypes(this.#readChunk(this.#index.cloudFormation));
    return this.#cloudFormation.type(type);
  }

  #model(name: string): ServiceModel | undefined {
    const entry = this.#index.services.get(name);
    const { chunk } = entry ?? {};
    if (entry === undefined || chunk === undefined) return undefined;
    return once(this.#models, name, () => new ServiceModel(readService(entry), this.#readChunk(chunk)));
  }

  /** A prefix is taken in any case. */
  #reference(written: string): IamReference | undefined {
    const prefix = written.toLowerCase();
    const shard = shardOf(this.#index.iam, prefix);
    if (shard === undefined) return undefined;
    const text = once(this.#iam, shard, () => byPrefix(this.#readChunk(shard.chunk))).get(prefix);
    return text === undefined ? undefined : once(this.#references, prefix, () => new IamReference(text));
  }

  #permissionTables(): PermissionTables {
    this.#permissions ??= new PermissionTables(this.#readChunk(this.#index.permissions));
    return this.#permissions;
  }

  #allIntegrations(): Integrations {
    this.#integrations ??= integrationsIn(this.#readChunk(this.#index.integrations), this);
    return this.#integrations;
  }
}

interface Integrations {
  readonly all: readonly OptimizedIntegration[];
  readonly byCall: ReadonlyMap<string, OptimizedIntegration>;
}

function integrationsIn(json: string, data: AwsData): Integrations {
  const all = readOptimizedIntegrations(json, ({ service, operation }) => data.operation(service, operation));
  return { all, byCall: new Map(all.map((one) => [`${one.service}:${one.action}`, one])) };
}

function byPrefix(text: string): ReadonlyMap<string, string> {
  return new Map(text.split('\f').map((part) => [part.slice(0, part.indexOf('\n')), part]));
}

function once<Key, Value>(known: Map<Key, Value>, key: Key, make: () => Value): Value {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}
