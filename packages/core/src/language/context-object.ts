/** When a member of the context object exists. */
export type ContextAvailability =
  | 'always'
  /** After the execution was redriven. */
  | 'redriven'
  /** In states that can retry: Task, Parallel and Map. */
  | 'retrying-state'
  /** In tasks with `.waitForTaskToken`, and with `.sync`. */
  | 'task-token'
  /** In `ItemSelector` (and `Parameters` of a Map), and in the states of an inline Map. */
  | 'map-item'
  /** As `map-item`, when the Map iterates over an object. */
  | 'map-entry'
  /** As `map-item`, in a distributed Map. */
  | 'distributed-map-item';

/** A member of the context object (Developer Guide, input-output-contextobject). */
export interface ContextMember {
  /** The names from the context object to the member. */
  readonly path: readonly [string, ...string[]];
  /** Documentation in Markdown. */
  readonly description: string;
  readonly type: 'object' | 'string' | 'integer' | 'any';
  readonly available: ContextAvailability;
}

/** The members of the context object, each before those inside it. `any` members have whatever members their value has. */
export const contextMembers: readonly ContextMember[] = [
  { path: ['Execution'], description: 'The execution.', type: 'object', available: 'always' },
  { path: ['Execution', 'Id'], description: 'The ARN of the execution.', type: 'string', available: 'always' },
  { path: ['Execution', 'Input'], description: 'The whole execution input.', type: 'any', available: 'always' },
  { path: ['Execution', 'Name'], description: 'The name of the execution.', type: 'string', available: 'always' },
  {
    path: ['Execution', 'RoleArn'],
    description: 'The ARN of the execution role.',
    type: 'string',
    available: 'always',
  },
  {
    path: ['Execution', 'StartTime'],
    description: 'When the execution started, as an ISO 8601 timestamp in UTC.',
    type: 'string',
    available: 'always',
  },
  {
    path: ['Execution', 'RedriveCount'],
    description: 'How often the execution was redriven: 0 at first.',
    type: 'integer',
    available: 'always',
  },
  {
    path: ['Execution', 'RedriveTime'],
    description: 'When the execution was redriven last, as an ISO 8601 timestamp.',
    type: 'string',
    available: 'redriven',
  },
  { path: ['State'], description: 'The state that runs.', type: 'object', available: 'always' },
  {
    path: ['State', 'EnteredTime'],
    description: 'When the state was entered, as an ISO 8601 timestamp in UTC.',
    type: 'string',
    available: 'always',
  },
  { path: ['State', 'Name'], description: 'The name of the state.', type: 'string', available: 'always' },
  {
    path: ['State', 'RetryCount'],
    description: 'How often the state was retried: 0 at first. Absent in states that cannot retry.',
    type: 'integer',
    available: 'retrying-state',
  },
  { path: ['StateMachine'], description: 'The state machine.', type: 'object', available: 'always' },
  { path: ['StateMachine', 'Id'], description: 'The ARN of the state machine.', type: 'string', available: 'always' },
  {
    path: ['StateMachine', 'Name'],
    description: 'The name of the state machine.',
    type: 'string',
    available: 'always',
  },
  { path: ['Task'], description: 'The task that runs.', type: 'object', available: 'task-token' },
  {
    path: ['Task', 'Token'],
    description: 'The token with which the task is completed by `SendTaskSuccess` or `SendTaskFailure`.',
    type: 'string',
    available: 'task-token',
  },
  { path: ['Map'], description: 'The Map state.', type: 'object', available: 'map-item' },
  { path: ['Map', 'Item'], description: 'The item of this iteration.', type: 'object', available: 'map-item' },
  {
    path: ['Map', 'Item', 'Index'],
    description: 'The index of the item, from 0.',
    type: 'integer',
    available: 'map-item',
  },
  { path: ['Map', 'Item', 'Value'], description: 'The item.', type: 'any', available: 'map-item' },
  {
    path: ['Map', 'Item', 'Key'],
    description: 'The key of the item, when the Map iterates over an object.',
    type: 'string',
    available: 'map-entry',
  },
  {
    path: ['Map', 'Item', 'Source'],
    description: 'Where the item comes from: `STATE_DATA`, or the URI of an object or prefix in Amazon S3.',
    type: 'string',
    available: 'distributed-map-item',
  },
];

/** The member at exactly that path, or nothing. */
export function contextMember(path: readonly string[]): ContextMember | undefined {
  return contextMembers.find((member) => member.path.length === path.length && startsWith(path, member.path));
}

/**
 * Whether the context object can have something at that path: a member, the whole object, or a part of a member that may
 * hold any JSON.
 */
export function isInContextObject(path: readonly string[]): boolean {
  if (path.length === 0 || contextMember(path) !== undefined) return true;
  return contextMembers.some((member) => member.type === 'any' && startsWith(path, member.path));
}

function startsWith(path: readonly string[], beginning: readonly string[]): boolean {
  return beginning.every((name, index) => path[index] === name);
}
