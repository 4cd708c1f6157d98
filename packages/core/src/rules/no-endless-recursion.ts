import { taskResources } from '../analyses/calls/task-resources.ts';
import { onlyLeadsOn } from '../analyses/flow/scope-flow.ts';
import { type ScopeGraph, stateGraph } from '../analyses/flow/state-graph.ts';
import { deployedValue, partsOf } from '../analyses/references/deployed-value.ts';
import { hasTaskResources } from '../analyses/subjects.ts';
import { defineRule } from '../engine/rule.ts';
import type { TaskResource } from '../expressions/resource.ts';
import type { Graph } from '../graph/graph.ts';
import { reachableFrom } from '../graph/reach.ts';
import type { MachineDeclaration } from '../hosts/template.ts';
import { callParameters } from '../model/call-parameters.ts';
import { valueOf } from '../model/field.ts';
import type { Scope, TaskState } from '../model/state-machine.ts';
import { type Property, propertyOf } from '../syntax/node.ts';

export const noEndlessRecursion = defineRule({
  id: 'no-endless-recursion',
  description: 'Disallow state machines of which every execution starts another one of the same.',
  category: 'flow',
  severity: 'info',
  requirements: ['RES-20'],
  messages: {
    endless:
      'Every execution that ends has started the state machine anew in state `{state}`, so that it never comes to rest.',
  },
  when: hasTaskResources,
  needs: { resources: taskResources, graphs: stateGraph },
  check({ use: { declared } }, { resources, graphs }, report) {
    for (const [state, { resource }] of resources) {
      const started = startsExecution(resource) ? startedMachine(state) : undefined;
      if (started === undefined || !isOwn(started, declared?.declaration)) continue;
      const graph = graphs.find(({ scope }) => scope === state.scope);
      if (graph === undefined || !isInevitable(state, graph)) continue;
      report('endless', { at: started, data: { state: state.name } });
    }
  },
});

function startsExecution(resource: TaskResource): boolean {
  if (resource.kind !== 'integration' && resource.kind !== 'aws-sdk') return false;
  const { service, action } = resource;
  return /^(?:states|sfn)$/.test(service.text) && /^start(?:Sync)?Execution$/.test(action.text);
}

function startedMachine({ node, queryLanguage }: TaskState): Property | undefined {
  const parameters = callParameters(node, queryLanguage);
  if (parameters.kind !== 'known') return undefined;
  const { object, language } = parameters;
  const name = 'StateMachineArn';
  return propertyOf(object, name) ?? (language === 'JSONPath' ? propertyOf(object, `${name}.$`) : undefined);
}

function isOwn({ name, value }: Property, declaration: MachineDeclaration | undefined): boolean {
  const text = value.kind === 'string' ? value.value : '';
  if (name.endsWith('.$')) return text === '$$.StateMachine.Id';
  if (text.startsWith('{%')) return /^\{%\s*\$states\.context\.StateMachine\.Id\s*%\}$/.test(text);
  return declaration !== undefined && isNamed(value, declaration);
}

/** Whether an ARN, of which account and region may be known at deployment only, ends in the name of the machine. */
function isNamed(arn: Property['value'], declaration: MachineDeclaration): boolean {
  const { machineName } = declaration;
  if (machineName?.kind !== 'string' || machineName.partial) return false;
  const last = partsOf(deployedValue(arn, declaration)).at(-1);
  return last?.kind === 'text' && last.text.endsWith(`:stateMachine:${machineName.value}`);
}

/** Whether no execution ends without having passed the state. What runs in branches and for items may be left out. */
function isInevitable(state: TaskState, { scope, graph, states, numbers, isComplete }: ScopeGraph): boolean {
  const own = numbers.get(state);
  const first = numberOfStart(scope, numbers);
  if (scope.kind !== 'machine' || !isComplete || first === undefined || own === undefined) return false;
  if (first === own) return true;
  const before = reachableFrom(without(graph, own), [first]);
  const mayEndBefore = states.some((other, number) => before[number] === true && !onlyLeadsOn(other));
  return !mayEndBefore && reachableFrom(graph, [first])[own] === true;
}

function numberOfStart({ startAt, states }: Scope, numbers: ScopeGraph['numbers']): number | undefined {
  const start = states.get(valueOf(startAt) ?? '');
  return start && numbers.get(start);
}

function without({ size, successors }: Graph, node: number): Graph {
  return { size, successors: successors.map((next) => next.filter((to) => to !== node)) };
}
