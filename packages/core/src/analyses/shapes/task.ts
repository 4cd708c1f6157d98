import { remembering } from '../../interpreter/remembering.ts';
import type { TaskState } from '../../model/state-machine.ts';
import { isAnyValue } from '../../project/contract/constraint.ts';
import { taskContract } from '../../project/contract/contract.ts';
import { leaveByCatchers } from './attempts.ts';
import { contractedErrors, contractedShape } from './contract-shape.ts';
import { join } from './join.ts';
import { queryShape } from './jsonata-field.ts';
import { leaveWithResult } from './leave.ts';
import { broughtBy, isNever, madeBy, mayBe, maybe } from './parts.ts';
import { selectedBy } from './path-field.ts';
import { afterTemplate } from './payload.ts';
import { anyNumber, anyObject, anyString, kinds, never, objectShape, present, type Shape } from './shape.ts';
import { queryError, runtimeError, type StateRun } from './state-run.ts';
import { afterInput, proceed } from './through.ts';

/** A Task state calls a service, of whose result hardly anything is known. */
export function runTask(run: StateRun, state: TaskState): void {
  const payload = withinLimits(run, payloadOf(run));
  if (!isNever(payload)) run.mayFailWith(contractedErrors(taskContract(run.program.contract, state.name)));
  proceed(run, leaveWithResult(run, isNever(payload) ? never : resultOf(run, state)), state.next);
  leaveByCatchers(run, state);
}

function payloadOf(run: StateRun): Shape {
  const { flow } = run;
  if (run.state.queryLanguage !== 'JSONata') {
    const { data } = afterInput(run);
    return isNever(afterTemplate(run, 'Credentials', data)) ? never : afterTemplate(run, 'Parameters', data);
  }
  const scope = { states: { input: flow.data }, variables: flow.variables };
  const credentials = run.property('Credentials');
  if (credentials !== undefined && isNever(queryShape(run, credentials, scope))) return never;
  const property = run.property('Arguments');
  return property === undefined ? flow.data : queryShape(run, property, scope);
}

/** Times are positive whole numbers. */
function withinLimits(run: StateRun, payload: Shape): Shape {
  if (isNever(payload)) return never;
  for (const field of ['TimeoutSeconds', 'HeartbeatSeconds']) {
    const value = limitOf(run, field);
    if (value !== undefined && !mayBe(value, kinds.number))
      return isNever(value) ? never : notANumber(run, field, value);
    if (value !== undefined) run.demand('limit', value, run.property(`${field}Path`) ?? run.state.property);
  }
  return payload;
}

function limitOf(run: StateRun, field: string): Shape | undefined {
  const { flow, state } = run;
  const property = run.property(field);
  if (property !== undefined) {
    if (state.queryLanguage !== 'JSONata') return undefined;
    return queryShape(run, property, { states: { input: flow.data }, variables: flow.variables });
  }
  return selectedBy(run, `${field}Path`, flow.data);
}

function notANumber(run: StateRun, field: string, found: Shape): Shape {
  const place = run.property(field) ?? run.property(`${field}Path`) ?? run.state.property;
  const error = run.state.queryLanguage === 'JSONata' ? queryError : runtimeError;
  return run.fails({ kind: 'number', error, place, found });
}

function resultOf(run: StateRun, state: TaskState): Shape {
  const told = taskContract(run.program.contract, state.name)?.output;
  if (told !== undefined && !isAnyValue(told)) return contractedShape(told, state);
  const resource = run.program.resources.get(state)?.resource;
  const isInvocation =
    resource?.kind === 'integration' &&
    resource.service.text === 'lambda' &&
    resource.action.text === 'invoke' &&
    resource.pattern === 'request-response';
  if (isInvocation) return invocationOf(state);
  return broughtBy(present, { of: state, steps: [] });
}

/**
 * What `lambda:invoke` gives: the response of Lambda, and what the SDK tells of the request.
 * https://docs.aws.amazon.com/step-functions/latest/dg/connect-lambda.html
 */
const invocation: ReadonlyMap<string, Shape> = new Map([
  ['DurableExecutionArn', maybe(anyString)],
  ['ExecutedVersion', maybe(anyString)],
  ['FunctionError', maybe(anyString)],
  ['LogResult', maybe(anyString)],
  ['Payload', maybe(present)],
  ['SdkHttpMetadata', maybe(anyObject)],
  ['SdkResponseMetadata', maybe(anyObject)],
  ['StatusCode', maybe(join(anyNumber, anyString))],
]);

/** Which of the members there are, and what is in them, only the call tells. */
const invocationOf = remembering((state: TaskState): Shape => {
  const fields = new Map<string, Shape>();
  for (const [name, member] of invocation) fields.set(name, broughtBy(member, { of: state, steps: [name] }));
  return madeBy(objectShape(fields), { state, place: state.property });
});
