import type { AnyRule } from '../engine/rule.ts';
import { actionResource } from './action-resource.ts';
import { activityArn } from './activity-arn.ts';
import { callbackTimeout } from './callback-timeout.ts';
import { choiceDefault } from './choice-default.ts';
import { choiceReferencePath } from './choice-reference-path.ts';
import { comparisonTimestamp } from './comparison-timestamp.ts';
import { conditionType } from './condition-type.ts';
import { conditionalPermission } from './conditional-permission.ts';
import { crossAccountReference } from './cross-account-reference.ts';
import { csvHeaderLocation } from './csv-header-location.ts';
import { csvHeaders } from './csv-headers.ts';
import { definitionFile } from './definition-file.ts';
import { definitionObject } from './definition-object.ts';
import { definitionOutside } from './definition-outside.ts';
import { definitionSize } from './definition-size.ts';
import { deniedPermission } from './denied-permission.ts';
import { durationValue } from './duration-value.ts';
import { errorPathIntrinsic } from './error-path-intrinsic.ts';
import { errorPrefix } from './error-prefix.ts';
import { exclusiveFields } from './exclusive-fields.ts';
import { expressDistributedMap } from './express-distributed-map.ts';
import { expressDuration } from './express-duration.ts';
import { expressIntegration } from './express-integration.ts';
import { failCause } from './fail-cause.ts';
import { failText } from './fail-text.ts';
import { fieldRange } from './field-range.ts';
import { fieldType } from './field-type.ts';
import { fieldValue } from './field-value.ts';
import { foreignError } from './foreign-error.ts';
import { formatPlaceholders } from './format-placeholders.ts';
import { heartbeatBelowTimeout } from './heartbeat-below-timeout.ts';
import { httpEncoding } from './http-encoding.ts';
import { httpEndpoint } from './http-endpoint.ts';
import { httpHeader } from './http-header.ts';
import { httpTask } from './http-task.ts';
import { httpTimeout } from './http-timeout.ts';
import { incompleteCall } from './incomplete-call.ts';
import { inlineConcurrency } from './inline-concurrency.ts';
import { integrationRegion } from './integration-region.ts';
import { intrinsicArgumentType } from './intrinsic-argument-type.ts';
import { intrinsicArguments } from './intrinsic-arguments.ts';
import { intrinsicNesting } from './intrinsic-nesting.ts';
import { intrinsicValue } from './intrinsic-value.ts';
import { isPresentFirst } from './is-present-first.ts';
import { jsonPathSyntax } from './json-path-syntax.ts';
import { jsonataArguments } from './jsonata-arguments.ts';
import { jsonataConstantType } from './jsonata-constant-type.ts';
import { jsonataDelimiters } from './jsonata-delimiters.ts';
import { jsonataKeys } from './jsonata-keys.ts';
import { jsonataSyntax } from './jsonata-syntax.ts';
import { knownAction } from './known-action.ts';
import { knownIntrinsic } from './known-intrinsic.ts';
import { knownJsonataFunction } from './known-jsonata-function.ts';
import { knownStatesMember } from './known-states-member.ts';
import { lambdaQualifier } from './lambda-qualifier.ts';
import { lambdaRetry } from './lambda-retry.ts';
import { listItems } from './list-items.ts';
import { logDestination } from './log-destination.ts';
import { machineName } from './machine-name.ts';
import { machineType } from './machine-type.ts';
import { managedRulePermission } from './managed-rule-permission.ts';
import { mapItemPlace } from './map-item-place.ts';
import { mapItems } from './map-items.ts';
import { maxDelayAboveInterval } from './max-delay-above-interval.ts';
import { missingParameter } from './missing-parameter.ts';
import { missingPermission } from './missing-permission.ts';
import { misspeltCall } from './misspelt-call.ts';
import { nextOrEnd } from './next-or-end.ts';
import { noBareJsonataName } from './no-bare-jsonata-name.ts';
import { noBranchFailedHandler } from './no-branch-failed-handler.ts';
import { noBusyLoop } from './no-busy-loop.ts';
import { noCatchLoop } from './no-catch-loop.ts';
import { noCircularDependency } from './no-circular-dependency.ts';
import { noCommentInPayload } from './no-comment-in-payload.ts';
import { noConstantCondition } from './no-constant-condition.ts';
import { noContradictoryCondition } from './no-contradictory-condition.ts';
import { noCredentialsOnActivity } from './no-credentials-on-activity.ts';
import { noCrossRegionReference } from './no-cross-region-reference.ts';
import { noDanglingReference } from './no-dangling-reference.ts';
import { noDanglingTarget } from './no-dangling-target.ts';
import { noDeadHandler } from './no-dead-handler.ts';
import { noDeadRule } from './no-dead-rule.ts';
import { noDeadTransition } from './no-dead-transition.ts';
import { noDiscardedBranch } from './no-discarded-branch.ts';
import { noDistributedFieldInline } from './no-distributed-field-inline.ts';
import { noDuplicateCsvHeader } from './no-duplicate-csv-header.ts';
import { noDuplicateErrorName } from './no-duplicate-error-name.ts';
import { noDuplicateKey } from './no-duplicate-key.ts';
import { noDuplicateLabel } from './no-duplicate-label.ts';
import { noDuplicateMachineName } from './no-duplicate-machine-name.ts';
import { noDuplicateStateName } from './no-duplicate-state-name.ts';
import { noDuplicateTemplateKey } from './no-duplicate-template-key.ts';
import { noEmptyField } from './no-empty-field.ts';
import { noEndlessCycle } from './no-endless-cycle.ts';
import { noEndlessLoop } from './no-endless-loop.ts';
import { noEndlessRecursion } from './no-endless-recursion.ts';
import { noExceededQuota } from './no-exceeded-quota.ts';
import { noExcessiveNesting } from './no-excessive-nesting.ts';
import { noFireAndForgetJob } from './no-fire-and-forget-job.ts';
import { noForeignAccount } from './no-foreign-account.ts';
import { noIgnoredItems } from './no-ignored-items.ts';
import { noImpossibleError } from './no-impossible-error.ts';
import { noInvalidSyntax } from './no-invalid-syntax.ts';
import { noJsonExtension } from './no-json-extension.ts';
import { noJsonataEval } from './no-jsonata-eval.ts';
import { noJsonataInJsonpath } from './no-jsonata-in-jsonpath.ts';
import { noJsonpathFunctionInPath } from './no-jsonpath-function-in-path.ts';
import { noJsonpathInJsonata } from './no-jsonpath-in-jsonata.ts';
import { noLiteralInterpolation } from './no-literal-interpolation.ts';
import { noLiteralPath } from './no-literal-path.ts';
import { noLostInputInCatch } from './no-lost-input-in-catch.ts';
import { noLostPages } from './no-lost-pages.ts';
import { noMaybeMissingField } from './no-maybe-missing-field.ts';
import { noMaybeUnassignedVariable } from './no-maybe-unassigned-variable.ts';
import { noMisplacedField } from './no-misplaced-field.ts';
import { noMissingField } from './no-missing-field.ts';
import { noNonAsciiStateName } from './no-non-ascii-state-name.ts';
import { noObjectInFormat } from './no-object-in-format.ts';
import { noOuterVariableInDistributedMap } from './no-outer-variable-in-distributed-map.ts';
import { noOwnAssignRead } from './no-own-assign-read.ts';
import { noParameterPathFailureHandler } from './no-parameter-path-failure-handler.ts';
import { noParametersWithItemSelector } from './no-parameters-with-item-selector.ts';
import { noPointlessChoice } from './no-pointless-choice.ts';
import { noQualifierConflict } from './no-qualifier-conflict.ts';
import { noQueryLanguageDowngrade } from './no-query-language-downgrade.ts';
import { noReservedErrorName } from './no-reserved-error-name.ts';
import { noReservedVariable } from './no-reserved-variable.ts';
import { noResultTemplate } from './no-result-template.ts';
import { noResultWithParameters } from './no-result-with-parameters.ts';
import { noRetryBeyondExpress } from './no-retry-beyond-express.ts';
import { noSecret } from './no-secret.ts';
import { noSecretInLogs } from './no-secret-in-logs.ts';
import { noSelfCopy } from './no-self-copy.ts';
import { noShadowedCatcher } from './no-shadowed-catcher.ts';
import { noShadowedChoiceRule } from './no-shadowed-choice-rule.ts';
import { noShadowedRetrier } from './no-shadowed-retrier.ts';
import { noShadowedVariable } from './no-shadowed-variable.ts';
import { noSingleBranch } from './no-single-branch.ts';
import { noTargetAcrossScopes } from './no-target-across-scopes.ts';
import { noTextAroundJsonata } from './no-text-around-jsonata.ts';
import { noUnassignedVariable } from './no-unassigned-variable.ts';
import { noUnbatchedRead } from './no-unbatched-read.ts';
import { noUncatchableError } from './no-uncatchable-error.ts';
import { noUndefinedReference } from './no-undefined-reference.ts';
import { noUndefinedVariable } from './no-undefined-variable.ts';
import { noUnevaluatedIntrinsic } from './no-unevaluated-intrinsic.ts';
import { noUnknownErrorName } from './no-unknown-error-name.ts';
import { noUnknownField } from './no-unknown-field.ts';
import { noUnreachableIsland } from './no-unreachable-island.ts';
import { noUnreachableState } from './no-unreachable-state.ts';
import { noUnsuppliedPlaceholder } from './no-unsupplied-placeholder.ts';
import { noUnsuppliedResource } from './no-unsupplied-resource.ts';
import { noUnusedGrant } from './no-unused-grant.ts';
import { noUnusedResult } from './no-unused-result.ts';
import { noUnusedSubstitution } from './no-unused-substitution.ts';
import { noUnusedSuppression } from './no-unused-suppression.ts';
import { noUnusedVariable } from './no-unused-variable.ts';
import { noUselessHeartbeat } from './no-useless-heartbeat.ts';
import { noWideGrant } from './no-wide-grant.ts';
import { nullInputPath } from './null-input-path.ts';
import { oneComparison } from './one-comparison.ts';
import { oneDefinition } from './one-definition.ts';
import { parameterCase } from './parameter-case.ts';
import { parameterType } from './parameter-type.ts';
import { parameterValue } from './parameter-value.ts';
import { payloadObject } from './payload-object.ts';
import { payloadSize } from './payload-size.ts';
import { policyAfterMachine } from './policy-after-machine.ts';
import { policySyntax } from './policy-syntax.ts';
import { preferItemProcessor } from './prefer-item-processor.ts';
import { preferLogging } from './prefer-logging.ts';
import { preferOptimizedIntegration } from './prefer-optimized-integration.ts';
import { preferTracing } from './prefer-tracing.ts';
import { processorMode } from './processor-mode.ts';
import { queryLanguageField } from './query-language-field.ts';
import { queryResult } from './query-result.ts';
import { readerConfig } from './reader-config.ts';
import { readerParameters } from './reader-parameters.ts';
import { referencePath } from './reference-path.ts';
import { requiredField } from './required-field.ts';
import { requiredParameters } from './required-parameters.ts';
import { resourceCase } from './resource-case.ts';
import { resourceKind } from './resource-kind.ts';
import { resourcePattern } from './resource-pattern.ts';
import { resultPath } from './result-path.ts';
import { resultPathTarget } from './result-path-target.ts';
import { retryCountPlace } from './retry-count-place.ts';
import { roleTrust } from './role-trust.ts';
import { stateNameLength } from './state-name-length.ts';
import { statesAllLast } from './states-all-last.ts';
import { statesMemberPlace } from './states-member-place.ts';
import { stringPattern } from './string-pattern.ts';
import { substitutionValue } from './substitution-value.ts';
import { suppressionReason } from './suppression-reason.ts';
import { taskTimeout } from './task-timeout.ts';
import { taskToken } from './task-token.ts';
import { taskTokenPlace } from './task-token-place.ts';
import { templateKeyInJsonata } from './template-key-in-jsonata.ts';
import { templateValue } from './template-value.ts';
import { terminalState } from './terminal-state.ts';
import { timestampFormat } from './timestamp-format.ts';
import { unknownAttribute } from './unknown-attribute.ts';
import { unknownCall } from './unknown-call.ts';
import { unknownContextMember } from './unknown-context-member.ts';
import { unknownParameter } from './unknown-parameter.ts';
import { unsupportedCall } from './unsupported-call.ts';
import { validContract } from './valid-contract.ts';
import { validResource } from './valid-resource.ts';
import { variableName } from './variable-name.ts';
import { withinMachineTimeout } from './within-machine-timeout.ts';
import { writerParameters } from './writer-parameters.ts';
import { zeroTimeout } from './zero-timeout.ts';

