import type { IntegrationResource } from '../../../expressions/resource.ts';
import { readTaskResource } from '../../../expressions/resource.ts';
import { printSymbolicText, type SymbolicText } from '../../../iam/symbolic-text.ts';
import { callParameters } from '../../../model/call-parameters.ts';
import { lacks, writtenAt } from '../../../model/field.ts';
import type { TaskState } from '../../../model/state-machine.ts';
import { propertyOf } from '../../../syntax/node.ts';
import { deployedValue } from '../../references/deployed-value.ts';
import type { PermissionNeed } from '../permission-need.ts';
import { textOfValue, valuesAt } from './call-values.ts';
import { deployedDefinitionText } from './definition-text.ts';
import type { NeedScope } from './need-scope.ts';
import { type NeedingCall, needOf, needsByRows } from './row-needs.ts';
import { sdkNeeds } from './sdk-needs.ts';

/** What a Task needs; nothing where it is not known what it calls. */
export function taskNeeds(
  state: TaskState,
  scope: NeedScope,
  reach: Pick<NeedingCall, 'isReachable'>,
): readonly PermissionNeed[] | undefined {
  const property = writtenAt(state.resource);
  if (property === undefined) return undefined;
  const parameters = callParameters(state.node, state.queryLanguage);
  const call: NeedingCall = {
    state,
    place: property.value,
    parameters,
    scope,
    waits: 'no',
    role: scope.role,
    ...reach,
  };
  const { text } = deployedDefinitionText(deployedValue(property.value, scope.substituting), scope);
  if (lacks(state.node, 'Credentials')) return needsOfResource(text, call);
  const own = needsOfResource(text, { ...call, role: roleOfCredentials(call) });
  return own === undefined ? undefined : [...credentialNeeds(call), ...own];
}

function needsOfResource(text: SymbolicText, call: NeedingCall): readonly PermissionNeed[] | undefined {
  const resource = readTaskResource(printSymbolicText(text));
  switch (resource.kind) {
    case 'lambda-function':
      return [functionNeed(text, call)];
    case 'activity':
      return [];
    case 'integration':
    case 'aws-sdk':
      return integrationNeeds(resource, call);
    default:
      return undefined;
  }
}

/** https://docs.aws.amazon.com/step-functions/latest/dg/connect-lambda.html: the ARN is asked for as it is written. */
function functionNeed(text: SymbolicText, call: NeedingCall): PermissionNeed {
  const resource = { text, at: undefined, isCertain: true };
  const why = 'The Task calls the function.';
  return needOf({ action: 'lambda:InvokeFunction', resource, context: new Map(), need: 'required', why }, call);
}

function integrationNeeds(resource: IntegrationResource, call: NeedingCall): readonly PermissionNeed[] | undefined {
  const { kind, service, action, pattern } = resource;
  const waits = pattern === 'sync' || pattern === 'sync:2' ? 'for-job' : 'no';
  if (kind === 'aws-sdk') return sdkNeeds({ service: service.text, operation: action.text }, call);
  const rows = call.scope.aws.integrationPermissions(`${service.text}:${action.text}`);
  return rows === undefined ? undefined : needsByRows(rows, { ...call, waits });
}

/** https://docs.aws.amazon.com/step-functions/latest/dg/concepts-access-cross-acct-resources.html */
function credentialNeeds(call: NeedingCall): readonly PermissionNeed[] {
  const asked = withCredentials(call);
  const rows = call.scope.aws.featurePermissions('credentials');
  return asked === undefined ? [] : needsByRows(rows, asked);
}

/** The credentials as if they were the parameters of a call. */
function withCredentials(call: NeedingCall): NeedingCall | undefined {
  const property = call.state === undefined ? undefined : propertyOf(call.state.node, 'Credentials');
  const language = call.state?.queryLanguage;
  if (property === undefined) return undefined;
  const { value } = property;
  if (value.kind !== 'object' || language === undefined)
    return { ...call, place: property, parameters: { kind: 'unknown' } };
  return { ...call, place: property, parameters: { kind: 'known', object: value, property, language } };
}

function roleOfCredentials(call: NeedingCall): SymbolicText | undefined {
  const asked = withCredentials(call);
  const [value] = asked === undefined ? [] : valuesAt(asked.parameters, 'RoleArn', call.scope);
  return value === undefined ? undefined : (textOfValue(value) ?? someRole);
}

const someRole: SymbolicText = [{ kind: 'hole' }];
