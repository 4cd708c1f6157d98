import type { IntegrationResource, TaskResource } from '../../expressions/resource.ts';
import type { TaskState } from '../../model/state-machine.ts';
import { afterInputPath, afterTemplate } from '../data/json-path-flow.ts';
import { evaluateField } from '../data/jsonata-field.ts';
import { dataLimit, isJsonata, leaveJsonataWithResult, leaveWithResult } from '../data/leave.ts';
import type { Process, Remainder } from '../drive.ts';
import { Failure } from '../failure.ts';
import { runAttempts } from '../handlers/attempts.ts';
import type { StateVisit } from '../state-visit.ts';
import type { TaskAnswer } from '../task-answers.ts';
import { UnknownValue, type Value } from '../value.ts';
import { proceed } from './proceed.ts';
import { heartbeatOf, jsonataTimeLimit, timeLimit, timeoutOf } from './time-limit.ts';

/** A Task state calls a service, in whose place the settings answer. */
export function runTask(visit: StateVisit, state: TaskState): Remainder {
  return runAttempts(visit, state, () => (isJsonata(visit) ? callJsonata(visit, state) : callJsonPath(visit, state)));
}

function callJsonPath(visit: StateVisit, state: TaskState): undefined {
  const resource = resourceOf(visit, state);
  const payload = jsonPathPayload(visit);
  const timeout = timeLimit(visit, timeoutOf(visit));
  const heartbeat = timeLimit(visit, heartbeatOf(visit));
  leaveWithResult(visit, called(visit, { state, resource, payload, timeout, heartbeat }));
  return proceed(visit, state.next);
}

function* callJsonata(visit: StateVisit, state: TaskState): Process<void> {
  const resource = resourceOf(visit, state);
  const payload = yield* jsonataPayload(visit);
  const timeout = yield* jsonataTimeLimit(visit, timeoutOf(visit));
  const heartbeat = yield* jsonataTimeLimit(visit, heartbeatOf(visit));
  yield* leaveJsonataWithResult(visit, called(visit, { state, resource, payload, timeout, heartbeat }));
  proceed(visit, state.next);
}

/** What the state calls, which may be waited for by a token. */
function resourceOf(visit: StateVisit, state: TaskState): TaskResource {
  const resource = visit.program.resource(state);
  visit.token = mayHaveToken(state, resource) ? visit.frame.execution.chance.uuid() : undefined;
  return resource;
}

interface Call extends TimeLimits {
  readonly state: TaskState;
  readonly resource: TaskResource;
  readonly payload: Value;
}

/** What the call gives. */
function called(visit: StateVisit, { state, resource, payload, timeout, heartbeat }: Call): Value {
  const { execution } = visit.frame;
  execution.countEvents(eventsOf(resource));
  const answer = execution.settings.answers.answer({ state, kind: 'task', payload, attempt: visit.attempts.length });
  passTime(visit, answer, { timeout, heartbeat: isWaitedFor(resource) ? heartbeat : undefined });
  const result = visit.note('result', resultOf(visit, answer));
  checkSize(visit, result, resource);
  return result;
}

function jsonPathPayload(visit: StateVisit): Value {
  const data = afterInputPath(visit);
  afterTemplate(visit.fields.Credentials, visit, data);
  return afterTemplate(visit.fields.Parameters, visit, data);
}

function* jsonataPayload(visit: StateVisit): Process<Value> {
  const scope = { visit, states: { input: visit.input } };
  const credentials = visit.fields.Credentials;
  if (credentials !== undefined) visit.note('Credentials', yield* evaluateField(credentials, scope));
  const property = visit.fields.Arguments;
  return property === undefined ? visit.input : visit.note('Arguments', yield* evaluateField(property, scope));
}

interface TimeLimits {
  readonly timeout: number | undefined;
  readonly heartbeat: number | undefined;
}

/** Lets the time pass that the task takes, unless the state does not wait as long. */
function passTime(visit: StateVisit, answer: TaskAnswer, { timeout, heartbeat }: TimeLimits): void {
  const seconds = answer.kind === 'unanswered' ? 0 : (answer.seconds ?? 0);
  const beat = answer.kind === 'return' ? (answer.heartbeatEvery ?? seconds) : seconds;
  const silence = heartbeat !== undefined && beat > heartbeat ? heartbeat : Number.POSITIVE_INFINITY;
  const patience = Math.min(timeout ?? Number.POSITIVE_INFINITY, silence);
  visit.wait(Math.min(seconds, patience));
  if (seconds <= patience) return;
  const alsoKnownAs = silence <= patience ? 'States.HeartbeatTimeout' : undefined;
  throw new Failure({ error: 'States.Timeout', cause: '', place: visit.state.property, alsoKnownAs });
}

function resultOf(visit: StateVisit, answer: TaskAnswer): Value {
  const { name, property } = visit.state;
  switch (answer.kind) {
    case 'return':
      return answer.value;
    case 'throw':
      throw new Failure({ error: answer.error, cause: answer.cause, place: property });
    case 'unanswered':
      visit.frame.execution.unanswered.add(name);
      return new UnknownValue(`<result of ${name}>`, `Nothing answers for the task \`${name}\`; add it to the mocks.`);
  }
}

/** The message on data that is too large names the service, or the function by its ARN. */
function checkSize(visit: StateVisit, result: Value, resource: TaskResource): void {
  if (visit.frame.execution.weigh(result) === 'allowed') return;
  if (resource.kind === 'integration' || resource.kind === 'aws-sdk') throw dataLimit(visit, resource.service.text);
  throw dataLimit(visit, writtenResource(visit));
}

function writtenResource({ fields, state }: StateVisit): string {
  const value = fields.Resource?.value;
  return value?.kind === 'string' ? value.value : state.name;
}

/** A task that deployment decides on is taken to have one where its state asks for it. */
function mayHaveToken({ resource: { kind } }: TaskState, resource: TaskResource): boolean {
  return kind === 'unknown' || resource.kind === 'unknown' || hasToken(resource);
}

/** Recorded on AWS: the context object has a token for callbacks and for jobs, and for nothing else. */
function hasToken(resource: TaskResource): boolean {
  return isIntegration(resource) && resource.pattern !== undefined && resource.pattern !== 'request-response';
}

/** Whether somebody may send heartbeats: an activity's worker, or whoever was given a token. */
function isWaitedFor(resource: TaskResource): boolean {
  return resource.kind === 'activity' || (isIntegration(resource) && resource.pattern === 'waitForTaskToken');
}

function isIntegration(resource: TaskResource): resource is IntegrationResource {
  return resource.kind === 'integration' || resource.kind === 'aws-sdk';
}

/** Scheduled, started and ended; in between, jobs and callbacks are submitted. */
function eventsOf(resource: TaskResource): number {
  return hasToken(resource) ? 4 : 3;
}
