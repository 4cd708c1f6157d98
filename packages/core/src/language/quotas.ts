/** Characters in a definition (API reference, CreateStateMachine, `definition`). */
export const maximumDefinitionLength = 1_048_576;

/** Characters in a state machine's name (API reference, CreateStateMachine, `name`). */
export const maximumMachineNameLength = 80;

/** Characters in a state's name (specification, "States"; Developer Guide, service quotas). */
export const maximumStateNameLength = 80;

/** Characters in a variable's name (Developer Guide, workflow-variables). */
export const maximumVariableNameLength = 80;

/** Characters in the `Label` of a distributed Map (Developer Guide, state-map-distributed). */
export const maximumLabelLength = 40;

/**
 * Bytes, as UTF-8 JSON, in the input or output of a task, a state or an execution, in one variable and in all values of
 * one `Assign` (Developer Guide, service quotas and workflow-variables).
 */
export const maximumPayloadBytes = 262_144;

/** Seconds in a timeout, a heartbeat, a wait or a retry interval, and attempts of a retrier (Developer Guide, state pages). */
export const maximumSeconds = 99_999_999;

/** Seconds in `MaxDelaySeconds`: one leap year (Developer Guide, concepts-error-handling). */
export const maximumRetryDelaySeconds = 31_622_400;

/** Seconds that an Express execution may take (Developer Guide, service quotas). */
export const maximumExpressSeconds = 300;

/** Seconds that a Standard execution may take: one year (Developer Guide, service quotas). */
export const maximumStandardSeconds = 31_536_000;

/** Events in the history of a Standard execution (Developer Guide, service quotas). */
export const maximumHistoryEvents = 25_000;

/** Seconds that an HTTP Task may take, whatever its `TimeoutSeconds` (Developer Guide, call-https-apis). */
export const maximumHttpTaskSeconds = 60;

/** Iterations of an inline Map that run at the same time (Developer Guide, state-map-inline). */
export const maximumInlineConcurrency = 40;

/** Items that a distributed Map reads (Developer Guide, input-output-itemreader). */
export const maximumReaderItems = 100_000_000;

/** Characters in `ItemsPointer`, whose path is shorter than 2000 (Developer Guide, input-output-itemreader). */
export const maximumItemsPointerLength = 1_999;

/** Nested calls of intrinsic functions in one value (Developer Guide, intrinsic-functions). */
export const maximumIntrinsicNesting = 10;

/** Elements that `States.ArrayRange` makes (Developer Guide, intrinsic-functions). */
export const maximumRangeElements = 1_000;

/** Characters that the Base64 and hash functions take (Developer Guide, intrinsic-functions). */
export const maximumEncodedLength = 10_000;
