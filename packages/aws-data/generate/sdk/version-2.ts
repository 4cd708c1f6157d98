import { readdirSync, readFileSync } from 'node:fs';
import { readJson, type SourcePackage } from '../packages.ts';
import type { ClientModel, OperationModel } from './client-model.ts';
import { readDeclarations } from './declarations.ts';

/** Every client of the SDK for JavaScript 2. Its models know the operations, its declarations the types with their values. */
export function* version2Clients(sdk: SourcePackage): Generator<ClientModel> {
  const clients = readJson(`${sdk.folder}apis/metadata.json`);
  const models = readdirSync(`${sdk.folder}apis`).sort();
  for (const [client, { prefix = client }] of Object.entries(clients as Record<string, { prefix?: string }>)) {
    const model = models.findLast((file) => file.replace(/-\d{4}-\d\d-\d\d\.min\.json$/, '') === prefix);
    if (model === undefined) throw new Error(`The SDK has no model of ${client}.`);
    yield readClient(sdk, client, model);
  }
}

interface Model {
  readonly metadata: { readonly serviceId: string };
  readonly operations: Readonly<Record<string, { readonly http?: { method?: string; requestUri?: string } }>>;
}

function readClient(sdk: SourcePackage, client: string, model: string): ClientModel {
  const { metadata, operations } = readJson(`${sdk.folder}apis/${model}`) as unknown as Model;
  const file = `${sdk.folder}clients/${client}.d.ts`;
  const signatures = signaturesIn(readFileSync(file, 'utf8'));
  return {
    sdkId: metadata.serviceId,
    source: `${sdk.name}@${sdk.version}`,
    isCurrent: false,
    operations: Object.entries(operations).map(([name, { http }]) => ({
      ...operationOf(name, signatures.get(name.toLowerCase())),
      request: http === undefined ? undefined : `${http.method ?? 'POST'} ${http.requestUri ?? '/'}`,
    })),
    declarations: readDeclarations([file]),
  };
}

function operationOf(name: string, signature: Signature | undefined): Omit<OperationModel, 'request'> {
  if (signature === undefined) throw new Error(`The SDK declares no method for ${name}.`);
  return { name, ...signature, errors: undefined };
}

interface Signature {
  readonly input: string | undefined;
  readonly output: string | undefined;
}

/** By the method's name in lower case. The first of its two overloads takes parameters. */
function signaturesIn(text: string): ReadonlyMap<string, Signature> {
  const signatures = new Map<string, Signature>();
  const methods = text.matchAll(
    /^ {2}(\w+)\((?:params: (?:\w+\.Types\.)?(\w+), )?callback\?: .*: Request<(?:\w+\.Types\.)?([\w{}]+), AWSError>;$/gm,
  );
  for (const [, method = '', input, output] of methods) {
    const name = method.toLowerCase();
    if (!signatures.has(name)) signatures.set(name, { input, output });
  }
  return signatures;
}
