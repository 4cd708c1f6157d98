import { type IntegrationResource, readTaskResource } from '../../expressions/resource.ts';
import type { Attempt, Visit } from '../../interpreter/simulation.ts';
import type { Value } from '../../interpreter/value.ts';
import { valueOf } from '../../model/field.ts';
import type { TaskState } from '../../model/state-machine.ts';
import { jsonText } from '../json-text.ts';
import { type AttemptPlace, addOwnEvaluationFailure, stepOf } from './attempt-events.ts';
import type { EventDetails } from './chain.ts';
import { whole } from './execution-history.ts';

/** The events of a call: what they are called depends on what is called. */
export function addTaskEvents(attempt: Attempt, place: AttemptPlace): void {
  const { visit, chain } = place;
  const { state } = visit;
  if (state.type === 'Task' && wasCalled(attempt, visit)) {
    const call = callOf(state);
    chain.add(
      `${call.prefix}Scheduled`,
      attempt.startedAt,
      detailsFor(call, 'Scheduled', scheduled(attempt, visit, call)),
    );
    chain.add(
      `${call.prefix}Started`,
      attempt.startedAt,
      call.kind === 'integration' ? detailsFor(call, 'Started', {}) : undefined,
    );
    if (call.isSubmitted)
      chain.add('TaskSubmitted', attempt.startedAt, detailsFor(call, 'Submitted', { outputDetails: whole }));
    const end = endOf(attempt, visit);
    chain.add(`${call.prefix}${end.type}`, attempt.endedAt, detailsFor(call, end.type, end.members));
  }
  addOwnEvaluationFailure(attempt, place);
}

/** Whether the service was called: its parameters may have failed before. A failure of the service comes from no field. */
function wasCalled(attempt: Attempt, { state }: Visit): boolean {
  return stepOf(attempt, 'result') !== undefined || hasCallFailed(attempt, state.property);
}

function hasCallFailed({ failure }: Attempt, own: Visit['state']['property']): boolean {
  return failure !== undefined && failure.place === own && failure.error !== 'States.Runtime';
}

interface Call {
  readonly kind: 'function' | 'activity' | 'integration';
  readonly prefix: 'LambdaFunction' | 'Activity' | 'Task';
  /** Of integrations: what is called, and of which service. */
  readonly about: EventDetails;
  readonly isSubmitted: boolean;
}

function callOf({ resource }: TaskState): Call {
  const written = valueOf(resource);
  const read = readTaskResource(written ?? '');
  if (read.kind === 'lambda-function')
    return { kind: 'function', prefix: 'LambdaFunction', about: { resource: written }, isSubmitted: false };
  if (read.kind === 'activity')
    return { kind: 'activity', prefix: 'Activity', about: { resource: written }, isSubmitted: false };
  const isIntegration = read.kind === 'integration' || read.kind === 'aws-sdk';
  return {
    kind: 'integration',
    prefix: 'Task',
    about: isIntegration ? aboutOf(read) : { resource: written },
    isSubmitted: isIntegration && read.pattern !== undefined && read.pattern !== 'request-response',
  };
}

function aboutOf({ kind, service, action, suffix }: IntegrationResource): EventDetails {
  return {
    resourceType: kind === 'aws-sdk' ? `aws-sdk:${service.text}` : service.text,
    resource: suffix === undefined ? action.text : `${action.text}.${suffix.text}`,
  };
}

/** The events of functions and activities say what is called once, those of integrations each time. */
function detailsFor({ kind, prefix, about }: Call, event: string, members: EventDetails) {
  const isNamed = kind === 'integration' || event === 'Scheduled';
  const name = `${prefix.slice(0, 1).toLowerCase()}${prefix.slice(1)}${event}`;
  return { name, members: { ...(isNamed && about), ...members } };
}

function scheduled(attempt: Attempt, { state, input }: Visit, { kind }: Call): EventDetails {
  const sent = jsonText(stepOf(attempt, 'Parameters', 'Arguments') ?? stepOf(attempt, 'InputPath') ?? input);
  const seconds = (name: 'timeoutSeconds' | 'heartbeatSeconds') =>
    state.type === 'Task' ? valueOf(state[name]) : undefined;
  const credentials = stepOf(attempt, 'Credentials');
  return {
    ...(kind === 'integration' ? { region: 'us-east-1', parameters: sent } : { input: sent, inputDetails: whole }),
    timeoutInSeconds: seconds('timeoutSeconds'),
    heartbeatInSeconds: seconds('heartbeatSeconds'),
    taskCredentials: credentials === undefined ? undefined : credentialsOf(credentials),
  };
}

function credentialsOf(value: Value): Value | undefined {
  const role = typeof value === 'object' && value !== null && 'RoleArn' in value ? (value.RoleArn as Value) : undefined;
  return role === undefined ? undefined : { roleArn: role };
}

function endOf(
  attempt: Attempt,
  { state }: Visit,
): { readonly type: 'Succeeded' | 'Failed' | 'TimedOut'; readonly members: EventDetails } {
  const { failure } = attempt;
  if (failure === undefined || !hasCallFailed(attempt, state.property)) {
    const output = stepOf(attempt, 'result');
    return {
      type: 'Succeeded',
      members: { output: output === undefined ? undefined : jsonText(output), outputDetails: whole },
    };
  }
  const { error, cause } = failure;
  return { type: error === 'States.Timeout' ? 'TimedOut' : 'Failed', members: { error, cause } };
}
