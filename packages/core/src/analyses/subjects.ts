import { defineAnalysis } from '../engine/analysis.ts';
import type { TaskResource } from '../expressions/resource.ts';
import type { StateType } from '../language/schema.ts';
import { lacks } from '../model/field.ts';
import { statesOfType } from '../model/state-machine.ts';
import { assignments } from './assignments.ts';
import { contextReads } from './context-reads.ts';
import { errorHandlers } from './error-handlers.ts';
import { type ExpressionSites, expressionSites } from './expression-sites.ts';
import { fieldProblems } from './field-problems.ts';
import { httpTasks } from './http-tasks.ts';
import { intrinsicCalls } from './intrinsic-calls.ts';
import { itemReaders } from './item-readers.ts';
import { missingTargets } from './missing-targets.ts';
import { parameterFaults } from './parameter-faults.ts';
import { scopeFlows } from './scope-flow.ts';
import { secretMark } from './secrets.ts';
import { serviceCallFaults } from './service-call-faults.ts';
import { serviceCalls } from './service-calls.ts';
import { misnamedErrors } from './service-error-names.ts';
import { suppressions } from './suppressions.ts';
import { taskResources } from './task-resources.ts';
import { variableReads } from './variable-reads.ts';

/**
 * What a definition can have for rules to speak about. A rule names its subject as `when` and is not run on definitions
 * without it: most definitions are small, and most rules have nothing to say about them.
 */
export const hasSyntaxProblems = defineAnalysis({
  name: 'has-syntax-problems',
  needs: {},
  run: ({ tree }): boolean => tree.problems.length > 0,
});

/** Whether something is wrong with the contract beside the definition. */
export const hasContractMistakes = defineAnalysis({
  name: 'has-contract-mistakes',
  needs: {},
  run: ({ environment: { contractMistakes = [] } }): boolean => contractMistakes.length > 0,
});

/** Whether a template says something of the machine, and not its definition alone. */
export const hasDeclaration = defineAnalysis({
  name: 'has-declaration',
  needs: {},
  run: ({ use }): boolean => use.declared !== undefined,
});

/** Whether somebody says what there is in AWS, or where the state machine is deployed. */
export const hasInventory = defineAnalysis({
  name: 'has-inventory',
  needs: {},
  run: ({ environment }): boolean => environment.inventory !== undefined,
});

/** Whether the text, or that of its template, holds a mark of a secret, wherever it stands. */
export const hasSecretMarks = defineAnalysis({
  name: 'has-secret-marks',
  needs: {},
  run: ({ tree, use: { declared } }): boolean =>
    secretMark.test(tree.source.text) || (declared !== undefined && secretMark.test(declared.tree.source.text)),
});

export const hasFieldProblems = defineAnalysis({
  name: 'has-field-problems',
  needs: { problems: fieldProblems },
  run: (_document, { problems }): boolean => !problems.isEmpty,
});

export const hasPasses = hasStates('Pass');
export const hasWaits = hasStates('Wait');
export const hasChoices = hasStates('Choice');
export const hasFails = hasStates('Fail');
export const hasParallels = hasStates('Parallel');
export const hasMaps = hasStates('Map');

/** Whether a scope lies in another, so that names and variables have borders. */
export const hasInnerScopes = defineAnalysis({
  name: 'has-inner-scopes',
  needs: {},
  run: ({ machine }): boolean => machine.scopes.length > 1,
});

export const hasErrorHandlers = defineAnalysis({
  name: 'has-error-handlers',
  needs: { errors: errorHandlers },
  run: (_document, { errors }): boolean => errors.lists.length > 0,
});

export const hasTaskResources = defineAnalysis({
  name: 'has-task-resources',
  needs: { resources: taskResources },
  run: (_document, { resources }): boolean => resources.size > 0,
});

export const hasServiceCalls = defineAnalysis({
  name: 'has-service-calls',
  needs: { calls: serviceCalls },
  run: (_document, { calls }): boolean => calls.length > 0,
});

/** Whether something is wrong with a call of a service. Most are as AWS has them, so that no rule has to be run on them. */
export const hasServiceCallFaults = defineAnalysis({
  name: 'has-service-call-faults',
  needs: { faults: serviceCallFaults },
  run: (_document, { faults }): boolean => faults.size > 0,
});

