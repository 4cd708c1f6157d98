export { faultOfSdkCall } from './analyses/calls/service-call-faults.ts';
export { contractOf } from './analyses/contract/contract-of.ts';
export type { Cost } from './analyses/limits/cost.ts';
export type { MachineCost } from './analyses/limits/machine-cost.ts';
export { machineCostOf } from './analyses/limits/machine-cost.ts';
export type {
  ExploredPath,
  ExploredTransition,
  Feasible,
  PathExploration,
} from './analyses/paths/exploration.ts';
export { explorePaths } from './analyses/paths/explore-paths.ts';
export { deployedTextOf, deploymentOf } from './analyses/permissions/document-deployment.ts';
export { isAccountDetails, rolesInAccount } from './analyses/permissions/grants/account-details.ts';
export type { PolicyOrigin, RoleGrants } from './analyses/permissions/grants/role-grants.ts';
export type { JudgedNeed } from './analyses/permissions/judged-need.ts';
export { cloudFormationText } from './analyses/permissions/least-policy/cloudformation-text.ts';
export { type LeastStatement, leastPolicy } from './analyses/permissions/least-policy/least-policy.ts';
export { policyDocument, type TextWriter } from './analyses/permissions/least-policy/policy-document.ts';
export { shownResource } from './analyses/permissions/least-policy/shown-resource.ts';
export {
  type Referable,
  referablesOf,
  type WrittenPart,
  type WrittenText,
  writtenText,
} from './analyses/permissions/least-policy/written-text.ts';
export { isEssential, type NeedClass, type PermissionNeed } from './analyses/permissions/permission-need.ts';
export type { MachinePermissions } from './analyses/permissions/permissions.ts';
export { permissionsOf } from './analyses/permissions/permissions-of.ts';
export { type StatementSource, sourceOf } from './analyses/permissions/statement-source.ts';
export { type TrustProblem, trustProblemOf } from './analyses/permissions/trust-problem.ts';
export type { UnusedGrant } from './analyses/permissions/unused-grants.ts';
export { mostCompletions } from './assistance/completion/bound.ts';
export type { Completion, CompletionKind } from './assistance/completion/completion.ts';
export { completionsAt } from './assistance/completion/completion.ts';
export { nodeAt } from './assistance/cursor/node-at.ts';
export { type ParameterPlace, parametersAt } from './assistance/cursor/parameter-place.ts';
export { completionsInFile, type DescribedFile, hoverInFile } from './assistance/described-file.ts';
export { templatePartOf } from './assistance/fix-place.ts';
export {
  type HierarchyStep,
  hierarchyItemAt,
  stepsAfter,
  stepsBefore,
} from './assistance/graph/call-hierarchy.ts';
export {
  type GraphState,
  type GraphTransition,
  type MachineGraph,
  machineGraphOf,
  stateAt,
} from './assistance/graph/machine-graph.ts';
export type { GraphCall } from './assistance/graph/state-caption.ts';
export { type WaysIn, waysInto } from './assistance/graph/ways-in.ts';
export { type InlayHint, inlayHintsOf } from './assistance/hints/inlay-hints.ts';
export { actionHoverAt } from './assistance/hover/actions.ts';
export { ruleWords, shortRuleWords } from './assistance/hover/choice-words.ts';
export type { Hover } from './assistance/hover/hover.ts';
export { hoverAt } from './assistance/hover/hover.ts';
export { definitionsAt, type NameDefinition, type NameUse, usesAt } from './assistance/names/names.ts';
export { type Renaming, renameAt, renameableAt } from './assistance/names/rename.ts';
export { linksOfConfig } from './assistance/outline/config-links.ts';
export { definitionSpanOf, isWhole } from './assistance/outline/definition-span.ts';
export { type DocumentLink, linksOf } from './assistance/outline/document-links.ts';
export { type FoldingRange, foldingRangesOf } from './assistance/outline/folding.ts';
export { selectionRangesAt } from './assistance/outline/selection.ts';
export { isFoundBy } from './assistance/outline/symbol-query.ts';
export { type DocumentSymbol, symbolsOf } from './assistance/outline/symbols.ts';
export { statesToCreateFor } from './assistance/refactorings/create-state.ts';
export type { Refactoring } from './assistance/refactorings/refactoring.ts';
export { refactoringsAt, remediesFor } from './assistance/refactorings/refactorings.ts';
export { type Signature, signatureAt } from './assistance/signature.ts';
export { suppressionsFor } from './assistance/suppressing/suppress.ts';
export { type SemanticToken, semanticTokensOf } from './assistance/tokens/semantic-tokens.ts';
export type { Diagnostic, Fix, Related, Severity, Tag } from './engine/diagnostic.ts';
export { severities } from './engine/diagnostic.ts';
export type { Document } from './engine/document.ts';
export { createDocument } from './engine/document.ts';
export type { Environment, GivenRole } from './engine/environment.ts';
export { KeptWith } from './engine/kept-with.ts';
export type { AnyRule, Category, Preset, Rule } from './engine/rule.ts';
export { defineRule } from './engine/rule.ts';
export type { Mock, Witness } from './engine/witness.ts';
export { countPlaceholders, looksLikeIntrinsic, parseIntrinsic } from './expressions/intrinsic.ts';
export { isReferencePath, parseJsonPath } from './expressions/json-path.ts';
export type { JsonataParser } from './expressions/jsonata.ts';
export { jsonataParserFrom, readJsonata } from './expressions/jsonata.ts';
export { delimited } from './expressions/jsonata-delimiters.ts';
export { parseTimestamp } from './expressions/timestamp.ts';
export { formatOfFile, isDefinitionName, mayHoldDefinition, mayHoldMachines } from './hosts/plain.ts';
export type { MachineDeclaration, MachineType, Template } from './hosts/template.ts';
export { isTemplatePart, mayBeTemplate } from './hosts/template-hosts.ts';
export type { Verdict } from './iam/decide.ts';
export { readGivenValues } from './iam/given-values.ts';
export { printPattern, readPattern } from './iam/pattern.ts';
export type { Statement } from './iam/policy.ts';
export { matchesAction } from './iam/selects.ts';
export { printSymbolicText, type SymbolicText } from './iam/symbolic-text.ts';
export type { Failure } from './interpreter/failure.ts';
export type { JsonataEngine } from './interpreter/jsonata/engine.ts';
export { jsonataEngineFrom } from './interpreter/jsonata/jsonata-engine.ts';
export { type RegexEngine, regexEngineFrom } from './interpreter/regex/regex-engine.ts';
export { secondsOfExecution } from './interpreter/seconds-of-execution.ts';
export { type SimulationSettings, usualStart } from './interpreter/settings.ts';
export { simulate } from './interpreter/simulate.ts';
export type { Attempt, DataStep, ScopeRun, Simulation, Visit } from './interpreter/simulation.ts';
export { isList, isObject, UnknownValue, type Value, type ValueObject } from './interpreter/value.ts';
export type { AwsLookUp } from './language/aws-look-up.ts';
export { maximumHistoryEvents, maximumRetryDelaySeconds, maximumSeconds } from './language/quotas.ts';
export type { Config, ConfigOverride, NamedFile } from './linter/config.ts';
export { configMistake, configRuleId, readConfig } from './linter/config.ts';
export { applyFixes, chooseFixes, mostFixPasses } from './linter/fix.ts';
export type { FoundInUse } from './linter/found-in-use.ts';
export { findingsIn, foundInUse } from './linter/found-in-use.ts';
export type { LintResult } from './linter/lint.ts';
export { lint, lintDeep } from './linter/lint.ts';
export type { Depth, RuleFailure } from './linter/run-rule.ts';
export type { LintSettings, RuleLevel } from './linter/settings.ts';
export { defaultSettings, levelOf } from './linter/settings.ts';
export type { ChoiceRule, Comparison, Test } from './model/choice-rule.ts';
export { lowerStateMachine } from './model/lower.ts';
export type { Scope, State, StateMachine } from './model/state-machine.ts';
export { taskNamesOf } from './model/task-names.ts';
export type { Contract } from './project/contract/contract.ts';
export { contractNameFor, isContractName } from './project/contract/contract-names.ts';
export { type ContractMistake, type ContractReading, readContract } from './project/contract/read-contract.ts';
export type { AwsPlace } from './project/inventory/aws-resource.ts';
export type { Inventory } from './project/inventory/inventory.ts';
export { inventoryOf } from './project/inventory/inventory.ts';
export type { Listing } from './project/inventory/listing.ts';
export { readListing } from './project/inventory/listing.ts';
export type { MachineUse, MissingDefinition } from './project/machine-use.ts';
export type { DefinitionFile, DefinitionFiles } from './project/machines.ts';
export { machinesIn, machinesOf } from './project/machines.ts';
export type { FileReading, FileText, ReadingNeeds, SourceFile } from './project/read-file.ts';
export { formatOfText, readFile, readingNeeds, treeOf } from './project/read-file.ts';
export { rules } from './rules/index.ts';
export { addWrittenItem } from './syntax/add-item.ts';
export { locationOf, type Node, type Property, pointerOf, propertyOf, spanOf } from './syntax/node.ts';
export type { SyntaxReaders, TextFormat } from './syntax/parse.ts';
export { parseText } from './syntax/parse.ts';
export type { SyntaxProblem, SyntaxTree } from './syntax/tree.ts';
export { isUnclear } from './syntax/tree.ts';
export type { YamlReader } from './syntax/yaml/parse-yaml.ts';
export { yamlReaderFrom } from './syntax/yaml/parse-yaml.ts';
export { contractMistake } from './testing/contract-mistake.ts';
export type { ExecutionCost } from './testing/cost/execution-cost.ts';
export { executionCost } from './testing/cost/execution-cost.ts';
export { CoverageCollector } from './testing/coverage/collect-coverage.ts';
export type { Coverage, CoverageRatio, StateCoverage, TransitionCoverage } from './testing/coverage/coverage.ts';
export { coverageRatios, percentOf } from './testing/coverage/coverage.ts';
export { executionHistory, type HistoryEvent } from './testing/history/execution-history.ts';
export { jsonText } from './testing/json-text.ts';
export type { Mismatch, Side } from './testing/judging/mismatch.ts';
export { shownSide, shownValue } from './testing/judging/shown-value.ts';
export { missingFileMessage } from './testing/missing-file.ts';
export { type Mistake, mistakeAt } from './testing/mistake.ts';
export type { MockAnswers } from './testing/mocks/answers.ts';
export { answersFrom } from './testing/mocks/answers.ts';
export type { Mocks } from './testing/mocks/mocks.ts';
export type { MocksGiven, MocksReading } from './testing/mocks/read-mocks.ts';
export { readMocks } from './testing/mocks/read-mocks.ts';
export { dataFaultsOf, faultsOf, type ValueReading, valueIn } from './testing/read-value.ts';
export { learnedContract } from './testing/recordings/learned-contract.ts';
export { joinedRecordings, type Recording, recordingIn } from './testing/recordings/recording.ts';
export { statePath } from './testing/state-path.ts';
export { unknownParts } from './testing/unknown-parts.ts';
export type { PreparedTest, TestMeans, TestPreparation } from './testing/workflow-test/prepare-tests.ts';
export { prepareTests } from './testing/workflow-test/prepare-tests.ts';
export { readTestFile, type TestFileReading } from './testing/workflow-test/read-test-file.ts';
export type { FinishedTest, RunMeans, TestResult } from './testing/workflow-test/run-test.ts';
export { runTest } from './testing/workflow-test/run-test.ts';
export type { TestFile, WorkflowTest } from './testing/workflow-test/test-file.ts';
export { definitionNamesFor, isTestFileName, testNamesFor } from './testing/workflow-test/test-names.ts';
export { writtenValue } from './testing/written-value.ts';
export type { Position } from './text/line-index.ts';
export { LineIndex } from './text/line-index.ts';
export { nearestName } from './text/nearest.ts';
export { type Origin, SourceText } from './text/source-text.ts';
export type { Location, Span } from './text/span.ts';
export { applyEdits, impossibleEdit, type TextEdit } from './text/text-edit.ts';
export { timeWords } from './text/time-words.ts';
