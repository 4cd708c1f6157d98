import { jsonText } from '../java-text.ts';
import type { UnknownValue, Value, ValueObject } from '../value.ts';

/** A run of a distributed Map. */
export interface MapRun {
  /** Of the state machine whose state it is, without version or alias. */
  readonly stateMachineArn: string;
  readonly stateName: string;
  readonly label?: string | undefined;
  /** A UUID. */
  readonly id: string;
}

/** The child workflow of one item or batch. */
export interface ChildExecution {
  /** `PENDING`: it was not started, because the Map Run ended before. */
  readonly status: 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT' | 'ABORTED' | 'PENDING';
  /** A UUID. */
  readonly name: string;
  readonly input: Value;
  readonly output?: Value | undefined;
  readonly error?: string | undefined;
  readonly cause?: string | undefined;
  /** Milliseconds since 1970. */
  readonly startedAt?: number | undefined;
  readonly stoppedAt?: number | undefined;
}

export function mapRunArn(run: MapRun): string {
  return `${childResourceArn(run, 'mapRun')}:${run.id}`;
}

/**
 * What a result file tells of a child workflow, and a state's result of one that failed.
 * https://docs.aws.amazon.com/step-functions/latest/dg/input-output-resultwriter.html#input-output-resultwriter-example-transformations
 */
export function executionRecord(child: ChildExecution, run: MapRun): ValueObject {
  const input = { Input: jsonText(child.input), InputDetails: { Included: true } };
  if (child.status === 'PENDING') return { ...input, Status: child.status };
  return {
    ExecutionArn: `${childResourceArn(run, 'execution')}:${child.name}`,
    ...input,
    Name: child.name,
    ...outcomeOf(child),
    ...present('StartDate', timestamp(child.startedAt)),
    StateMachineArn: childResourceArn(run, 'stateMachine'),
    Status: child.status,
    ...present('StopDate', timestamp(child.stoppedAt)),
  };
}

function outcomeOf({ status, output, error, cause }: ChildExecution): ValueObject {
  if (status !== 'SUCCEEDED') {
    return {
      ...present('Error', error),
      ...present('Cause', cause),
      RedriveCount: 0,
      RedriveStatus: 'REDRIVABLE_BY_MAP_RUN',
    };
  }
  return {
    ...present('Output', output === undefined ? undefined : jsonText(output)),
    OutputDetails: { Included: true },
    RedriveCount: 0,
    RedriveStatus: 'NOT_REDRIVABLE',
    RedriveStatusReason: 'Execution is SUCCEEDED and cannot be redriven',
  };
}

function present(name: string, value: string | UnknownValue | undefined): ValueObject {
  return value === undefined ? {} : { [name]: value };
}

/** AWS writes no fraction where it is zero. A time that no date has is left out. */
function timestamp(milliseconds = Number.NaN): string | undefined {
  const date = new Date(milliseconds);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString().replace('.000Z', 'Z');
}

/** The ARN of the Map Run, of a child execution without its name, or of what the child executions run. */
export function childResourceArn({ stateMachineArn, stateName, label }: MapRun, resource: string): string {
  const [arn, partition, service, region, account, , machine] = stateMachineArn.split(':');
  return [arn, partition, service, region, account, resource, `${machine}/${label ?? labelFrom(stateName)}`].join(':');
}

/** AWS makes a label from the state's name, of the characters and the length that a label may have. */
function labelFrom(stateName: string): string {
  return stateName.replace(/[\s?*<>{}[\]:;,\\|^~$#%&`"\p{Cc}/]/gu, '').slice(0, 40);
}
