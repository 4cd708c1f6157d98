import type { IamService } from './iam.ts';
import type { ClientModel, OperationModel } from './sdk/client-model.ts';
import { hasProperty } from './sdk/declarations.ts';
import type { SdkService } from './sdk/services.ts';
import { additionalActions, operationActions, parameterActions } from './tables/operation-actions.ts';

/**
 * For the operations whose IAM action is not their own name: a line `Operation actions`, in the notation of the tables, with
 * every action's prefix. `?` says that nothing is known.
 */
export function actionLines(service: SdkService, iam: ReadonlyMap<string, IamService>): readonly string[] {
  const { name, iamPrefix, model } = service;
  if (model === undefined) return [];
  const prefix = iamPrefix ?? '';
  const own = new Set(iam.get(prefix)?.actions.map((action) => action.name));
  const written = tableLines(operationActions[name], prefix);
  const additional = tableLines(additionalActions[name], prefix);
  const unused = new Set(written.keys());
  const lines = model.operations.flatMap((operation) => {
    unused.delete(operation.name);
    const identity = own.has(operation.name) ? `${prefix}:${operation.name}` : undefined;
    const actions = written.get(operation.name) ?? requestAction(prefix, operation) ?? identity ?? '?';
    const others = [additional.get(operation.name), parameterAction(name, model, operation)];
    const all = [actions, ...others.filter((one) => one !== undefined && !one.startsWith(`${actions} `))].join('; ');
    return all === identity ? [] : [`${operation.name} ${all}`];
  });
  checkActions(lines, iam);
  return lines;
}

/** By operation. */
function tableLines(table: string | undefined, prefix: string): ReadonlyMap<string, string> {
  const lines = table?.trim().split('\n') ?? [];
  return new Map(
    lines.flatMap((line) => {
      const [operations = '', actions = ''] = line.split(/: (.*)/);
      const whole = actions === 'nothing' ? 'nothing' : withPrefixes(actions, prefix);
      return operations.split(' ').map((operation): [string, string] => [operation, whole]);
    }),
  );
}

function withPrefixes(actions: string, prefix: string): string {
  return actions
    .split('; ')
    .map((action) => (/^[a-z0-9-]+:/.test(action) ? action : `${prefix}:${action}`))
    .join('; ');
}

/** For managing API Gateway, the action is the method of the request and the resource its path (apigateway, iam-apis). */
function requestAction(prefix: string, { request }: OperationModel): string | undefined {
  if (prefix !== 'apigateway' || request === undefined) return undefined;
  const [method = '', path = ''] = request.split(' ');
  const [place = ''] = path.split('?');
  return `apigateway:${method} at arn:\${Partition}:apigateway:\${Region}::${place.replaceAll(/\{(\w+)\+?\}/g, (_, name) => `\${${name}}`)}`;
}

function parameterAction(
  service: string,
  { declarations }: ClientModel,
  { input }: OperationModel,
): string | undefined {
  const { parameter, action } = parameterActions[service] ?? {};
  if (parameter === undefined || input === undefined) return undefined;
  return hasProperty(declarations.interfaces.get(input), parameter) ? `${action} if ${parameter}` : undefined;
}

/** A typing error in a table is to be found here, not by a user. */
function checkActions(lines: readonly string[], iam: ReadonlyMap<string, IamService>): void {
  for (const line of lines)
    for (const [, prefix = '', action = ''] of line.matchAll(/(?:^\w+|;) ([a-z0-9-]+):(\w+)/g))
      if (iam.get(prefix)?.actions.every(({ name }) => name !== action) !== false)
        throw new Error(`IAM knows no action ${prefix}:${action}, of which the tables speak.`);
}