export const hasParameterFaults = defineAnalysis({
  name: 'has-parameter-faults',
  needs: { faults: parameterFaults },
  run: (_document, { faults }): boolean => faults.length > 0,
});

export const hasMisnamedErrors = defineAnalysis({
  name: 'has-misnamed-errors',
  needs: { misnamed: misnamedErrors },
  run: (_document, { misnamed }): boolean => misnamed.length > 0,
});

export const hasHttpTasks = defineAnalysis({
  name: 'has-http-tasks',
  needs: { tasks: httpTasks },
  run: (_document, { tasks }): boolean => tasks.length > 0,
});

export const hasItemReaders = defineAnalysis({
  name: 'has-item-readers',
  needs: { readers: itemReaders },
  run: (_document, { readers }): boolean => readers.length > 0,
});

export const hasPaths = hasSites('paths');
export const hasNotablePaths = hasSites('notablePaths');
export const hasJsonata = hasSites('jsonata');
export const hasLiteralExpressions = hasSites('literals');
export const hasDynamicKeys = hasSites('dynamicKeys');
export const hasLookalikeKeys = hasSites('lookalikeKeys');
export const hasPayloads = hasSites('payloads');

export const hasIntrinsics = defineAnalysis({
  name: 'has-intrinsics',
  needs: { calls: intrinsicCalls, sites: expressionSites },
  run: (_document, { calls, sites }): boolean => calls.length > 0 || sites.intrinsics.length > 0,
});

export const hasContextReads = defineAnalysis({
  name: 'has-context-reads',
  needs: { reads: contextReads },
  run: (_document, { reads }): boolean => reads.length > 0,
});

export const hasAssignments = defineAnalysis({
  name: 'has-assignments',
  needs: { assignments },
  run: (_document, facts): boolean => facts.assignments.length > 0,
});

export const hasVariableReads = defineAnalysis({
  name: 'has-variable-reads',
  needs: { reads: variableReads },
  run: (_document, { reads }): boolean => reads.length > 0,
});

export const hasMissingTargets = defineAnalysis({
  name: 'has-missing-targets',
  needs: { missing: missingTargets },
  run: (_document, { missing }): boolean => missing.length > 0,
});

/** Whether a scope holds a cycle, or a state that its start does not lead to. */
export const hasUnusualFlow = defineAnalysis({
  name: 'has-unusual-flow',
  needs: { flows: scopeFlows },
  run: (_document, { flows }): boolean => flows.length > 0,
});

/** Whether the text holds a mark of JSONata, wherever it stands. */
export const hasJsonataMarks = defineAnalysis({
  name: 'has-jsonata-marks',
  needs: {},
  // A single `%` is rare, so that most texts are searched once, and fast.
  run: ({ tree: { source } }): boolean =>
    source.text.includes('%') && (source.text.includes('{%') || source.text.includes('%}')),
});

/** Whether a Task waits for an answer or a job, or its resource is written in an unusual way. */
export const hasUnusualResources = defineAnalysis({
  name: 'has-unusual-resources',
  needs: { resources: taskResources },
  run: (_document, { resources }): boolean => [...resources.values()].some(({ resource }) => !isPlainCall(resource)),
});

export const hasHeartbeats = defineAnalysis({
  name: 'has-heartbeats',
  needs: {},
  run: ({ machine }): boolean =>
    statesOfType(machine, 'Task').some(({ node }) => !lacks(node, 'HeartbeatSeconds', 'HeartbeatSecondsPath')),
});

export const hasSuppressions = defineAnalysis({
  name: 'has-suppressions',
  needs: { suppressions },
  run: (_document, facts): boolean => facts.suppressions.length > 0,
});

function hasStates(type: StateType) {
  return defineAnalysis({
    name: `has-${type}-states`,
    needs: {},
    run: ({ machine }): boolean => machine.statesByType.has(type),
  });
}

function hasSites(
  kind: 'paths' | 'notablePaths' | 'jsonata' | 'literals' | 'dynamicKeys' | 'lookalikeKeys' | 'payloads',
) {
  return defineAnalysis({
    name: `has-${kind}`,
    needs: { sites: expressionSites },
    run: (_document, { sites }: { readonly sites: ExpressionSites }): boolean => sites[kind].length > 0,
  });
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
