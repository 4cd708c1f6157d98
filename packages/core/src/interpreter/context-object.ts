import type { Execution } from './execution.ts';
import { childResourceArn, type MapRun } from './items/map-run.ts';
import type { StateVisit } from './state-visit.ts';
import { isObject, memberOf, type Value, type ValueObject, withMember, withMembers } from './value.ts';

/**
 * The context object as one state sees it (Step Functions Developer Guide, "Accessing execution data from the Context object").
 * What the settings give wins over what is made up here.
 */
export function contextOf(visit: StateVisit): ValueObject {
  const { frame, token, mapItem } = visit;
  let made = withMember(frame.context, 'State', stateOf(visit));
  if (token !== undefined) made = withMember(made, 'Task', { Token: token });
  if (mapItem !== undefined) made = withMember(made, 'Map', { Item: mapItem });
  const given = frame.execution.settings.context;
  return given === undefined ? made : merged(made, given);
}

/** One member of it, made without the others, because paths ask for no more. */
export function contextMember(visit: StateVisit, name: string): Value | undefined {
  const { frame, token, mapItem } = visit;
  if (frame.execution.settings.context !== undefined) return memberOf(contextOf(visit), name);
  if (name === 'State') return stateOf(visit);
  if (name === 'Task' && token !== undefined) return { Token: token };
  if (name === 'Map' && mapItem !== undefined) return { Item: mapItem };
  return memberOf(frame.context, name);
}

/** The part that is the same for all states. The names and ids are made up, and the same for the same seed. */
export function executionContext({ settings, type, chance }: Execution): ValueObject {
  const name = chance.uuid();
  // The ARN of an Express execution ends with an id of its own, because its name need not be unique.
  const resource =
    type === 'EXPRESS' ? `express:${machineName}:${name}:${chance.uuid()}` : `execution:${machineName}:${name}`;
  return {
    Execution: {
      Id: `${arnPrefix}:states:us-east-1:000000000000:${resource}`,
      Input: settings.input,
      StartTime: timestamp(settings.startTime),
      Name: name,
      RoleArn: `${arnPrefix}:iam::000000000000:role/${machineName}`,
      RedriveCount: 0,
    },
    StateMachine: { Id: `${arnPrefix}:states:us-east-1:000000000000:stateMachine:${machineName}`, Name: machineName },
  };
}

/** A child execution of a distributed Map has a context object of its own, and its name. */
export function childContext(
  { frame }: StateVisit,
  run: MapRun,
  child: { readonly name: string; readonly input: Value },
): ValueObject {
  const { settings } = frame.execution;
  return {
    Execution: {
      Id: `${childResourceArn(run, 'execution')}:${child.name}`,
      Input: child.input,
      StartTime: timestamp(settings.startTime + frame.now),
      Name: child.name,
      RoleArn: textAt(frame.context, 'Execution', 'RoleArn'),
      RedriveCount: 0,
    },
    StateMachine: { Id: childResourceArn(run, 'stateMachine'), Name: textAt(frame.context, 'StateMachine', 'Name') },
  };
}

/** The ARN of the machine, as the context object has it. */
export function machineArnOf(context: ValueObject): string {
  return textAt(context, 'StateMachine', 'Id');
}

function textAt(context: ValueObject, part: string, name: string): string {
  const object = memberOf(context, part);
  const text = isObject(object) ? memberOf(object, name) : undefined;
  return typeof text === 'string' ? text : '';
}

const arnPrefix = 'arn:aws';
const machineName = 'StateMachine';

/** `RetryCount` is there only in states that can retry: recorded on AWS, a Pass state has none. */
function stateOf({ state, enteredTime, attempts }: StateVisit): ValueObject {
  const mayRetry = state.type === 'Task' || state.type === 'Parallel' || state.type === 'Map';
  if (!mayRetry) return { EnteredTime: enteredTime, Name: state.name };
  const RetryCount = attempts.filter(({ retry }) => retry !== undefined).length;
  return { EnteredTime: enteredTime, Name: state.name, RetryCount };
}

/** Objects are merged member by member, anything else is replaced. */
function merged(made: ValueObject, given: ValueObject): ValueObject {
  let result = made;
  for (const [name, value] of Object.entries(given)) {
    const before = memberOf(made, name);
    const both = isObject(before) && isObject(value);
    result = withMember(result, name, both ? withMembers(before, value) : (value as Value));
  }
  return result;
}

/** As AWS writes instants: milliseconds, and `Z`. */
export function timestamp(epochMilliseconds: number): string {
  return new Date(epochMilliseconds).toISOString();
}
