import type { Analysis } from '../engine/analysis.ts';
import type { Subject } from '../engine/subject.ts';
import type { TaskResource } from '../expressions/resource.ts';
import type { StateType } from '../language/schema.ts';
import { lacks } from '../model/field.ts';
import { statesOfType } from '../model/state-machine.ts';
import { httpTasks } from './calls/http-tasks.ts';
import { itemReaders } from './calls/item-readers.ts';
import { parameterFaults } from './calls/parameter-faults.ts';
import { serviceCallFaults } from './calls/service-call-faults.ts';
import { serviceCalls } from './calls/service-calls.ts';
import { taskResources } from './calls/task-resources.ts';
import { errorHandlers } from './errors/error-handlers.ts';
import { misnamedErrors } from './errors/service-error-names.ts';
import { contextReads } from './expressions/context-reads.ts';
import { type ExpressionSites, expressionSites } from './expressions/expression-sites.ts';
import { intrinsicCalls } from './expressions/intrinsic-calls.ts';
import { fieldProblems } from './fields/field-problems.ts';
import { missingTargets } from './flow/missing-targets.ts';
import { scopeFlows } from './flow/scope-flow.ts';
import { secretMark } from './secrets.ts';
import { suppressions } from './suppressions.ts';
import { assignments } from './variables/assignments.ts';
import { variableReads } from './variables/variable-reads.ts';

// What a definition can have for rules to speak about. A rule names its subject as `when`, and is not run on definitions without it: most
// definitions are small, and most rules have nothing to say about them.

export const hasSyntaxProblems: Subject = ({ tree }) => tree.problems.length > 0;

/** Whether something is wrong with the contract beside the definition. */
export const hasContractMistakes: Subject = ({ environment: { contractMistakes = [] } }) => contractMistakes.length > 0;

/** Whether a template says something of the machine, and not its definition alone. */
export const hasDeclaration: Subject = ({ use }) => use.declared !== undefined;

/** Whether somebody says what there is in AWS, or where the state machine is deployed. */
export const hasInventory: Subject = ({ environment }) => environment.inventory !== undefined;

/** Whether the text, or that of its template, holds a mark of a secret, wherever it stands. */
export const hasSecretMarks: Subject = ({ tree, use: { declared } }) =>
  secretMark.test(tree.source.text) || (declared !== undefined && secretMark.test(declared.tree.source.text));

export const hasFieldProblems: Subject = (_document, facts) => !facts.get(fieldProblems).isEmpty;

export const hasPasses = hasStates('Pass');
export const hasWaits = hasStates('Wait');
export const hasChoices = hasStates('Choice');
export const hasFails = hasStates('Fail');
export const hasParallels = hasStates('Parallel');
export const hasMaps = hasStates('Map');

/** Whether a scope lies in another, so that names and variables have borders. */
export const hasInnerScopes: Subject = ({ machine }) => machine.scopes.length > 1;

export const hasErrorHandlers: Subject = (_document, facts) => facts.get(errorHandlers).lists.length > 0;

export const hasTaskResources: Subject = (_document, facts) => facts.get(taskResources).size > 0;

export const hasServiceCalls = hasSome(serviceCalls);

/** Whether something is wrong with a call of a service. Most are as AWS has them, so that no rule has to be run on them. */
export const hasServiceCallFaults: Subject = (_document, facts) => facts.get(serviceCallFaults).size > 0;

export const hasParameterFaults = hasSome(parameterFaults);
export const hasMisnamedErrors = hasSome(misnamedErrors);
export const hasHttpTasks = hasSome(httpTasks);
export const hasItemReaders = hasSome(itemReaders);

export const hasPaths = hasSites('paths');
export const hasNotablePaths = hasSites('notablePaths');
export const hasJsonata = hasSites('jsonata');
export const hasLiteralExpressions = hasSites('literals');
export const hasDynamicKeys = hasSites('dynamicKeys');
export const hasLookalikeKeys = hasSites('lookalikeKeys');
export const hasPayloads = hasSites('payloads');

export const hasIntrinsics: Subject = (_document, facts) =>
  facts.get(intrinsicCalls).length > 0 || facts.get(expressionSites).intrinsics.length > 0;

export const hasContextReads = hasSome(contextReads);
export const hasAssignments = hasSome(assignments);
export const hasVariableReads = hasSome(variableReads);
export const hasMissingTargets = hasSome(missingTargets);

/** Whether a scope holds a cycle, or a state that its start does not lead to. */
export const hasUnusualFlow = hasSome(scopeFlows);

/** Whether the text holds a mark of JSONata, wherever it stands. A single `%` is rare, so that most texts are searched once, and fast. */
export const hasJsonataMarks: Subject = ({ tree: { source } }) =>
  source.text.includes('%') && (source.text.includes('{%') || source.text.includes('%}'));

/** Whether a Task waits for an answer or a job, or its resource is written in an unusual way. */
export const hasUnusualResources: Subject = (_document, facts) =>
  [...facts.get(taskResources).values()].some(({ resource }) => !isPlainCall(resource));

export const hasHeartbeats: Subject = ({ machine }) =>
  statesOfType(machine, 'Task').some(({ node }) => !lacks(node, 'HeartbeatSeconds', 'HeartbeatSecondsPath'));

export const hasSuppressions = hasSome(suppressions);

function hasStates(type: StateType): Subject {
  return ({ machine }) => machine.statesByType.has(type);
}

function hasSome(things: Analysis<readonly unknown[]>): Subject {
  return (_document, facts) => facts.get(things).length > 0;
}

function hasSites(
  kind: 'paths' | 'notablePaths' | 'jsonata' | 'literals' | 'dynamicKeys' | 'lookalikeKeys' | 'payloads',
): Subject {
  return (_document, facts) => facts.get<ExpressionSites>(expressionSites)[kind].length > 0;
}

/** A Lambda function, or a call of a service that is not waited for, written as everybody writes it. */
function isPlainCall(resource: TaskResource): boolean {
  if (resource.kind === 'lambda-function')
    return resource.qualifier === undefined && /^[\w-]+$/.test(resource.name.text);
  if (resource.kind !== 'integration' && resource.kind !== 'aws-sdk') return false;
  const { arn, service, action, suffix } = resource;
  if (suffix !== undefined || arn.region.text !== '' || arn.account.text !== '') return false;
  return /^[a-z][a-z0-9-]*$/.test(service.text) && /^[a-z][A-Za-z0-9]*$/.test(action.text);
}