/** Every rule, in alphabetical order. Written by `npm run docs`, from the files of this folder. */
export const rules: readonly AnyRule[] = [
  actionResource,
  activityArn,
  callbackTimeout,
  choiceDefault,
  choiceReferencePath,
  comparisonTimestamp,
  conditionType,
  conditionalPermission,
  crossAccountReference,
  csvHeaderLocation,
  csvHeaders,
  definitionFile,
  definitionObject,
  definitionOutside,
  definitionSize,
  deniedPermission,
  durationValue,
  errorPathIntrinsic,
  errorPrefix,
  exclusiveFields,
  expressDistributedMap,
  expressDuration,
  expressIntegration,
  failCause,
  failText,
  fieldRange,
  fieldType,
  fieldValue,
  foreignError,
  formatPlaceholders,
  heartbeatBelowTimeout,
  httpEncoding,
  httpEndpoint,
  httpHeader,
  httpTask,
  httpTimeout,
  incompleteCall,
  inlineConcurrency,
  integrationRegion,
  intrinsicArgumentType,
  intrinsicArguments,
  intrinsicNesting,
  intrinsicValue,
  isPresentFirst,
  jsonPathSyntax,
  jsonataArguments,
  jsonataConstantType,
  jsonataDelimiters,
  jsonataKeys,
  jsonataSyntax,
  knownAction,
  knownIntrinsic,
  knownJsonataFunction,
  knownStatesMember,
  lambdaQualifier,
  lambdaRetry,
  listItems,
  logDestination,
  machineName,
  machineType,
  managedRulePermission,
  mapItemPlace,
  mapItems,
  maxDelayAboveInterval,
  missingParameter,
  missingPermission,
  misspeltCall,
  nextOrEnd,
  noBareJsonataName,
  noBranchFailedHandler,
  noBusyLoop,
  noCatchLoop,
  noCircularDependency,
  noCommentInPayload,
  noConstantCondition,
  noContradictoryCondition,
  noCredentialsOnActivity,
  noCrossRegionReference,
  noDanglingReference,
  noDanglingTarget,
  noDeadHandler,
  noDeadRule,
  noDeadTransition,
  noDiscardedBranch,
  noDistributedFieldInline,
  noDuplicateCsvHeader,
  noDuplicateErrorName,
  noDuplicateKey,
  noDuplicateLabel,
  noDuplicateMachineName,
  noDuplicateStateName,
  noDuplicateTemplateKey,
  noEmptyField,
  noEndlessCycle,
  noEndlessLoop,
  noEndlessRecursion,
  noExceededQuota,
  noExcessiveNesting,
  noFireAndForgetJob,
  noForeignAccount,
  noIgnoredItems,
  noImpossibleError,
  noInvalidSyntax,
  noJsonExtension,
  noJsonataEval,
  noJsonataInJsonpath,
  noJsonpathFunctionInPath,
  noJsonpathInJsonata,
  noLiteralInterpolation,
  noLiteralPath,
  noLostInputInCatch,
  noLostPages,
  noMaybeMissingField,
  noMaybeUnassignedVariable,
  noMisplacedField,
  noMissingField,
  noNonAsciiStateName,
  noObjectInFormat,
  noOuterVariableInDistributedMap,
  noOwnAssignRead,
  noParameterPathFailureHandler,
  noParametersWithItemSelector,
  noPointlessChoice,
  noQualifierConflict,
  noQueryLanguageDowngrade,
  noReservedErrorName,
  noReservedVariable,
  noResultTemplate,
  noResultWithParameters,
  noRetryBeyondExpress,
  noSecret,
  noSecretInLogs,
  noSelfCopy,
  noShadowedCatcher,
  noShadowedChoiceRule,
  noShadowedRetrier,
  noShadowedVariable,
  noSingleBranch,
  noTargetAcrossScopes,
  noTextAroundJsonata,
  noUnassignedVariable,
  noUnbatchedRead,
  noUncatchableError,
  noUndefinedReference,
  noUndefinedVariable,
  noUnevaluatedIntrinsic,
  noUnknownErrorName,
  noUnknownField,
  noUnreachableIsland,
  noUnreachableState,
  noUnsuppliedPlaceholder,
  noUnsuppliedResource,
  noUnusedGrant,
  noUnusedResult,
  noUnusedSubstitution,
  noUnusedSuppression,
  noUnusedVariable,
  noUselessHeartbeat,
  noWideGrant,
  nullInputPath,
  oneComparison,
  oneDefinition,
  parameterCase,
  parameterType,
  parameterValue,
  payloadObject,
  payloadSize,
  policyAfterMachine,
  policySyntax,
  preferItemProcessor,
  preferLogging,
  preferOptimizedIntegration,
  preferTracing,
  processorMode,
  queryLanguageField,
  queryResult,
  readerConfig,
  readerParameters,
  referencePath,
  requiredField,
  requiredParameters,
  resourceCase,
  resourceKind,
  resourcePattern,
  resultPath,
  resultPathTarget,
  retryCountPlace,
  roleTrust,
  stateNameLength,
  statesAllLast,
  statesMemberPlace,
  stringPattern,
  substitutionValue,
  suppressionReason,
  taskTimeout,
  taskToken,
  taskTokenPlace,
  templateKeyInJsonata,
  templateValue,
  terminalState,
  timestampFormat,
  unknownAttribute,
  unknownCall,
  unknownContextMember,
  unknownParameter,
  unsupportedCall,
  validContract,
  validResource,
  variableName,
  withinMachineTimeout,
  writerParameters,
  zeroTimeout,
];
