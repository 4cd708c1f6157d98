import { readdirSync, readFileSync } from 'node:fs';
import type { SourcePackage } from '../packages.ts';
import type { ClientModel, OperationModel } from './client-model.ts';
import { readDeclarations } from './declarations.ts';

/** A client of the SDK for JavaScript 3, as it is declared: its models are not in the package. */
export function version3Client(client: SourcePackage): ClientModel {
  const types = `${client.folder}dist-types/`;
  const models = filesIn(`${types}models`).filter((file) => /\/(enums|models_\d+|errors)\.d\.ts$/.test(file));
  return {
    sdkId: sdkIdOf(client),
    source: `${client.name}@${client.version}`,
    isCurrent: true,
    operations: filesIn(`${types}commands`)
      .filter((file) => file.endsWith('Command.d.ts'))
      .map(readOperation),
    declarations: readDeclarations(models),
  };
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .sort()
    .map((name) => `${folder}/${name}`);
}

function sdkIdOf({ name, folder }: SourcePackage): string {
  const [, sdkId] =
    /serviceId: config\?\.serviceId \?\? "([^"]+)"/.exec(
      readFileSync(`${folder}dist-es/runtimeConfig.shared.js`, 'utf8'),
    ) ?? [];
  if (sdkId === undefined) throw new Error(`${name} does not say which service it is for.`);
  return sdkId;
}

function readOperation(file: string): OperationModel {
  const text = readFileSync(file, 'utf8');
  const [, name] = /export declare class (\w+)Command extends/.exec(text) ?? [];
  const [, input, output] = /\bapi: \{\s+input: ([\w{}]+);\s+output: ([\w{}]+);/.exec(text) ?? [];
  if (name === undefined || input === undefined || output === undefined)
    throw new Error(`${file} does not say what the operation takes and gives.`);
  return { name, input, output, errors: errorsIn(text), request: undefined };
}

/** Every operation may throw the base class of the client's errors, which is no error of the service's. */
function errorsIn(text: string): readonly string[] {
  const thrown = text.matchAll(/^ \* @throws \{@link (\w+)\} \((?:client|server) fault\)/gm);
  return Array.from(thrown, ([, name = '']) => name.replace(/^_+/, '')).sort();
}
