import { guidePage } from './documentation.ts';

/** Whether something holds; `unknown` where AWS documents nothing, or documentation and recorded executions differ. */
export type Known = boolean | 'unknown';

/** What raises an error: a state of a type, a kind of Map or Task, or the execution as a whole. */
export type ErrorSource =
  | 'Pass'
  | 'Task'
  | 'Wait'
  | 'Choice'
  | 'Succeed'
  | 'Fail'
  | 'Parallel'
  | 'Map'
  | 'distributed Map'
  | 'HTTP Task'
  | 'execution';

/** A predefined error name (specification, Appendix A; Developer Guide, concepts-error-handling). */
export interface ErrorName {
  readonly name: string;
  /** Documentation in Markdown. */
  readonly description: string;
  readonly page: string;
  readonly raisedBy: readonly ErrorSource[];
  /** Whether the name matches other errors than the one of that name. */
  readonly isWildcard: boolean;
  /** Whether a Catcher or Retrier that names it can match it. */
  readonly catchable: Known;
  readonly matchedByAll: Known;
  readonly matchedByTaskFailed: Known;
}

/** The beginning of every predefined name; other errors do not use it. */
export const reservedErrorPrefix = 'States.';

/** The beginning of the names of HTTP errors, which end in the status, as in `States.Http.StatusCode.429`. */
export const httpStatusPrefix = 'States.Http.StatusCode.';

/** The predefined error names, without the family of `States.Http.StatusCode.`. */
export const errorNames: ReadonlyMap<string, ErrorName> = byName([
  caught('States.ALL', {
    description:
      'Matches every error but `States.Runtime`. It stands alone, in the last Retrier or Catcher. The guide exempts ' +
      '`States.DataLimitExceeded` too, yet executions were seen to catch it.',
    raisedBy: [],
    isWildcard: true,
    matchedByTaskFailed: 'unknown',
  }),
  caught('States.TaskFailed', {
    description:
      'Matches every failure of a task but `States.Timeout`. Also raised itself: when a nested execution of `.sync` fails or ' +
      'times out, or the role of `Credentials` cannot be assumed.',
    raisedBy: ['Task'],
    isWildcard: true,
    matchedByTaskFailed: true,
  }),
  caught('States.Timeout', {
    description:
      'A task ran longer than `TimeoutSeconds`, or sent no heartbeat within `HeartbeatSeconds`. When the whole execution ' +
      'exceeds its `TimeoutSeconds`, nothing can catch it.',
    raisedBy: ['Task', 'execution'],
    matchedByTaskFailed: false,
  }),
  caught('States.HeartbeatTimeout', {
    description:
      'A task sent no heartbeat within `HeartbeatSeconds`. Executions were seen to report `States.Timeout` for it, so name both.',
    raisedBy: ['Task'],
    matchedByTaskFailed: 'unknown',
  }),
  caught('States.Permissions', {
    description:
      'The execution role may not do what the task does. Many services report an error of their own instead, such as ' +
      '`DynamoDb.AccessDeniedException`.',
    raisedBy: ['Task'],
    matchedByTaskFailed: true,
  }),
  caught('States.ResultPathMatchFailure', {
    description: '`ResultPath` cannot be applied to the input of the state, for instance because that is no object.',
    raisedBy: ['Pass', 'Task', 'Parallel', 'Map'],
    matchedByTaskFailed: true,
  }),
  caught('States.ReferencePathConflict', {
    description: 'Not documented: a step of `ResultPath` meets a value that is no object.',
    raisedBy: ['Pass', 'Task', 'Parallel', 'Map'],
    catchable: 'unknown',
    matchedByAll: 'unknown',
    matchedByTaskFailed: 'unknown',
  }),
  caught('States.ParameterPathFailure', {
    description:
      'A path in a payload template selects nothing. Executions were seen to fail with `States.Runtime` instead, which ' +
      'nothing catches.',
    raisedBy: ['Pass', 'Task', 'Parallel', 'Map'],
    matchedByAll: 'unknown',
    matchedByTaskFailed: 'unknown',
  }),
  caught('States.Runtime', {
    description:
      'The state could not be processed, for instance because a path selects nothing. It ends the execution: neither its own ' +
      'name nor `States.ALL` retries or catches it.',
    raisedBy: ['Pass', 'Task', 'Wait', 'Choice', 'Succeed', 'Fail', 'Parallel', 'Map'],
    catchable: false,
    matchedByAll: false,
    matchedByTaskFailed: false,
  }),
  caught('States.DataLimitExceeded', {
    description:
      'A payload is larger than 262,144 bytes. Name it explicitly: the guide says that `States.ALL` does not catch it.',
    raisedBy: ['Pass', 'Task', 'Wait', 'Choice', 'Succeed', 'Fail', 'Parallel', 'Map'],
    matchedByAll: 'unknown',
    matchedByTaskFailed: 'unknown',
  }),
  caught('States.BranchFailed', {
    description:
      'A branch of a `Parallel` state failed. Executions were seen to report the error of the branch itself instead.',
    raisedBy: ['Parallel'],
    matchedByTaskFailed: 'unknown',
  }),
  caught('States.NoChoiceMatched', {
    description:
      'No rule of a `Choice` state was true and it has no `Default`. Only a `Parallel` or `Map` state around it can catch it.',
    raisedBy: ['Choice', 'Parallel', 'Map'],
    matchedByTaskFailed: 'unknown',
  }),
  caught('States.IntrinsicFailure', {
    description: 'An intrinsic function failed.',
    raisedBy: ['Pass', 'Task', 'Wait', 'Choice', 'Fail', 'Parallel', 'Map'],
    matchedByTaskFailed: true,
  }),
  caught('States.ExceedToleratedFailureThreshold', {
    description:
      'More items of a distributed Map failed than `ToleratedFailureCount` or `ToleratedFailurePercentage` allow.',
    raisedBy: ['distributed Map'],
    matchedByTaskFailed: 'unknown',
  }),
  caught('States.ItemReaderFailed', {
    description: 'A distributed Map could not read its items.',
    raisedBy: ['distributed Map'],
    matchedByTaskFailed: 'unknown',
  }),
  caught('States.ResultWriterFailed', {
    description: 'A distributed Map could not write its results.',
    raisedBy: ['distributed Map'],
    matchedByTaskFailed: 'unknown',
  }),
  caught('States.QueryEvaluationError', {
    description: 'A JSONata expression failed, or gave nothing or a value that the field does not take.',
    raisedBy: ['Pass', 'Task', 'Wait', 'Choice', 'Succeed', 'Fail', 'Parallel', 'Map'],
    page: guidePage('transforming-data'),
    matchedByTaskFailed: 'unknown',
  }),
  caught('States.Http.Socket', {
    description: 'An HTTP Task had a problem with its connection, or took longer than 60 seconds.',
    raisedBy: ['HTTP Task'],
    page: guidePage('call-https-apis'),
    matchedByTaskFailed: true,
  }),
]);

