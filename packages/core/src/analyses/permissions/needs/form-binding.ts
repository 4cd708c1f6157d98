import type { NeedingCall } from './row-needs.ts';
import type { CalledOperation } from './sdk-needs.ts';

/** The form of an ARN with the parameters that fill it in. */
export interface BoundForm {
  /** As `resourcesOf` reads it. */
  readonly form: string;
  /** How many of its parts have a parameter. */
  readonly bound: number;
  /** How many have none. */
  readonly open: number;
}

const places: ReadonlySet<string> = new Set(['Partition', 'Region', 'Account']);

/** Finds the parameters for the variables of `arn:${Partition}:sqs:${Region}:${Account}:${QueueName}`. */
export function bindingOf(arn: string, called: CalledOperation, call: NeedingCall): BoundForm {
  const names = parameterNames(called, call);
  let bound = 0;
  let open = 0;
  const form = arn.replaceAll(/\$\{(\w+)\}/g, (written, variable: string) => {
    if (places.has(variable)) return written;
    const path = parameterFor(variable, names, called);
    if (path === undefined) open++;
    else bound++;
    return path === undefined ? '*' : `{${path}}`;
  });
  return { form, bound, open };
}

/** Those that are written, or all that there are where that is not known. */
function parameterNames(
  { service, operation }: CalledOperation,
  { parameters, scope }: NeedingCall,
): readonly string[] {
  if (parameters.kind === 'known')
    return parameters.object.properties.map(({ name }) =>
      parameters.language === 'JSONPath' ? name.replace(/\.\$$/, '') : name,
    );
  if (parameters.kind === 'missing') return [];
  return scope.aws.operation(service, operation)?.input?.members.map(({ name }) => name) ?? [];
}

/** The parameter of the same name, or of the same noun: `StateMachineArn` for `StateMachineName`, `InstanceIds[]` for `InstanceId`. */
function parameterFor(variable: string, names: readonly string[], { operation }: CalledOperation): string | undefined {
  const same = names.find((name) => name.toLowerCase() === variable.toLowerCase());
  if (same !== undefined) return same;
  const noun = nounOf(variable);
  if (noun === '' || noun === 'resource') return undefined;
  const alike = names.find((name) => nounOf(name) === noun);
  if (alike !== undefined) return alike;
  const several = names.find((name) => /s$/i.test(name) && nounOf(name.slice(0, -1)) === noun);
  if (several !== undefined) return `${several}[]`;
  return names.includes('Name') && operation.toLowerCase().endsWith(noun) ? 'Name' : aliasFor(variable, names);
}

/** Without what tells by what something is named. */
function nounOf(name: string): string {
  return name
    .replaceAll('_', '')
    .toLowerCase()
    .replace(/withpath$|withoutleadingslash$/, '')
    .replace(/(?:name|id|identifier|arn|url)$/, '');
}

function aliasFor(variable: string, names: readonly string[]): string | undefined {
  return aliases.get(variable)?.find((alias) => names.includes(alias.replace('[]', '')));
}

/** Parameters that are called otherwise than the part of the ARN (API references). */
const aliases: ReadonlyMap<string, readonly string[]> = new Map([
  ['ObjectName', ['Key']],
  ['DbInstanceName', ['DbInstanceIdentifier']],
  ['ClusterName', ['Cluster']],
  ['TaskId', ['Task', 'Tasks[]']],
]);