/** The family of errors that an HTTP Task raises when the endpoint answers outside 200 to 299. */
export const httpStatusError: ErrorName = caught(`${httpStatusPrefix}*`, {
  description: 'The endpoint of an HTTP Task answered with a status outside 200 to 299; the name ends in that status.',
  raisedBy: ['HTTP Task'],
  page: guidePage('call-https-apis'),
  matchedByTaskFailed: true,
});

/** Errors of Lambda that pass by themselves; the best practice is to retry them on every Lambda task. */
export const transientLambdaErrors: readonly string[] = [
  'Lambda.ServiceException',
  'Lambda.AWSLambdaException',
  'Lambda.SdkClientException',
  'Lambda.TooManyRequestsException',
];

/**
 * What else the service of Lambda fails with and handlers name beside these: the first is retried by what the CDK writes
 * (`LambdaInvoke`, `retryOnServiceExceptions`), the second stands for what is not told (Developer Guide, concepts-error-handling).
 */
export const furtherLambdaErrors: readonly string[] = ['Lambda.ClientExecutionTimeoutException', 'Lambda.Unknown'];

/** A Retrier for them, with the numbers of the best practice (Developer Guide, sfn-best-practices). */
export const lambdaRetrier = {
  ErrorEquals: transientLambdaErrors,
  IntervalSeconds: 2,
  MaxAttempts: 6,
  BackoffRate: 2,
} as const;

/** The predefined error of that name, which for HTTP errors is that of their family. */
export function predefinedError(name: string): ErrorName | undefined {
  return /^States\.Http\.StatusCode\.[1-5][0-9][0-9]$/.test(name) ? httpStatusError : errorNames.get(name);
}

type ErrorFacts = Pick<ErrorName, 'description' | 'raisedBy' | 'matchedByTaskFailed'> & Partial<ErrorName>;

/** Most predefined errors can be caught by name and by `States.ALL`. */
function caught(name: string, facts: ErrorFacts): ErrorName {
  const page = guidePage('concepts-error-handling');
  return { name, page, isWildcard: false, catchable: true, matchedByAll: true, ...facts };
}

function byName(errors: readonly ErrorName[]): ReadonlyMap<string, ErrorName> {
  return new Map(errors.map((error) => [error.name, error]));
}
